package io.newswire.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Articles to measure the reader on. */
enum Corpus {
  /** The invented article that the program carries. */
  SAMPLE {
    @Override
    List<Text> articles() throws IOException {
      try (InputStream in =
          Objects.requireNonNull(
              Corpus.class.getResourceAsStream("/io/newswire/cli/sample-article.txt"))) {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return List.of(Text.of("sample", null, all.lines().toList()));
      }
    }
  },

  /** The first real article, which belongs to its publisher and is read where it lies. */
  SEED {
    @Override
    List<Text> articles() throws IOException {
      return List.of(Text.of("seed", null, Files.readAllLines(SHARED.resolve("seed/article.txt"))));
    }

    @Override
    boolean isHere() {
      return Files.exists(SHARED.resolve("seed/article.txt"));
    }
  },

  /** A thousand articles of two labelled sets, which belong to their publishers as well. */
  NEWS {
    @Override
    List<Text> articles() throws IOException {
      List<Text> articles = new ArrayList<>();
      for (String set : List.of("newsdiscourse", "polnear")) {
        List<Text> some = new ArrayList<>();
        for (String part : List.of("dev", "train")) {
          some.addAll(labelled(SHARED.resolve("eval/dev/" + set + "/" + part + ".jsonl.gz")));
        }
        articles.addAll(some.subList(0, 500));
      }
      return articles;
    }

    @Override
    boolean isHere() {
      return Files.exists(SHARED.resolve("eval/dev/polnear/train.jsonl.gz"));
    }
  };

  private static final Path SHARED = Path.of("../shared");

  /** One article, ready to be read. */
  record Text(String uri, Story story, List<Paragraph> paragraphs) {
    static Text of(String uri, String headline, List<String> paragraphs) {
      return new Text(
          uri,
          new Story(headline, null),
          paragraphs.stream().map(text -> Paragraph.of("", text)).toList());
    }

    /** Bytes of its paragraphs in UTF-8. */
    long bytes() {
      return paragraphs.stream()
          .mapToLong(paragraph -> paragraph.text().getBytes(StandardCharsets.UTF_8).length)
          .sum();
    }
  }

  abstract List<Text> articles() throws IOException;

  /** Whether what is measured lies on this machine. */
  boolean isHere() {
    return true;
  }

  /** All articles, from wherever they lie. */
  List<Text> read() {
    try {
      return articles();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** One article a line: id, title, and paragraphs that are strings or have a text. */
  private static List<Text> labelled(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Text> articles = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode article = json.readTree(line);
        List<String> paragraphs = new ArrayList<>();
        for (JsonNode paragraph : article.get("paragraphs")) {
          paragraphs.add((paragraph.isObject() ? paragraph.get("text") : paragraph).asText());
        }
        String title = article.hasNonNull("title") ? article.get("title").asText() : null;
        articles.add(Text.of(article.get("id").asText(), title, paragraphs));
      }
    }
    return articles;
  }
}
