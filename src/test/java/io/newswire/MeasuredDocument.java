package io.newswire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A document whose tables are written by the programs that measure them: each between {@code <!--
 * measured: NAME -->} and {@code <!-- end -->}. The text around them is kept.
 */
public final class MeasuredDocument {
  private MeasuredDocument() {}

  /**
   * Writes tables.
   *
   * @param tables by name, in Markdown, each line ended
   * @throws IllegalArgumentException when the document has no place for one; nothing is written
   *     then
   */
  public static void write(Path document, Map<String, String> tables) throws IOException {
    String text = Files.readString(document);
    for (Map.Entry<String, String> table : tables.entrySet()) {
      text = replaced(text, table.getKey(), table.getValue());
    }
    Files.writeString(document, text);
  }

  private static String replaced(String text, String name, String table) {
    String begin = "<!-- measured: " + name + " -->\n";
    int start = text.indexOf(begin);
    int end = text.indexOf("<!-- end -->", start);
    if (start < 0 || end < 0) {
      throw new IllegalArgumentException("the document has no place for " + name);
    }
    return text.substring(0, start + begin.length()) + table + text.substring(end);
  }
}
