package io.newswire.feed.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How content is packed on its way (RFC 9110 section 8.4.1); the kinds that we ask for. */
enum ContentCoding {
  IDENTITY {
    @Override
    InputStream unpacked(InputStream content) {
      return content;
    }
  },

  GZIP {
    @Override
    InputStream unpacked(InputStream content) throws IOException {
      return new GZIPInputStream(content, BUFFER);
    }
  },

  DEFLATE {
    @Override
    InputStream unpacked(InputStream content) throws IOException {
      PushbackInputStream start = new PushbackInputStream(content, 2);
      byte[] header = start.readNBytes(2);
      start.unread(header);
      Inflater inflater = new Inflater(!isZlib(header));
      return new InflaterInputStream(start, inflater, BUFFER) {
        @Override
        public void close() throws IOException {
          inflater.end();
          super.close();
        }
      };
    }
  };

  /** What we ask for. */
  static final String ACCEPTED = "gzip, deflate";

  private static final int BUFFER = 8192;

  /**
   * The coding that a Content-Encoding names: none, or a single one; nothing where it is unknown,
   * or several lie in each other, as no honest server sends them.
   */
  static Optional<ContentCoding> named(String contentEncoding) {
    List<String> codings =
        Arrays.stream(contentEncoding.toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
            .toList();
    if (codings.isEmpty()) {
      return Optional.of(IDENTITY);
    }
    if (codings.size() > 1) {
      return Optional.empty();
    }
    return switch (codings.get(0)) {
      case "gzip", "x-gzip" -> Optional.of(GZIP);
      case "deflate" -> Optional.of(DEFLATE);
      default -> Optional.empty();
    };
  }

  /** The content that is packed in this one. */
  abstract InputStream unpacked(InputStream content) throws IOException;

  /**
   * Whether it begins as RFC 1950 section 2.2 says: many servers send RFC 1951 alone, as RFC 9110
   * section 8.4.1.2 notes.
   */
  private static boolean isZlib(byte[] header) {
    return header.length == 2
        && (header[0] & 0x0f) == 8
        && (((header[0] & 0xff) << 8) | (header[1] & 0xff)) % 31 == 0;
  }
}
