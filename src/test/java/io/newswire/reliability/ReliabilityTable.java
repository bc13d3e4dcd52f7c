package io.newswire.reliability;

import io.newswire.MeasuredDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of what was broken and what came of it. Each suite writes its rows once it has measured
 * them; those of a fault and a place that were there already are replaced.
 *
 * <p>{@code -Dreliability.document=src/docs/reliability.md} writes them into the document; else
 * they go to {@code target/reliability.md}.
 */
public final class ReliabilityTable {
  private static final String NAME = "faults";
  private static final String BEGIN = "<!-- measured: " + NAME + " -->\n";
  private static final String END = "<!-- end -->";
  private static final String HEAD =
      """
      | fault | on | rounds | records | lost | doubled | time to recover |
      | --- | --- | ---: | ---: | ---: | ---: | --- |
      """;

  private ReliabilityTable() {}

  /** Writes what was measured, and prints it. */
  public static synchronized void write(List<Outcome> outcomes) {
    Path document = Path.of(System.getProperty("reliability.document", "target/reliability.md"));
    try {
      if (Files.notExists(document)) {
        Files.writeString(document, BEGIN + END + "\n");
      }
      Map<String, String> rows = rows(Files.readString(document));
      for (Outcome outcome : outcomes) {
        System.out.println(outcome.row());
        rows.put(key(outcome.row()), outcome.row());
      }
      MeasuredDocument.write(
          document, Map.of(NAME, HEAD + String.join("\n", rows.values()) + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> rows(String text) {
    int start = text.indexOf(BEGIN) + BEGIN.length();
    Map<String, String> rows = new LinkedHashMap<>();
    text.substring(start, text.indexOf(END, start))
        .lines()
        .skip(HEAD.lines().count())
        .forEach(row -> rows.put(key(row), row));
    return rows;
  }

  /** Fault and place. */
  private static String key(String row) {
    String[] cells = row.split("\\|", 4);
    return cells[1].strip() + "|" + cells[2].strip();
  }
}
