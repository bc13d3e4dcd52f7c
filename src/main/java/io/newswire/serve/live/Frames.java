package io.newswire.serve.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes server-sent events, as the HTML standard's {@code text/event-stream} has them. JSON has no
 * line breaks of its own, so an event's data is always one line.
 */
final class Frames {
  private static final byte[] ID = utf8("id: ");
  private static final byte[] EVENT = utf8("\nevent: ");
  private static final byte[] DATA = utf8("\ndata: ");
  private static final byte[] END = utf8("\n\n");

  /** How long a client waits before it comes back, milliseconds. */
  private static final int RETRY = 2_000;

  private Frames() {}

  static void event(ByteArrayOutputStream out, byte[] id, String event, byte[] data) {
    out.writeBytes(ID);
    out.writeBytes(id);
    out.writeBytes(EVENT);
    out.writeBytes(utf8(event));
    out.writeBytes(DATA);
    out.writeBytes(data);
    out.writeBytes(END);
  }

  /** The first that a client gets: from where it would go on if nothing else came. */
  static void opening(ByteArrayOutputStream out, byte[] id) {
    out.writeBytes(utf8("retry: " + RETRY + "\n"));
    out.writeBytes(ID);
    out.writeBytes(id);
    out.writeBytes(END);
  }

  /** No event: a sign of life. */
  static void heartbeat(ByteArrayOutputStream out) {
    out.writeBytes(utf8(": heartbeat\n\n"));
  }

  /** No event, but the client resumes from this id now. */
  static void heartbeat(ByteArrayOutputStream out, byte[] id) {
    out.writeBytes(utf8(": heartbeat\n"));
    out.writeBytes(ID);
    out.writeBytes(id);
    out.writeBytes(END);
  }

  /** An event that says something of the stream itself; it changes no id. */
  static void notice(ByteArrayOutputStream out, String event, String reason) {
    out.writeBytes(utf8("event: %s\ndata: {\"reason\":\"%s\"}\n\n".formatted(event, reason)));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
