package io.newswire.reading.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.reading.Figure;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * How often the reader is right where it says that it is so sure: paragraphs of labelled sets in
 * steps of a tenth by their score, with the mean score and the share that the labels call of the
 * class.
 */
final class Reliability {
  private static final int STEPS = 10;

  /** Paragraphs of one class, one of them each. */
  private static final class Table {
    private final String name;
    private final double[] count = new double[STEPS];
    private final double[] scores = new double[STEPS];
    private final double[] labels = new double[STEPS];

    Table(String name) {
      this.name = name;
    }

    void add(double score, double label) {
      int step = (int) Math.min(STEPS - 1, score * STEPS);
      count[step]++;
      scores[step] += score;
      labels[step] += label;
    }

    /** Mean distance of score and share, by paragraph. */
    double error() {
      double error = 0;
      double all = 0;
      for (int i = 0; i < STEPS; i++) {
        error += Math.abs(scores[i] - labels[i]);
        all += count[i];
      }
      return error / all;
    }
  }

  private final ObjectMapper json = new ObjectMapper();
  private final Path sets;

  Reliability(Path sets) {
    this.sets = sets;
  }

  /** The tables in Markdown. */
  String markdown() throws IOException {
    List<Table> tables = List.of(quotes(), developments(), figures(), promos());
    StringBuilder out = new StringBuilder("| score |");
    tables.forEach(table -> out.append(' ').append(table.name).append(" |"));
    out.append("\n|---|").append("---|".repeat(tables.size())).append('\n');
    for (int i = 0; i < STEPS; i++) {
      out.append(String.format(Locale.ROOT, "| %.1f-%.1f |", i / 10.0, (i + 1) / 10.0));
      for (Table table : tables) {
        out.append(
            table.count[i] == 0
                ? " - |"
                : String.format(
                    Locale.ROOT,
                    " %.2f: %.2f of %.0f |",
                    table.scores[i] / table.count[i],
                    table.labels[i] / table.count[i],
                    table.count[i]));
      }
      out.append('\n');
    }
    out.append("| calibration error |");
    for (Table table : tables) {
      out.append(String.format(Locale.ROOT, " %.3f |", table.error()));
    }
    return out.append('\n').toString();
  }

  private List<JsonNode> records(String file) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(sets.resolve(file));
        InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records.add(json.readTree(line));
      }
    }
    return records;
  }

  private static List<Reading> read(String headline, List<String> texts) {
    Reader reader = new Reader();
    Story story = new Story(headline, null);
    ReadingContext context = ReadingContext.start();
    List<Reading> readings = new ArrayList<>();
    for (String text : texts) {
      Reading reading = reader.read(story, context, Paragraph.of("p" + readings.size(), text));
      context = reading.context();
      readings.add(reading);
    }
    return readings;
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(field.isEmpty() ? item.asText() : item.get(field).asText()));
    return texts;
  }

  /** Paragraphs whose marked words somebody says, short ones as well, against all others. */
  private Table quotes() throws IOException {
    Table table = new Table("QUOTE (polnear)");
    for (JsonNode article : records("polnear/dev.jsonl.gz")) {
      List<Reading> readings =
          read(article.path("title").textValue(), texts(article.get("paragraphs"), ""));
      for (int i = 0; i < readings.size(); i++) {
        String label = article.get("paragraph_labels").get(i).asText();
        table.add(readings.get(i).scores().quote(), label.startsWith("quote") ? 1 : 0);
      }
    }
    return table;
  }

  /** What only the broad label calls a development counts half. */
  private Table developments() throws IOException {
    Table table = new Table("DEVELOPMENT (newsdiscourse)");
    for (JsonNode article : records("newsdiscourse/dev.jsonl.gz")) {
      JsonNode labelled = article.get("paragraphs");
      List<Reading> readings = read(article.path("title").textValue(), texts(labelled, "text"));
      for (int i = 0; i < readings.size(); i++) {
        JsonNode label = labelled.get(i);
        double strict = label.get("development_strict").asBoolean() ? 0.5 : 0;
        double broad = label.get("development_broad").asBoolean() ? 0.5 : 0;
        table.add(readings.get(i).scores().development(), strict + broad);
      }
    }
    return table;
  }

  /** Sentences in which a figure has the value of a labelled one, or that have none. */
  private Table figures() throws IOException {
    Table table = new Table("FIGURE (newsquant, casualty_figures)");
    for (String file : List.of("newsquant/dev.jsonl", "casualty_figures/dev.jsonl")) {
      for (JsonNode sentence : records(file)) {
        Reading reading = read(null, List.of(sentence.get("text").asText())).get(0);
        table.add(reading.scores().figure(), rightFigure(reading, sentence.get("figures")) ? 1 : 0);
      }
    }
    return table;
  }

  private static boolean rightFigure(Reading reading, JsonNode labelled) {
    if (reading.figures().isEmpty()) {
      return !labelled.isEmpty();
    }
    for (Figure figure : reading.figures()) {
      for (JsonNode label : labelled) {
        double value = Math.abs(label.path("value").asDouble());
        if (Math.abs(Math.abs(figure.value()) - value) <= 1e-6 * Math.max(1, value)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Lines of pages that labels call promo or content. */
  private Table promos() throws IOException {
    Table table = new Table("PROMO (promo_blocks)");
    for (JsonNode page : records("promo_blocks/dev.jsonl.gz")) {
      JsonNode blocks = page.get("blocks");
      List<Reading> readings = read(null, texts(blocks, "text"));
      for (int i = 0; i < readings.size(); i++) {
        String label = blocks.get(i).get("label").asText();
        if (label.equals("promo") || label.equals("content")) {
          table.add(readings.get(i).scores().promo(), label.equals("promo") ? 1 : 0);
        }
      }
    }
    return table;
  }
}
