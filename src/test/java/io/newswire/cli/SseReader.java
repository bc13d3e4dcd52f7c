package io.newswire.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One of very many clients of {@code /streams/all}: asks in HTTP/1.0, so that events come as they
 * are, and keeps of each only where its record stands. It may break off and come back with the id
 * of the last event that came whole.
 */
final class SseReader {
  private static final String DATA = "data: {\"specversion\":\"1.0\",\"id\":\"";
  private static final String SOURCE = "\"source\":\"/streams/";

  private final Map<String, Offsets> partitions = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final byte[] lineBytes = new byte[1 << 20];
  private int length;
  private String id = "";
  private String lastId = "";
  private boolean inHead = true;
  private boolean isEvent;
  private String place = "";
  private long offset;
  private @Nullable SocketChannel channel;
  private long events;
  private int connections;

  /** What came of one partition: how many, their sum, and the last. */
  static final class Offsets {
    long count;
    long sum;
    long last = -1;

    /** Takes the next offset; whether it is above all before. */
    boolean add(long offset) {
      boolean inOrder = offset > last;
      count++;
      sum += offset;
      last = offset;
      return inOrder;
    }

    @Override
    public String toString() {
      return count + " up to " + last + " with sum " + sum;
    }
  }

  /** Connects, or comes back, without blocking. */
  void connect(URI server, Selector selector) throws IOException {
    connections++;
    inHead = true;
    isEvent = false;
    length = 0;
    id = lastId;
    SocketChannel opened = SocketChannel.open();
    opened.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    String request =
        "GET /streams/all HTTP/1.0\r\nHost: 127.0.0.1\r\n"
            + (lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n")
            + "\r\n";
    opened.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
    opened.configureBlocking(false);
    opened.register(selector, SelectionKey.OP_READ, this);
    channel = opened;
  }

  /** Breaks off, wherever it is. */
  void breakOff() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  /**
   * Reads what has come.
   *
   * @param bytes to read into
   * @return false when the server has ended the connection
   */
  boolean read(byte[] bytes) throws IOException {
    int read;
    try {
      read = channel == null ? -1 : channel.read(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      read = -1;
    }
    if (read < 0) {
      breakOff();
      return false;
    }
    int from = 0;
    for (int i = 0; i < read; i++) {
      if (bytes[i] == '\n') {
        append(bytes, from, i);
        end();
        from = i + 1;
      }
    }
    append(bytes, from, read);
    return true;
  }

  private void append(byte[] bytes, int from, int to) {
    System.arraycopy(bytes, from, lineBytes, length, to - from);
    length += to - from;
  }

  private void end() {
    int size = length;
    length = 0;
    if (inHead) {
      head(size);
    } else if (size == 0) {
      dispatch();
    } else if (lineBytes[0] == 'i') {
      id = text(4, size);
    } else if (lineBytes[0] == 'd') {
      data(size);
    } else if (lineBytes[0] == 'e' && !text(0, size).matches("event: (upsert|retract)")) {
      faults.add(text(0, size));
    }
  }

  private void head(int size) {
    line.append(text(0, size)).append('\n');
    if (size <= 1) {
      if (!line.toString().startsWith("HTTP/1.1 200")) {
        faults.add(line.toString());
      }
      line.setLength(0);
      inHead = false;
    }
  }

  private void data(int size) {
    // All that is asked of an event stands at its beginning.
    String start = text(0, Math.min(size, 200));
    if (!start.startsWith(DATA)) {
      return;
    }
    int dash = start.indexOf('-', DATA.length());
    int source = start.indexOf(SOURCE) + SOURCE.length();
    String stream = start.substring(source, start.indexOf('"', source));
    place = "news." + stream + "-" + start.substring(DATA.length(), dash);
    offset = Long.parseLong(start.substring(dash + 1, start.indexOf('"', dash)));
    isEvent = true;
  }

  private void dispatch() {
    lastId = id;
    if (isEvent) {
      isEvent = false;
      events++;
      if (!partitions.computeIfAbsent(place, p -> new Offsets()).add(offset)) {
        faults.add("out of order or again: " + place + " " + offset);
      }
    }
  }

  private String text(int from, int to) {
    return new String(lineBytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** How many events have come whole. */
  long events() {
    return events;
  }

  /** By partition, what has come. */
  Map<String, Offsets> partitions() {
    return partitions;
  }

  /** What should not have come. */
  List<String> faults() {
    return faults;
  }

  /** Whether it has been told where it stands. */
  boolean isOpen() {
    return !lastId.isEmpty();
  }

  int connections() {
    return connections;
  }
}
