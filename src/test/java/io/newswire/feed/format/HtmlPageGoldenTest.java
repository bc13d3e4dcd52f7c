package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Link;
import io.newswire.topic.RecordClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in invented words and in the shapes of templates that many publishers have, with what is
 * read out of them beside each: written anew with {@code -Dnewswire.golden=write}.
 */
class HtmlPageGoldenTest {
  static {
    RecordClasses.trust();
  }

  private static final Path PAGES = Path.of("src/test/resources/pages");
  private static final Article DEFAULTS =
      Article.newBuilder().setUri("urn:default").setVersion(0).build();

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageIsReadAsItsArticleAlone(String name) throws IOException {
    Collected read = new Collected();
    byte[] bytes = Files.readAllBytes(PAGES.resolve(name + ".html"));
    new ArticleReader(read).read(Input.of(name, bytes, DEFAULTS), InputFormat.HTML);

    assertThat(read.refusals()).isEmpty();
    assertThat(read.articles()).hasSize(1);
    String told = told(read.articles().get(0));
    Path golden = PAGES.resolve(name + ".txt");
    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualToNormalizingNewlines(Files.readString(golden));
  }

  private static String told(Submission submission) {
    Article article = submission.article();
    StringBuilder told = new StringBuilder();
    line(told, "uri", article.getUri());
    line(told, "url", article.getUrl());
    line(told, "headline", article.getHeadline());
    line(told, "source", article.getSource());
    line(told, "language", article.getLanguage());
    line(told, "version", submission.version());
    line(told, "versionCreated", article.getVersionCreated());
    line(told, "firstCreated", article.getFirstCreated());
    line(told, "correction", article.getCorrection());
    told.append('\n');
    for (Block block : submission.blocks()) {
      told.append("%-9s %s%n".formatted(block.form(), block.text()));
      for (Link link : block.links()) {
        told.append("  -> %s [%s]%n".formatted(link.getHref(), link.getText()));
      }
    }
    return told.toString().replace("\r\n", "\n");
  }

  private static void line(StringBuilder told, String name, @Nullable Object value) {
    if (value != null) {
      told.append(name).append(": ").append(value).append('\n');
    }
  }
}
