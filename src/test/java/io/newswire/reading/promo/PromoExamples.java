package io.newswire.reading.promo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.reading.text.Tokens;
import io.newswire.record.Form;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Labelled lines of the development sets, with what the reader sees in each when the lines above
 * are labelled right. Lines whose label is neither promo nor content only lead on to the next.
 */
public final class PromoExamples {
  /** The group of articles that have no labels for promos. */
  static final String NEWS = "news";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One line.
   *
   * @param group publisher, or article where that is not known
   * @param weight 1, or less for lines that are repeated
   */
  public record Example(String group, String text, boolean promo, double weight, Set<Sign> signs) {}

  private final List<Example> examples = new ArrayList<>();

  /** All of the sets below a folder, in the order of the sets' names. */
  public static List<Example> of(Path sets) throws IOException {
    PromoExamples all = new PromoExamples();
    all.blocks(sets.resolve("promo_blocks/dev.jsonl.gz"), Markup.LEFT_OUT);
    all.blocks(sets.resolve("promo_blocks/dev.jsonl.gz"), Markup.KEPT);
    all.articles(sets.resolve("promo_text/dev.jsonl"));
    all.liveBlogs(sets.resolve("liveblogs/dev.jsonl"));
    all.segments(sets.resolve("trafilatura_segments/dev.jsonl"));
    all.news(sets.resolve("newsdiscourse/train.jsonl.gz"));
    all.news(sets.resolve("polnear/train.jsonl.gz"));
    return all.examples;
  }

  /** Whether the markup of labelled blocks is looked at. */
  enum Markup {
    LEFT_OUT,
    KEPT
  }

  /** The articles of a file of lines of JSON, gzipped or not. */
  static List<JsonNode> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<JsonNode> articles = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(JSON.readTree(line));
      }
      return articles;
    }
  }

  /** A labelled block as a paragraph. */
  static Paragraph paragraph(JsonNode block, Markup markup) {
    String text = block.get("text").asText();
    if (markup == Markup.LEFT_OUT) {
      return Paragraph.of("p", text);
    }
    String tag = block.get("tag").asText().toLowerCase(Locale.ROOT);
    Form form =
        switch (tag) {
          case "p", "blockquote" -> Form.BODY;
          case "h1", "h2", "h3", "h4", "h5", "h6" -> Form.HEADING;
          case "li" -> Form.LIST_ITEM;
          case "figcaption" -> Form.CAPTION;
          default -> Form.UNKNOWN;
        };
    int linked = (int) Math.round(block.get("link_density").asDouble() * text.length());
    List<Link> links =
        linked == 0
            ? List.of()
            : List.of(new Link("/", text.substring(0, Math.min(linked, text.length()))));
    return new Paragraph("p", text, form, links);
  }

  private void blocks(Path file, Markup markup) throws IOException {
    List<JsonNode> pages = read(file);
    Map<String, Integer> copies = new HashMap<>();
    for (JsonNode page : pages) {
      for (JsonNode block : page.get("blocks")) {
        copies.merge(key(page, block), 1, Integer::sum);
      }
    }
    for (JsonNode page : pages) {
      Section section = Section.TEXT;
      for (JsonNode block : page.get("blocks")) {
        double weight = 0.5 / copies.get(key(page, block));
        section =
            add(
                page.get("group").asText(),
                paragraph(block, markup),
                block.get("label").asText(),
                weight,
                section);
      }
    }
  }

  private static String key(JsonNode page, JsonNode block) {
    return page.get("group").asText()
        + '\n'
        + block.get("label").asText()
        + '\n'
        + block.get("text").asText();
  }

  private void articles(Path file) throws IOException {
    for (JsonNode article : read(file)) {
      lines(
          article.get("id").asText().replaceAll("_.*", ""),
          article.get("paragraphs"),
          Section.TEXT);
    }
  }

  private void liveBlogs(Path file) throws IOException {
    for (JsonNode blog : read(file)) {
      Section section = Section.TEXT;
      for (JsonNode post : blog.get("posts")) {
        section = lines("postmedia", post.get("paragraphs"), section);
      }
    }
  }

  private Section lines(String group, JsonNode lines, Section before) {
    Section section = before;
    for (JsonNode line : lines) {
      Paragraph paragraph = Paragraph.of("p", line.get("text").asText());
      section = add(group, paragraph, line.get("label").asText(), 1, section);
    }
    return section;
  }

  private void segments(Path file) throws IOException {
    for (JsonNode page : read(file)) {
      for (JsonNode segment : page.get("segments")) {
        if (!segment.get("block").isNull()) {
          boolean content = segment.get("label").asText().equals("content");
          add(
              page.get("id").asText(),
              Paragraph.of("p", segment.get("block").asText()),
              content ? "content" : "promo",
              1,
              Section.TEXT);
        }
      }
    }
  }

  /** News without labels for promos: what has a phrase that only promos have is left out. */
  private void news(Path file) throws IOException {
    for (JsonNode article : read(file)) {
      Section section = Section.TEXT;
      for (JsonNode line : article.get("paragraphs")) {
        JsonNode text = line.isTextual() ? line : line.get("text");
        section = add(NEWS, Paragraph.of("p", text.asText()), "news", 0.2, section);
      }
    }
  }

  private Section add(
      String group, Paragraph paragraph, String label, double weight, Section section) {
    Tokens tokens = Tokens.of(paragraph.text());
    Line line = Line.of(paragraph, tokens, null);
    Set<Sign> signs = PromoReader.signs(tokens, line, section);
    boolean phrase =
        signs.contains(Sign.WHOLE)
            || signs.contains(Sign.STARTS)
            || signs.contains(Sign.ANYWHERE)
            || signs.contains(Sign.FOLLOWS)
            || signs.contains(Sign.BIOGRAPHY)
            || signs.contains(Sign.IMPRINT);
    boolean promo = label.equals("promo");
    if (promo || label.equals("content") || (label.equals("news") && !phrase)) {
      examples.add(new Example(group, paragraph.text(), promo, weight, signs));
    }
    Promo judged = promo ? PromoReader.as(tokens, line, section) : null;
    return Outline.after(section, tokens, line, judged);
  }

  /** The groups, in order. */
  static List<String> groups(List<Example> examples) {
    return examples.stream()
        .map(Example::group)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private PromoExamples() {}
}
