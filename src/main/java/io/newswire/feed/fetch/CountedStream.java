package io.newswire.feed.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Content that may have so many bytes and no more, and that never forgets a failure. */
final class CountedStream extends FilterInputStream {
  private final int most;
  private final String unit;
  private long count;
  private @Nullable IOException failure;

  /**
   * @param unit of what is counted, "bytes"
   */
  CountedStream(InputStream content, int most, String unit) {
    super(content);
    this.most = most;
    this.unit = unit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    checkFailure();
    try {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      if (count > most) {
        throw new OverLimitException("more than %,d %s".formatted(most, unit));
      }
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Throws again what was thrown before, for the sake of readers that take it for an end. */
  void checkFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** There are more bytes than may be. */
  static final class OverLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String limit;

    OverLimitException(String limit) {
      super(limit);
      this.limit = limit;
    }

    /** More than what: "more than 10 bytes". */
    String limit() {
      return limit;
    }
  }
}
