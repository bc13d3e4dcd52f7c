package io.newswire.reading;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 of texts in UTF-8, without making an array of bytes of each. For one thread. */
final class WordsDigest {
  private static final int LONGEST_CHARACTER = 4;

  private final MessageDigest digest;
  private final byte[] bytes = new byte[512];
  private int size;

  WordsDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text as {@link String#getBytes} encodes it, which makes lone surrogates a "?". */
  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (size > bytes.length - LONGEST_CHARACTER) {
        flush();
      }
      if (c < 0x80) {
        add(c);
      } else if (c < 0x800) {
        add(0xC0 | (c >> 6));
        add(0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        add(0xE0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
      } else if (Character.charCount(text.codePointAt(i)) == 2) {
        int point = text.codePointAt(i++);
        add(0xF0 | (point >> 18));
        add(0x80 | ((point >> 12) & 0x3F));
        add(0x80 | ((point >> 6) & 0x3F));
        add(0x80 | (point & 0x3F));
      } else {
        add('?');
      }
    }
  }

  /** Adds a byte that stands in no text. */
  void addEnd() {
    add("\0");
  }

  private void add(int unit) {
    bytes[size++] = (byte) unit;
  }

  private void flush() {
    digest.update(bytes, 0, size);
    size = 0;
  }

  /** The first bytes of the digest of what was added; then it begins anew. */
  byte[] first(int length) {
    flush();
    try {
      digest.digest(bytes, 0, digest.getDigestLength());
    } catch (DigestException e) {
      throw new IllegalStateException("32 bytes are not enough for 32 bytes", e);
    }
    return Arrays.copyOf(bytes, length);
  }
}
