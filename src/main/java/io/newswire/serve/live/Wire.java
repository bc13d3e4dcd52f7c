package io.newswire.serve.live;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;

/** The connection to one client. */
public interface Wire {

  /** Sends bytes; the callback is told when they have gone, or that they can't. */
  void write(ByteBuffer bytes, Callback sent);

  /** Ends the response; nothing is sent after it. */
  void end();

  /** Breaks the connection off, with what is still to be sent. */
  void cut(Throwable reason);
}
