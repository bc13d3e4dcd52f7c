package io.newswire.hostile;

import io.newswire.MeasuredDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts what was tried, and what became of it.
 *
 * <p>{@code -Dreliability.document=src/docs/reliability.md} writes the table into the document;
 * else it goes to {@code target/hostile-input.md}.
 */
final class HostileTable {
  private static final String NAME = "hostile";
  private static final String HEAD =
      """
      | kind of input | ways in | inputs tried | accepted | refused | crashed |
      | --- | --- | ---: | ---: | ---: | ---: |
      """;

  private final Map<String, Row> rows = new LinkedHashMap<>();

  private static final class Row {
    private final Set<String> ways = new TreeSet<>();
    private int accepted;
    private int refused;
    private int crashed;

    String text(String kind) {
      return "| %s | %s | %d | %d | %d | %d |\n"
          .formatted(
              kind,
              String.join(", ", ways),
              accepted + refused + crashed,
              accepted,
              refused,
              crashed);
    }
  }

  void accepted(String kind, String way) {
    row(kind, way).accepted++;
  }

  void refused(String kind, String way) {
    row(kind, way).refused++;
  }

  void crashed(String kind, String way) {
    row(kind, way).crashed++;
  }

  private Row row(String kind, String way) {
    Row row = rows.computeIfAbsent(kind, none -> new Row());
    row.ways.add(way);
    return row;
  }

  /** Writes what was counted, and prints it. */
  void write() throws IOException {
    StringBuilder table = new StringBuilder(HEAD);
    rows.forEach((kind, row) -> table.append(row.text(kind)));
    System.out.print(table);
    String document = System.getProperty("reliability.document");
    if (document == null) {
      Files.writeString(Path.of("target/hostile-input.md"), table);
    } else {
      MeasuredDocument.write(Path.of(document), Map.of(NAME, table.toString()));
    }
  }
}
