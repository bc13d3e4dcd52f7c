package io.newswire.feed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * Parses JSON-LD as pages have it: strings that run over lines, commas and semicolons too many, and
 * the comments that once kept scripts from the eyes of old browsers are passed over.
 */
final class JsonLdText {
  /** Deepest nesting: schema.org's own examples have under ten levels. */
  private static final int DEEPEST = 100;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final ObjectMapper JSON =
      new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final List<String> BEFORE =
      List.of(
          "<!--", "<![CDATA[", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */");

  private static final List<String> AFTER =
      List.of("//-->", "// -->", "-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>", ";");

  private JsonLdText() {}

  /**
   * The document in a text; missing where there is none.
   *
   * @throws JsonProcessingException where it is broken, nested too deep, or followed by another
   */
  static JsonNode parse(String text) throws JsonProcessingException {
    return JSON.readTree(unwrapped(text));
  }

  /** As {@link #parse}, but nothing where it is broken. */
  static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(parse(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String unwrapped(String text) {
    int start = 0;
    int end = text.length();
    boolean more = true;
    while (more) {
      start = afterSpace(text, start, end);
      end = beforeSpace(text, start, end);
      int length = length(BEFORE, text, start, end, true);
      start += length;
      int tail = length(AFTER, text, start, end, false);
      end -= tail;
      more = length + tail > 0;
    }
    return text.substring(start, end);
  }

  private static int length(List<String> wraps, String text, int start, int end, boolean before) {
    for (String wrap : wraps) {
      int length = wrap.length();
      if (end - start >= length && text.startsWith(wrap, before ? start : end - length)) {
        return length;
      }
    }
    return 0;
  }

  private static int afterSpace(String text, int start, int end) {
    int i = start;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int beforeSpace(String text, int start, int end) {
    int i = end;
    while (i > start && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\uFEFF' || c == '\u00A0';
  }
}
