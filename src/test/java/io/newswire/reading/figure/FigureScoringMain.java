package io.newswire.reading.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.reading.Figure;
import io.newswire.reading.text.Tokens;
import io.newswire.record.FigureKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the figures of articles, one article a line of JSON, and prints a line of JSON a paragraph:
 * the figure reader alone, for measuring it.
 */
final class FigureScoringMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FigureScoringMain() {}

  public static void main(String[] arguments) throws IOException {
    FigureReader reader = new FigureReader();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode article = JSON.readTree(line);
      int position = 0;
      for (JsonNode paragraph : article.get("paragraphs")) {
        Tokens tokens = Tokens.of(paragraph.asText());
        List<Figure> figures = reader.read(tokens, SourceResolver.BY_MENTION);
        out.println(line(article.get("id").asText(), position++, figures));
      }
    }
    out.flush();
  }

  private static ObjectNode line(String articleId, int position, List<Figure> figures) {
    boolean reported =
        figures.stream()
            .anyMatch(f -> f.kind() != FigureKind.DURATION && f.kind() != FigureKind.AGE);
    ObjectNode line = JSON.createObjectNode().put("articleId", articleId).put("position", position);
    line.put("primary", reported ? "FIGURE" : "BACKGROUND");
    ArrayNode classes = line.putArray("classes");
    if (reported) {
      classes.add("FIGURE");
    }
    line.putObject("scores")
        .put("QUOTE", 0)
        .put("DEVELOPMENT", 0)
        .put("FIGURE", reported ? 1 : 0)
        .put("PROMO", 0);
    line.putArray("quotations");
    ArrayNode list = line.putArray("figures");
    for (Figure figure : figures) {
      list.add(JSON.valueToTree(figure));
    }
    line.putNull("development");
    line.putNull("promo");
    return line;
  }
}
