package io.newswire.serve;

import io.newswire.monitor.topology.Subtopology;
import io.newswire.monitor.topology.TopologySvg;
import io.newswire.stream.NewsTopology;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /topology.svg}: the topology as a picture. */
final class TopologyHandler extends Handler.Abstract {
  static final String PATH = "/topology.svg";

  private final byte[] picture =
      TopologySvg.of(Subtopology.of(NewsTopology.description())).getBytes(StandardCharsets.UTF_8);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return false;
    }
    if (Answers.refusesToWrite(request, response, callback)) {
      return true;
    }
    // It has its own style, and nothing else.
    response
        .getHeaders()
        .put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    Answers.write(response, callback, HttpStatus.OK_200, "image/svg+xml", picture);
    return true;
  }
}
