package io.newswire.feed.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content that may have so many bytes and no more. */
final class CountedStream extends FilterInputStream {
  private final int most;
  private final String what;
  private long count;

  /**
   * @param what these bytes are, as "bytes of content"
   */
  CountedStream(InputStream content, int most, String what) {
    super(content);
    this.most = most;
    this.what = what;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws OverLimitException {
    count += Math.max(0, read);
    if (count > most) {
      throw new OverLimitException("more than %,d %s".formatted(most, what));
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

    /** More than what: "more than 10 bytes of content". */
    String limit() {
      return limit;
    }
  }
}
