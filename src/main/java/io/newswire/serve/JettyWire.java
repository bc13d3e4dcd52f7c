package io.newswire.serve;

import io.newswire.serve.live.Wire;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A client's connection: its response is written piece by piece and ends when it is told to. */
final class JettyWire implements Wire {
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final AtomicBoolean over = new AtomicBoolean();

  JettyWire(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  @Override
  public void write(ByteBuffer bytes, Callback sent) {
    response.write(false, bytes, sent);
  }

  @Override
  public void end() {
    if (over.compareAndSet(false, true)) {
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }
  }

  @Override
  public void cut(Throwable reason) {
    if (over.compareAndSet(false, true)) {
      request.getConnectionMetaData().getConnection().getEndPoint().close(reason);
      callback.failed(reason);
    }
  }
}
