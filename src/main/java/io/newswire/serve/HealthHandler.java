package io.newswire.serve;

import io.newswire.monitor.Health;
import io.newswire.monitor.Monitor;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /health/live} and {@code GET /health/ready}: 200 when up, else 503; why in JSON. */
final class HealthHandler extends Handler.Abstract {
  private static final String LIVE = "/health/live";
  private static final String READY = "/health/ready";

  /** Where it answers. */
  static final Set<String> PATHS = Set.of(LIVE, READY);

  private final Map<String, Supplier<Health>> healths;

  HealthHandler(Monitor monitor) {
    healths = Map.of(LIVE, monitor::live, READY, monitor::ready);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Supplier<Health> asked = healths.get(String.valueOf(request.getHttpURI().getPath()));
    if (asked == null) {
      return false;
    }
    if (Answers.refusesToWrite(request, response, callback)) {
      return true;
    }
    Health health = asked.get();
    int status = health.isUp() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
    Answers.write(response, callback, status, health.json());
    return true;
  }
}
