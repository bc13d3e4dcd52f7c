package io.newswire.serve;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what no other handler does. */
final class NotFound extends Handler.Abstract {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Answers.write(
        response,
        callback,
        Problem.of(
            HttpStatus.NOT_FOUND_404,
            "there is nothing at this path; GET /openapi.json says what there is"));
    return true;
  }
}
