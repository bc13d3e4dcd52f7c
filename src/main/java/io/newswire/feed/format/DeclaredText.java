package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text that says itself, or whose transport says, which charset it is in, and may be wrong.
 * The bytes are believed before the label: a byte order mark, then UTF-8 wherever the bytes are
 * valid UTF-8, which text of another charset hardly ever is; then the label; and text that claims
 * UTF-8, or nothing, but has not one character of it is windows-1252, as browsers take it. What is
 * left, such as a page put together from two charsets, is refused instead of garbled.
 */
final class DeclaredText {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * What labels mean on the web: the Encoding Standard of the WHATWG, section 4.2, where it differs
   * from Java's.
   */
  private static final Map<String, String> WEB_LABELS =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-11", "windows-874"),
          Map.entry("tis-620", "windows-874"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"));

  private static final byte[][] MARKS = {
    {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, {(byte) 0xFE, (byte) 0xFF}, {(byte) 0xFF, (byte) 0xFE}
  };
  private static final Charset[] MARKED = {
    StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
  };
  private static final int ESCAPE = 0x1B;

  private DeclaredText() {}

  /**
   * Decodes a text, without a byte order mark at its start.
   *
   * @param where names the text in the refusal
   * @param label what it claims to be in; null when it claims nothing
   * @throws BadInputException when it is binary, or in no charset that it could be in
   */
  static String decode(String where, byte[] bytes, @Nullable String label)
      throws BadInputException {
    for (int i = 0; i < MARKS.length; i++) {
      int length = MARKS[i].length;
      if (bytes.length >= length && Arrays.equals(MARKS[i], 0, length, bytes, 0, length)) {
        return marked(where, bytes, length, MARKED[i]);
      }
    }
    refuseZeroBytes(where, bytes);
    Optional<Charset> declared = charset(label);
    if (declared.isPresent() && shifts(bytes)) {
      Optional<String> text = strict(bytes, 0, declared.get());
      if (text.isPresent()) {
        return text.get();
      }
    }
    Optional<String> unicode = strict(bytes, 0, StandardCharsets.UTF_8);
    if (unicode.isPresent()) {
      return unicode.get();
    }
    Charset other =
        declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8)).orElse(WINDOWS_1252);
    if (!other.equals(WINDOWS_1252) || !hasUtf8(bytes)) {
      Optional<String> text = strict(bytes, 0, other);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return Utf8.decode(where, bytes, 0, bytes.length);
  }

  /** The charset that a label means on the web; empty for one that this machine does not have. */
  static Optional<Charset> charset(@Nullable String label) {
    if (label == null) {
      return Optional.empty();
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(WEB_LABELS.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The charset that a media type's parameter names; null when it has none. */
  static @Nullable String parameter(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    for (String parameter : contentType.split(";", -1)) {
      String[] named = parameter.split("=", 2);
      if (named.length == 2 && named[0].strip().equalsIgnoreCase("charset")) {
        return named[1].strip().replaceAll("^[\"']|[\"']$", "");
      }
    }
    return null;
  }

  private static String marked(String where, byte[] bytes, int mark, Charset charset)
      throws BadInputException {
    Optional<String> text = strict(bytes, mark, charset);
    if (text.isPresent() && text.get().indexOf('\0') < 0) {
      return text.get();
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      refuseZeroBytes(where, bytes);
      return Utf8.decode(where, bytes, 0, bytes.length);
    }
    throw BadInputException.malformed(
        where, "begins with the byte order mark of %s but is not in it".formatted(charset));
  }

  /** Refuses what is no text: none has a zero byte but in UTF-16, which has a mark. */
  static void refuseZeroBytes(String where, byte[] bytes) throws BadInputException {
    for (byte b : bytes) {
      if (b == 0) {
        throw BadInputException.unsupported(
            where,
            "binary, or text in UTF-16 without its byte order mark: it has a zero byte;"
                + " give it as text in UTF-8");
      }
    }
  }

  private static Optional<String> strict(byte[] bytes, int start, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether it may be in one of the charsets of ISO 2022, whose bytes are all ASCII. */
  private static boolean shifts(byte[] bytes) {
    for (byte b : bytes) {
      if (b == ESCAPE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character of several bytes in UTF-8 is anywhere in it. */
  private static boolean hasUtf8(byte[] bytes) {
    for (int i = 0; i < bytes.length - 1; i++) {
      int lead = bytes[i] & 0xFF;
      int more = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : 1;
      if (lead >= 0xC2 && lead < 0xF5 && continues(bytes, i + 1, more)) {
        return true;
      }
    }
    return false;
  }

  private static boolean continues(byte[] bytes, int start, int count) {
    if (start + count > bytes.length) {
      return false;
    }
    for (int i = start; i < start + count; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
