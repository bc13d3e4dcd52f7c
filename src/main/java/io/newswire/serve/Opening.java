package io.newswire.serve;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Puts everybody off until what is needed to answer them is there. */
final class Opening extends Handler.Abstract {
  private static final int SECONDS_UNTIL_OPEN = 1;

  private volatile @Nullable Handler opened;

  /** Has a handler answer from now on; to be called while the server runs. */
  void open(Handler handler) {
    handler.setServer(getServer());
    addManaged(handler);
    opened = handler;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Handler handler = opened;
    if (handler != null) {
      return handler.handle(request, response, callback);
    }
    Answers.write(
        response,
        callback,
        Problem.busy(
            "newswire is starting; GET /health/ready says how far it is", SECONDS_UNTIL_OPEN));
    return true;
  }
}
