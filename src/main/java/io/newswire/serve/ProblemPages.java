package io.newswire.serve;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what never comes to a handler, or fails in one, with a problem as all others. */
final class ProblemPages extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR_500 && cause != null) {
      LOG.atError()
          .addKeyValue("method", request.getMethod())
          .addKeyValue("path", request.getHttpURI().getPath())
          .setCause(cause)
          .log("request failed");
      Answers.write(response, callback, Problem.of(status, "a fault of newswire; its log has it"));
      return;
    }
    String detail = message == null ? HttpStatus.getMessage(status) : message;
    Answers.write(response, callback, Problem.of(status, detail));
  }
}
