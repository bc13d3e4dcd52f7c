package io.newswire.serve;

import io.newswire.monitor.topology.TopologySvg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The dashboard, what pages load, and the description of all that is served: files that never
 * change while the server runs. Browsers keep none, so that a page is of one release with what it
 * loads.
 */
final class AssetsHandler extends Handler.Abstract {
  /** The version is that of the webjar in pom.xml. */
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

  /** Resources by the paths where they are served. */
  private static final Map<String, String> FILES =
      Map.of(
          "/", "dashboard/index.html",
          "/openapi.json", "openapi.json",
          "/assets/article.css", "assets/article.css",
          "/assets/uplot/uPlot.esm.js", UPLOT + "uPlot.esm.js",
          "/assets/uplot/uPlot.min.css", UPLOT + "uPlot.min.css");

  /** What the dashboard loads, beside uPlot: resources of its own folder. */
  static final List<String> DASHBOARD =
      List.of(
          "article.mjs",
          "authorization.mjs",
          "charts.mjs",
          "dashboard.css",
          "dashboard.mjs",
          "deadletters.mjs",
          "dom.mjs",
          "events.mjs",
          "figures.mjs",
          "following.mjs",
          "history.mjs",
          "icon.svg",
          "recordlist.mjs",
          "records.mjs",
          "server.mjs",
          "streamview.mjs",
          "topology.mjs",
          "visible.mjs",
          "words.mjs");

  private static final String DASHBOARD_PATH = "/assets/dashboard/";

  /** Where files are served. */
  static final Set<String> PATHS =
      Stream.concat(FILES.keySet().stream(), DASHBOARD.stream().map(DASHBOARD_PATH::concat))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css",
          "html", "text/html;charset=utf-8",
          "js", "text/javascript",
          "mjs", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml");

  /**
   * Pages run and load only what is served here, the style in the topology's picture among it, and
   * call no other server. Trusted types: whatever an article says, a browser refuses to read it as
   * markup.
   */
  private static final String POLICY =
      ("default-src 'none'; script-src 'self'; style-src 'self' '%s'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types 'none'")
          .formatted(hash(TopologySvg.style()));

  private final Map<String, Asset> assets = new HashMap<>();

  AssetsHandler() {
    FILES.forEach((path, resource) -> assets.put(path, new Asset(resource)));
    for (String file : DASHBOARD) {
      assets.put(DASHBOARD_PATH + file, new Asset("dashboard/" + file));
    }
  }

  /** As a policy names what is allowed by its content. */
  private static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Asset(byte[] content, String mediaType) {
    Asset(String resource) {
      this(content(resource), mediaType(resource));
    }

    private static byte[] content(String resource) {
      try (InputStream in = AssetsHandler.class.getResourceAsStream(resource)) {
        return Objects.requireNonNull(in, resource).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String mediaType(String resource) {
      String ending = resource.substring(resource.lastIndexOf('.') + 1);
      return Objects.requireNonNull(MEDIA_TYPES.get(ending), resource);
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
    response.getHeaders().put("Content-Security-Policy", POLICY);
    response.getHeaders().put("Referrer-Policy", "same-origin");
    Answers.write(response, callback, HttpStatus.OK_200, asset.mediaType(), asset.content());
    return true;
  }
}
