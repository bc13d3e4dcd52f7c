package io.newswire.stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.newswire.record.PubStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case of the stream as a file of src/test/resources/scenarios: what is fed, in order, and what
 * the topics then hold. The file's name is the case's name.
 *
 * @param feed what is fed
 * @param then by topic, the texts that it holds, in any order; a topic that is not named is not
 *     looked at
 * @param edits what news.edits holds, in order, as {@link EditLine} has it; null is not looked at
 * @param changes what the last version that is fed puts out and takes back, in any order, as {@link
 *     OutputLines} has it; null is not looked at
 * @param deadLetters the reasons of the dead letters, in any order
 */
record Scenario(
    List<Feed> feed,
    Map<String, List<String>> then,
    @Nullable List<String> edits,
    @Nullable List<String> changes,
    @Nullable List<String> deadLetters) {
  private static final Path FOLDER = Path.of("src/test/resources/scenarios");
  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * One version of an article, or some of its records.
   *
   * @param order positions in the order in which they are sent; null sends all from the top
   * @param paragraphCount null for the number of paragraphs
   */
  record Feed(
      @Nullable String article,
      long version,
      @Nullable PubStatus pubStatus,
      @Nullable String headline,
      @Nullable String correction,
      @Nullable List<String> paragraphs,
      @Nullable List<Integer> order,
      @Nullable Integer paragraphCount) {}

  static Stream<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario read(Path file) throws IOException {
    return YAML.readValue(file.toFile(), Scenario.class);
  }
}
