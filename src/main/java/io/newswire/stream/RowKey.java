package io.newswire.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the article store: 16 bytes of the SHA-256 of the article's uri, a byte for the kind of
 * row, then which one it is. So all rows of an article stand together and a long uri costs nothing.
 */
final class RowKey {
  static final byte ARTICLE = 'a';
  static final byte HELD = 'h';
  static final byte ORDER = 'o';
  static final byte PARAGRAPH = 'p';

  /** Behind all kinds that are loaded with their article. */
  private static final byte EDITS = 'x';

  private static final int PREFIX = 16;
  private static final int REST = PREFIX + 1;

  private final byte[] prefix;

  /** Keys of one article. */
  RowKey(String uri) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(uri.getBytes(StandardCharsets.UTF_8));
      prefix = Arrays.copyOf(digest, PREFIX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Bytes article() {
    return key(ARTICLE, new byte[0]);
  }

  /** Of a paragraph that is held back. */
  Bytes held(int position) {
    return key(HELD, bytes(position));
  }

  /** Of a part of an order. */
  Bytes order(int generation, int part) {
    return key(
        ORDER, ByteBuffer.allocate(2 * Integer.BYTES).putInt(generation).putInt(part).array());
  }

  Bytes paragraph(String id) {
    return key(PARAGRAPH, id.getBytes(StandardCharsets.US_ASCII));
  }

  /** Of how many edits a version made. */
  Bytes edits(long version) {
    return key(EDITS, ByteBuffer.allocate(Long.BYTES).putLong(version).array());
  }

  /** Lowest key of an article. */
  Bytes first() {
    return key((byte) 0, new byte[0]);
  }

  /** Above the highest key of the rows that an article is loaded from. */
  Bytes lastLoaded() {
    return key((byte) (PARAGRAPH + 1), new byte[0]);
  }

  /** Above the highest key of an article. */
  Bytes last() {
    return key((byte) 0xff, new byte[0]);
  }

  static byte kind(Bytes key) {
    return key.get()[PREFIX];
  }

  /** Whether a key is the first one of an article. */
  static boolean isArticle(Bytes key) {
    return key.get().length == REST && kind(key) == ARTICLE;
  }

  /** Above the highest key of an article whose own row has a key. */
  static Bytes behindArticle(Bytes article) {
    byte[] end = article.get().clone();
    end[PREFIX] = (byte) 0xff;
    return Bytes.wrap(end);
  }

  static int position(Bytes key) {
    return ByteBuffer.wrap(key.get()).getInt(REST);
  }

  static int generation(Bytes key) {
    return ByteBuffer.wrap(key.get()).getInt(REST);
  }

  static int part(Bytes key) {
    return ByteBuffer.wrap(key.get()).getInt(REST + Integer.BYTES);
  }

  static String paragraphId(Bytes key) {
    return new String(key.get(), REST, key.get().length - REST, StandardCharsets.US_ASCII);
  }

  static long version(Bytes key) {
    return ByteBuffer.wrap(key.get()).getLong(REST);
  }

  /** Lowest and above the highest key of how many edits each version made. */
  Bytes firstEdits() {
    return key(EDITS, new byte[0]);
  }

  private static byte[] bytes(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  private Bytes key(byte kind, byte[] rest) {
    return Bytes.wrap(
        ByteBuffer.allocate(REST + rest.length).put(prefix).put(kind).put(rest).array());
  }
}
