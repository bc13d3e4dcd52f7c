package io.newswire.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;

/**
 * 10 GiB of zeros in about 10 MiB of gzip, made while it is read: 10,240 members of 1 MiB each, as
 * RFC 1952 section 2.2 lets them follow one another.
 */
final class Bomb extends InputStream {
  private static final int MEMBERS = 10 * 1024;

  private final byte[] member = member();
  private long position;

  /** One member: 1 MiB of zeros. */
  static byte[] member() {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(new byte[1 << 20]);
      }
      return packed.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** How long it is as it is sent. */
  long length() {
    return (long) MEMBERS * member.length;
  }

  @Override
  public int read() {
    return isOver() ? -1 : member[(int) (position++ % member.length)] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (isOver()) {
      return -1;
    }
    int start = (int) (position % member.length);
    int read = Math.min(length, member.length - start);
    System.arraycopy(member, start, buffer, offset, read);
    position += read;
    return read;
  }

  private boolean isOver() {
    return position == length();
  }
}
