package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Link;
import io.newswire.topic.RecordClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes out of invented files of each format. After a change that is meant, {@code mvn test
 * -Dtest=FeedFormatsGoldenTest -Dnewswire.golden=write} writes the golden files anew; look at the
 * difference before it is committed.
 */
class FeedFormatsGoldenTest {
  static {
    RecordClasses.trust();
  }

  private static final Path FOLDER = Path.of("src/test/resources/feeds");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachFileComesOutAsItsGoldenFileSays(String name) throws Exception {
    Input input =
        Input.of(
            name,
            Files.readAllBytes(FOLDER.resolve(name)),
            Article.newBuilder().setUri("").setVersion(0).build());
    Collected read = new Collected();
    new ArticleReader(read).read(input);
    StringBuilder told = new StringBuilder(Detection.of(input).label()).append('\n');
    read.articles().forEach(article -> tell(article, told));
    read.refusals().forEach(refusal -> told.append("\nrefused ").append(refusal).append('\n'));

    Path golden = FOLDER.resolve(name.replaceFirst("\\.[a-z]+$", "") + ".txt");
    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(golden, told);
    }
    assertThat(told.toString()).isEqualToNormalizingNewlines(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFileThatIsCutOffIsNeverHalfRead(String name) throws Exception {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
    Article defaults = Article.newBuilder().setUri("urn:default").setVersion(0).build();
    InputFormat format = Detection.of(Input.of(name, bytes, defaults));
    int end = new String(bytes, StandardCharsets.UTF_8).stripTrailing().length();
    for (int length = 1; length < end - 1; length += 7) {
      Collected read = new Collected();
      byte[] cut = Arrays.copyOf(bytes, length);
      new ArticleReader(read).read(Input.of(name, cut, defaults), format);
      assertThat(read.articles()).as("cut after %d", length).isEmpty();
      assertThat(read.refusals()).as("cut after %d", length).hasSize(1);
    }
  }

  private static void tell(Submission submission, StringBuilder told) {
    Article article = submission.article();
    told.append('\n');
    line(told, "uri", article.getUri());
    line(told, "version", submission.version());
    line(told, "versionCreated", article.getVersionCreated());
    line(told, "firstCreated", article.getFirstCreated());
    line(told, "headline", article.getHeadline());
    line(told, "url", article.getUrl());
    line(told, "source", article.getSource());
    line(told, "language", article.getLanguage());
    line(told, "pubStatus", article.getPubStatus());
    line(told, "embargoedUntil", article.getEmbargoedUntil());
    line(told, "expires", article.getExpires());
    line(told, "correction", article.getCorrection());
    for (Block block : submission.blocks()) {
      told.append(block.form()).append(" | ").append(block.text());
      for (Link link : block.links()) {
        told.append(" [").append(link.getText()).append("](").append(link.getHref()).append(')');
      }
      told.append('\n');
    }
  }

  private static void line(StringBuilder told, String name, Object value) {
    if (value != null) {
      told.append(name).append(' ').append(value).append('\n');
    }
  }
}
