package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes text strictly: what is no UTF-8 is refused, with its place, instead of garbled. */
final class Utf8 {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /**
   * Decodes a part of a text, without a byte order mark at its start.
   *
   * @param where names the text in the refusal, which adds line and offset in all of it
   * @param end the first byte after the part
   */
  static String decode(String where, byte[] bytes, int start, int end) throws BadInputException {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      String text = decoder.decode(in).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw BadInputException.malformed(
          where,
          "not UTF-8: byte 0x%02x in line %d, at offset %d; convert it first (iconv -t UTF-8)"
              .formatted(bytes[in.position()], line(bytes, in.position()), in.position()));
    }
  }

  private static int line(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
