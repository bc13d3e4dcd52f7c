package io.newswire.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /openapi.json}: what the server does, as OpenAPI 3.1. */
final class DescriptionHandler extends Handler.Abstract {
  private static final String PATH = "/openapi.json";

  private final byte[] description;

  DescriptionHandler() {
    try (InputStream in = DescriptionHandler.class.getResourceAsStream("openapi.json")) {
      description = Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return false;
    }
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      Answers.write(
          response,
          callback,
          new Problem(
              HttpStatus.METHOD_NOT_ALLOWED_405,
              request.getMethod() + " is not for this path",
              List.of(),
              Map.of("Allow", "GET, HEAD")));
      return true;
    }
    response.setStatus(HttpStatus.OK_200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, ByteBuffer.wrap(description), callback);
    return true;
  }
}
