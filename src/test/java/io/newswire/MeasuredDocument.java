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

  /**
   * Reads a table as it was written last.
   *
   * @throws IllegalArgumentException when the document has no place for it
   */
  public static String read(Path document, String name) throws IOException {
    String text = Files.readString(document);
    String replaced = replaced(text, name, "");
    int start = text.indexOf(begin(name)) + begin(name).length();
    return text.substring(start, start + text.length() - replaced.length());
  }

  private static String begin(String name) {
    return "<!-- measured: " + name + " -->\n";
  }

  private static String replaced(String text, String name, String table) {
    String begin = begin(name);
    int start = text.indexOf(begin);
    int end = text.indexOf("<!-- end -->", start);
    if (start < 0 || end < 0) {
      throw new IllegalArgumentException("the document has no place for " + name);
    }
    return text.substring(0, start + begin.length()) + table + text.substring(end);
  }
}
