package io.newswire.feed.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a page says that it is in, as HTML's encoding sniffing (section 13.2.3.2) looks for
 * it: the transport's label, else what the first bytes of the page declare.
 */
final class PageCharset {
  /** How many bytes HTML looks through. */
  private static final int LOOKED_THROUGH = 1024;

  private static final List<Pattern> DECLARATIONS =
      List.of(
          Pattern.compile(
              "(?i)<meta[^>]{0,300}?[\\s;\"']charset\\s*=\\s*[\"']?\\s*([^\\s\"';/>]+)"),
          Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]+)[\"']"));

  private PageCharset() {}

  /** The label; null when there is none. */
  static @Nullable String label(Input input) {
    String outside = DeclaredText.parameter(input.contentType());
    return outside != null ? outside : declared(input.bytes());
  }

  private static @Nullable String declared(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_THROUGH);
    String start =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replaceAll("(?s)<!--.*?-->", "");
    for (Pattern declaration : DECLARATIONS) {
      Matcher found = declaration.matcher(start);
      if (found.find()) {
        return found.group(1);
      }
    }
    return null;
  }
}
