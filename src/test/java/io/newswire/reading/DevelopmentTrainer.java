package io.newswire.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.reading.development.Feature;
import io.newswire.reading.promo.Line;
import io.newswire.reading.promo.PromoReader;
import io.newswire.reading.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Trains the weights that tell developments from background, and writes them as a resource: {@code
 * DevelopmentTrainer LABELLED.jsonl.gz WEIGHTS.txt}. The same input gives the same bytes.
 *
 * <p>Each line of the input is an article: {@code title} and {@code paragraphs} of {@code text},
 * {@code development_strict} and {@code development_broad}. What only the broad label calls a
 * development counts as half of one.
 */
public final class DevelopmentTrainer {
  private static final int LEAST_SEEN = 20;

  /** Set by hand: the training articles are no live reports, where most of what is told is news. */
  private static final double LIVE = 1.2;

  private static final int ROUNDS = 400;
  private static final double PENALTY = 1e-4;

  private record Example(List<String> found, double label) {}

  private DevelopmentTrainer() {}

  public static void main(String[] args) throws IOException {
    List<Example> examples = examples(Path.of(args[0]));
    Map<String, Integer> seen = new TreeMap<>();
    for (Example example : examples) {
      example.found().forEach(name -> seen.merge(name, 1, Integer::sum));
    }
    seen.values().removeIf(count -> count < LEAST_SEEN);
    seen.remove(Feature.LIVE.name());
    List<String> names = new ArrayList<>(seen.keySet());
    double[] weights = train(examples, names);
    StringBuilder out = new StringBuilder();
    out.append("BIAS ").append(shown(weights[names.size()])).append('\n');
    for (int i = 0; i < names.size(); i++) {
      if (Math.abs(weights[i]) >= 0.02) {
        out.append(names.get(i)).append(' ').append(shown(weights[i])).append('\n');
      }
    }
    out.append("LIVE ").append(LIVE).append('\n');
    Files.writeString(Path.of(args[1]), out);
  }

  private static String shown(double weight) {
    return String.valueOf(Math.round(weight * 1000) / 1000.0);
  }

  private static List<Example> examples(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Example> examples = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        article(json.readTree(line), examples);
      }
    }
    return examples;
  }

  private static void article(JsonNode article, List<Example> examples) {
    Reader reader = new Reader();
    Story story = new Story(article.get("title").asText(), null);
    ReadingContext context = ReadingContext.start();
    for (JsonNode labelled : article.get("paragraphs")) {
      Paragraph paragraph = Paragraph.of("p", labelled.get("text").asText());
      Tokens tokens = Tokens.of(paragraph.text());
      Line line = Line.of(paragraph, tokens, story.headline());
      if (PromoReader.read(tokens, line, context.section()) == null) {
        ReportReader report = new ReportReader(story, context, paragraph, tokens, line);
        double label =
            labelled.get("development_strict").asBoolean()
                ? 1
                : labelled.get("development_broad").asBoolean() ? 0.5 : 0;
        examples.add(new Example(report.evidence().stream().map(Feature::name).toList(), label));
      }
      context = reader.read(story, context, paragraph).context();
    }
  }

  /** Batch gradient descent with momentum, from zero; the last weight is the bias. */
  private static double[] train(List<Example> examples, List<String> names) {
    Map<String, Integer> index = new TreeMap<>();
    names.forEach(name -> index.put(name, index.size()));
    int[][] active = new int[examples.size()][];
    for (int i = 0; i < active.length; i++) {
      active[i] =
          examples.get(i).found().stream()
              .filter(index::containsKey)
              .mapToInt(index::get)
              .toArray();
    }
    double[] weights = new double[names.size() + 1];
    double[] speed = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < active.length; i++) {
        double sum = weights[names.size()];
        for (int name : active[i]) {
          sum += weights[name];
        }
        double error = 1 / (1 + StrictMath.exp(-sum)) - examples.get(i).label();
        gradient[names.size()] += error;
        for (int name : active[i]) {
          gradient[name] += error;
        }
      }
      for (int k = 0; k < weights.length; k++) {
        double penalty = k == names.size() ? 0 : PENALTY;
        double slope = gradient[k] / active.length + penalty * weights[k];
        speed[k] = 0.9 * speed[k] - 0.3 * slope;
        weights[k] += speed[k];
      }
    }
    return weights;
  }
}
