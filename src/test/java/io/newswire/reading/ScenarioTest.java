package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Articles with what is to be read from each paragraph: a scenario is a text file whose name is the
 * case's name, one paragraph a line, and under each a line that begins with "= ".
 */
class ScenarioTest {
  private static final Path SCENARIOS = Path.of("src/test/resources/io/newswire/reading/scenarios");

  @TestFactory
  Stream<DynamicTest> readsEveryParagraphAsTheScenarioSays() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(SCENARIOS)) {
      files = found.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(
            file -> {
              String name = file.getFileName().toString().replace(".txt", "").replace('-', ' ');
              return DynamicTest.dynamicTest(name, () -> check(file));
            });
  }

  private static void check(Path file) {
    List<String> lines = lines(file);
    Reader reader = new Reader();
    ReadingContext context = ReadingContext.start();
    List<String> read = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("= ")) {
        Paragraph paragraph = Paragraph.of("p" + read.size(), line);
        Reading reading = reader.read(new Story(null, null), context, paragraph);
        context = reading.context();
        read.add(line);
        read.add("= " + Shown.of(reading));
      }
    }
    assertThat(read).isEqualTo(lines);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
