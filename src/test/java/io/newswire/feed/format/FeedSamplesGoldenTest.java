package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.topic.RecordClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What comes out of files of agencies, which belong to them and are read where they lie, if they
 * do. The golden file has none of their words: counts, and a sum of each text to know it by. Each
 * outcome in it was compared with its file by hand.
 */
class FeedSamplesGoldenTest {
  static {
    RecordClasses.trust();
  }

  private static final Path SAMPLES = Path.of("../shared/eval/dev/feeds");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/feed-samples.txt");

  private static final int LONGEST_NAME = 45;

  @Test
  void everySampleIsParsedOrRefusedWithAReason() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "the samples are not here: " + SAMPLES);
    StringBuilder told = new StringBuilder();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      List<Path> samples =
          files.filter(file -> file.toString().matches(".*\\.(?:xml|json)")).sorted().toList();
      for (Path sample : samples) {
        tell(sample, told);
      }
    }

    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(GOLDEN, told);
    }
    assertThat(told.toString()).isEqualToNormalizingNewlines(Files.readString(GOLDEN));
  }

  private static void tell(Path sample, StringBuilder told) throws IOException {
    Article defaults = Article.newBuilder().setUri("urn:default").setVersion(0).build();
    Input input = Input.of("in", Files.readAllBytes(sample), defaults);
    Collected read = new Collected();
    new ArticleReader(read).read(input);
    told.append(shortName(sample)).append(' ').append(format(input)).append('\n');
    read.articles().forEach(article -> tell(article, told));
    read.refusals().forEach(refusal -> told.append("  refused ").append(refusal).append('\n'));
  }

  /** Some samples are named by their headlines. */
  private static String shortName(Path sample) {
    String name = SAMPLES.relativize(sample).toString();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
  }

  private static String format(Input input) {
    try {
      return Detection.of(input).label();
    } catch (Exception e) {
      return "none";
    }
  }

  private static void tell(Submission submission, StringBuilder told) {
    Article article = submission.article();
    String headline = article.getHeadline();
    told.append(
        "  version %s, %s, embargo %s, language %s, headline %d"
            .formatted(
                submission.version(),
                article.getPubStatus(),
                article.getEmbargoedUntil(),
                article.getLanguage(),
                headline == null ? 0 : headline.length()));
    for (Form form : Form.values()) {
      long blocks = submission.blocks().stream().filter(block -> block.form() == form).count();
      told.append(blocks == 0 ? "" : ", %d %s".formatted(blocks, form));
    }
    int links = submission.blocks().stream().mapToInt(block -> block.links().size()).sum();
    CRC32 sum = new CRC32();
    for (Block block : submission.blocks()) {
      sum.update((block.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    told.append(", %d links, sum %08x\n".formatted(links, sum.getValue()));
  }
}
