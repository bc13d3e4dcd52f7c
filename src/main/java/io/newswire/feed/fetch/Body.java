package io.newswire.feed.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the content of an answer, counting on both sides of its packing. */
final class Body {
  private static final int CHUNK = 64 * 1024;

  private Body() {}

  /**
   * All of the content, unpacked. What is refused has had at most {@link FetchLimits#bytes} and one
   * chunk in memory, what is taken up to twice its bytes.
   *
   * @throws CountedStream.OverLimitException when it has more bytes than allowed, packed or
   *     unpacked
   * @throws IOException when it ends too early or can't be unpacked
   */
  static byte[] read(InputStream content, ContentCoding coding, FetchLimits limits)
      throws IOException {
    CountedStream sent =
        coding == ContentCoding.IDENTITY
            ? new CountedStream(new LeftOpen(content), limits.bytes(), "bytes")
            : new CountedStream(new LeftOpen(content), limits.packedBytes(), "packed bytes");
    try (InputStream unpacked = new CountedStream(coding.unpacked(sent), limits.bytes(), "bytes")) {
      byte[] all = joined(unpacked);
      // Where GZIPInputStream looks for a next member, it takes any failure for the end.
      sent.checkFailure();
      return all;
    }
  }

  /** The beginning of the content, unpacked: so many bytes, or fewer where it ends before. */
  static byte[] beginning(InputStream content, ContentCoding coding, int bytes) throws IOException {
    try (InputStream unpacked = coding.unpacked(new LeftOpen(content))) {
      return unpacked.readNBytes(bytes);
    }
  }

  private static byte[] joined(InputStream content) throws IOException {
    List<byte[]> chunks = new ArrayList<>();
    int length = 0;
    int read;
    do {
      byte[] chunk = new byte[CHUNK];
      read = content.readNBytes(chunk, 0, CHUNK);
      chunks.add(chunk);
      length += read;
    } while (read == CHUNK);
    byte[] joined = new byte[length];
    int end = 0;
    for (byte[] part : chunks) {
      int used = Math.min(CHUNK, length - end);
      System.arraycopy(part, 0, joined, end, used);
      end += used;
    }
    return joined;
  }

  /** Closing the content of a connection would read the rest of it first, however long it is. */
  private static final class LeftOpen extends FilterInputStream {
    LeftOpen(InputStream content) {
      super(content);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, length);
    }

    /** GZIPInputStream goes on to a next member only where this is positive. */
    @Override
    public int available() {
      return 1;
    }

    @Override
    public void close() {
      // Whoever opened the connection ends it.
    }
  }
}
