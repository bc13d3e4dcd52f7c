package io.newswire.serve.article;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Puts text into an element so that a person sees what stands there: characters that reorder or
 * hide others are shown by their numbers. The marks that ordinary right-to-left text has stay.
 */
final class VisibleText {
  private VisibleText() {}

  static void append(String text, Element element) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isHidden(character)) {
                element.appendText(plain.toString());
                plain.setLength(0);
                element
                    .appendElement("span")
                    .addClass("control")
                    .attr("title", String.valueOf(Character.getName(character)))
                    .text(number(character));
              } else {
                plain.appendCodePoint(character);
              }
            });
    element.appendText(plain.toString());
  }

  /** The same where no element can stand: in titles. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isHidden(character)) {
                plain.append(number(character));
              } else {
                plain.appendCodePoint(character);
              }
            });
    return plain.toString();
  }

  private static String number(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  /** Controls, and the embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
  private static boolean isHidden(int character) {
    return (Character.isISOControl(character) && !Character.isWhitespace(character))
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
