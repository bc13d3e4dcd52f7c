package io.newswire.serve;

import io.newswire.monitor.Exposition;
import io.newswire.monitor.Monitor;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /metrics}: what is measured, for Prometheus. */
final class MetricsHandler extends Handler.Abstract {
  private final Monitor monitor;

  MetricsHandler(Monitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!"/metrics".equals(request.getHttpURI().getPath())) {
      return false;
    }
    if (Answers.refusesToWrite(request, response, callback)) {
      return true;
    }
    Exposition form = Exposition.of(request.getHeaders().getQualityCSV(HttpHeader.ACCEPT));
    response.getHeaders().put(HttpHeader.VARY, "Accept");
    Answers.write(
        response,
        callback,
        HttpStatus.OK_200,
        form.mediaType(),
        monitor.scrape(form).getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
