package io.newswire.reading.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A byte form of short texts: a byte for the number of UTF-16 code units, then each of them in one
 * byte below 128, in two below 16,384, else in three. Any code units come back, lone surrogates
 * too.
 */
public final class CompactText {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;
  private static final int MOST_UNITS = 255;

  private CompactText() {}

  /** Bytes that a text takes, the leading one included. */
  public static int length(String text) {
    int length = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c < MORE ? 1 : c < MORE * MORE ? 2 : 3;
    }
    return length;
  }

  /**
   * Writes a text.
   *
   * @throws IllegalArgumentException when it has more than 255 code units
   */
  public static void write(String text, DataOutput out) throws IOException {
    if (text.length() > MOST_UNITS) {
      throw new IllegalArgumentException("a text of more than " + MOST_UNITS + " code units");
    }
    // Whole: streams lock for each byte that is written by itself.
    byte[] bytes = new byte[length(text)];
    bytes[0] = (byte) text.length();
    int end = 1;
    for (int i = 0; i < text.length(); i++) {
      int rest = text.charAt(i);
      while (rest >= MORE) {
        bytes[end++] = (byte) (rest | MORE);
        rest >>>= BITS;
      }
      bytes[end++] = (byte) rest;
    }
    out.write(bytes);
  }

  /** Reads back what {@link #write} wrote. */
  public static String read(DataInput in) throws IOException {
    char[] units = new char[in.readUnsignedByte()];
    for (int i = 0; i < units.length; i++) {
      int unit = 0;
      int next = MORE;
      for (int shift = 0; next >= MORE && shift <= 2 * BITS; shift += BITS) {
        next = in.readUnsignedByte();
        unit |= (next & (MORE - 1)) << shift;
      }
      units[i] = (char) unit;
    }
    return new String(units);
  }
}
