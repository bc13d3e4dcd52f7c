package io.newswire.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the article store: the article's uri, byte 0, then what the row is. So all rows of an
 * article stand together; a uri has no byte 0 in it.
 */
final class RowKey {
  static final byte VERSION = 'v';
  static final byte PARAGRAPH = 'p';
  static final byte MOVED = 'm';

  private RowKey() {}

  static Bytes version(String uri) {
    return key(uri, VERSION, new byte[0]);
  }

  static Bytes paragraph(String uri, int position) {
    return key(uri, PARAGRAPH, ByteBuffer.allocate(Integer.BYTES).putInt(position).array());
  }

  /** Of a paragraph that came out and has no place in the newest version so far. */
  static Bytes moved(String uri, String paragraphId) {
    return key(uri, MOVED, paragraphId.getBytes(StandardCharsets.US_ASCII));
  }

  /** Lowest key of an article. */
  static Bytes first(String uri) {
    return key(uri, (byte) 0, new byte[0]);
  }

  /** Above the highest key of an article. */
  static Bytes last(String uri) {
    return key(uri, (byte) 0xff, new byte[0]);
  }

  static byte kind(Bytes key, String uri) {
    return key.get()[prefixLength(uri)];
  }

  static int position(Bytes key, String uri) {
    return ByteBuffer.wrap(key.get()).getInt(prefixLength(uri) + 1);
  }

  static String paragraphId(Bytes key, String uri) {
    int start = prefixLength(uri) + 1;
    return new String(key.get(), start, key.get().length - start, StandardCharsets.US_ASCII);
  }

  private static int prefixLength(String uri) {
    return uri.getBytes(StandardCharsets.UTF_8).length + 1;
  }

  private static Bytes key(String uri, byte kind, byte[] rest) {
    byte[] article = uri.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(article.length + 2 + rest.length)
            .put(article)
            .put((byte) 0)
            .put(kind)
            .put(rest)
            .array());
  }
}
