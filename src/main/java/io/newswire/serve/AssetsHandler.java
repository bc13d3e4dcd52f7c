package io.newswire.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What pages load, and the description of all that is served: files that never change. */
final class AssetsHandler extends Handler.Abstract {
  private final Map<String, Asset> assets =
      Map.of(
          "/openapi.json", new Asset("openapi.json", "application/json"),
          "/assets/article.css", new Asset("assets/article.css", "text/css"));

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Asset(byte[] content, String mediaType) {
    Asset(String resource, String mediaType) {
      this(content(resource), mediaType);
    }

    private static byte[] content(String resource) {
      try (InputStream in = AssetsHandler.class.getResourceAsStream(resource)) {
        return Objects.requireNonNull(in).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Asset asset = assets.get(request.getHttpURI().getPath());
    if (asset == null) {
      return false;
    }
    if (Answers.refusesToWrite(request, response, callback)) {
      return true;
    }
    Answers.write(response, callback, HttpStatus.OK_200, asset.mediaType(), asset.content());
    return true;
  }
}
