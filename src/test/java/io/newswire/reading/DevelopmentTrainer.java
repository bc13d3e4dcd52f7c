package io.newswire.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.reading.development.Evidence;
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
import java.util.zip.GZIPInputStream;

/**
 * Trains the trees that tell developments from background, and writes them as a resource: {@code
 * DevelopmentTrainer LABELLED.jsonl.gz FOLDER}. The same input gives the same bytes.
 *
 * <p>Each line of the input is an article: {@code title} and {@code paragraphs} of {@code text},
 * {@code development_strict} and {@code development_broad}. What only the broad label calls a
 * development counts as half of one. There are trees for articles whose headline is known and
 * others for those without.
 */
public final class DevelopmentTrainer {
  private static final Feature[] FEATURES = Feature.values();

  private record Example(Evidence found, double label) {}

  private DevelopmentTrainer() {}

  public static void main(String[] args) throws IOException {
    List<JsonNode> articles = articles(Path.of(args[0]));
    Path folder = Path.of(args[1]);
    Files.writeString(folder.resolve("trees.txt"), trained(articles, true));
    Files.writeString(folder.resolve("trees-without-headline.txt"), trained(articles, false));
  }

  private static String trained(List<JsonNode> articles, boolean headlines) {
    List<Example> examples = new ArrayList<>();
    for (JsonNode article : articles) {
      read(article, headlines ? article.get("title").asText() : null, examples);
    }
    byte[][] rows = new byte[examples.size()][FEATURES.length];
    double[] labels = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < FEATURES.length; k++) {
        rows[i][k] = (byte) examples.get(i).found().get(FEATURES[k]);
      }
      labels[i] = examples.get(i).label();
    }
    boolean[] usable = new boolean[FEATURES.length];
    for (int k = 0; k < FEATURES.length; k++) {
      usable[k] = FEATURES[k] != Feature.LIVE && FEATURES[k] != Feature.LISTED;
    }
    return shown(Booster.train(rows, labels, usable));
  }

  private static String shown(Booster.Forest forest) {
    StringBuilder out = new StringBuilder();
    int nodes = forest.trees().stream().mapToInt(Booster.Node::size).sum();
    out.append(forest.bias()).append(' ').append(forest.trees().size());
    out.append(' ').append(nodes).append('\n');
    for (Booster.Node tree : forest.trees()) {
      show(tree, out);
      out.setCharAt(out.length() - 1, '\n');
    }
    return out.toString();
  }

  private static void show(Booster.Node node, StringBuilder out) {
    if (node.isLeaf()) {
      out.append("= ").append(node.value()).append(' ');
      return;
    }
    out.append(FEATURES[node.feature()]).append(' ').append(node.cut()).append(' ');
    out.append(node.value()).append(' ');
    show(node.left(), out);
    show(node.right(), out);
  }

  private static List<JsonNode> articles(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> articles = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        articles.add(json.readTree(line));
      }
    }
    return articles;
  }

  private static void read(JsonNode article, String headline, List<Example> examples) {
    Reader reader = new Reader();
    Story story = new Story(headline, null);
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
        examples.add(new Example(report.evidence(), label));
      }
      context = reader.read(story, context, paragraph).context();
    }
  }
}
