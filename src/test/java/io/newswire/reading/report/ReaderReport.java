package io.newswire.reading.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.MeasuredDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the reader on labelled sets and writes the tables of {@code src/docs/reader.md}: {@code
 * ReaderReport FOLDER_OF_SCORER DOCUMENT}. The text between the tables is kept.
 */
public final class ReaderReport {
  /** What the parts are measured by. */
  private static final List<List<String>> TELLING =
      List.of(
          List.of("seed/gold", "primary"),
          List.of("seed/gold", "class macro F1"),
          List.of("seed/gold", "quotation span and speaker"),
          List.of("seed/gold", "continuation flags"),
          List.of("polnear/dev", "speaker, named"),
          List.of("polnear/dev", "speaker, pronoun"),
          List.of("polnear/dev", "quotation span and speaker"),
          List.of("newsdiscourse/dev", "development strict, average precision"),
          List.of("newsdiscourse/dev", "development broad, average precision"),
          List.of("liveblogs/dev", "titled posts with a development"),
          List.of("promo_blocks/dev", "class PROMO"));

  private final Path scorer;

  private ReaderReport(Path scorer) {
    this.scorer = scorer;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    ReaderReport report = new ReaderReport(Path.of(args[0]));
    MeasuredDocument.write(
        Path.of(args[1]),
        Map.of(
            "scores", report.scores(),
            "reliability", new Reliability(report.scorer.resolve("dev")).markdown(),
            "parts", report.parts()));
  }

  private String scores() throws IOException, InterruptedException {
    StringBuilder out = new StringBuilder("| set | measure | n | P | R | F1, accuracy or AP |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Iterator<Map.Entry<String, JsonNode>> sets = scored(Ablation.NOTHING, "").fields();
        sets.hasNext(); ) {
      Map.Entry<String, JsonNode> set = sets.next();
      for (Iterator<Map.Entry<String, JsonNode>> rows = set.getValue().fields(); rows.hasNext(); ) {
        Map.Entry<String, JsonNode> row = rows.next();
        JsonNode measured = row.getValue();
        out.append("| ").append(set.getKey()).append(" | ").append(row.getKey()).append(" | ");
        out.append(measured.path("n").asText()).append(" | ");
        out.append(shown(measured.path("P"))).append(" | ");
        out.append(shown(measured.path("R"))).append(" | ");
        out.append(shown(result(measured))).append(" |\n");
      }
    }
    return out.toString();
  }

  private String parts() throws IOException, InterruptedException {
    StringBuilder out = new StringBuilder("| |");
    TELLING.forEach(
        row -> out.append(' ').append(row.get(0)).append(": ").append(row.get(1)).append(" |"));
    out.append("\n|---|").append("---|".repeat(TELLING.size())).append('\n');
    for (Ablation part : Ablation.values()) {
      JsonNode sets = scored(part, "seed,polnear,newsdiscourse,liveblogs,promo_blocks");
      out.append("| ").append(part.words()).append(" |");
      for (List<String> row : TELLING) {
        JsonNode measured = sets.path(row.get(0)).path(row.get(1));
        out.append(' ').append(shown(result(measured))).append(" |");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static JsonNode result(JsonNode measured) {
    for (String name : List.of("F1", "acc", "AP")) {
      if (measured.has(name)) {
        return measured.get(name);
      }
    }
    throw new IllegalArgumentException("the scorer gave no result: " + measured);
  }

  private static String shown(JsonNode number) {
    return number.isNumber() ? String.format(Locale.ROOT, "%.3f", number.asDouble()) : "-";
  }

  /** The scorer's results by set and measure; all sets when none is named. */
  private JsonNode scored(Ablation part, String sets) throws IOException, InterruptedException {
    Path table = Files.createTempFile("scores", ".json");
    List<String> command =
        new ArrayList<>(List.of("python3", scorer.resolve("score.py").toString(), "--data"));
    command.add(scorer.resolve("dev").toString());
    if (!sets.isEmpty()) {
      command.addAll(List.of("--sets", sets));
    }
    command.addAll(List.of("--json", table.toString(), "--", "java", "-cp"));
    command.addAll(
        List.of(System.getProperty("java.class.path"), Ablation.class.getName(), part.name()));
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("the scorer ended with " + exit);
    }
    JsonNode results = new ObjectMapper().readTree(table.toFile()).get("sets");
    Files.delete(table);
    return results;
  }
}
