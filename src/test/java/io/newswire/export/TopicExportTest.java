package io.newswire.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.consume.Output;
import io.newswire.consume.OutputFilter;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicExportTest {
  private static final Topic<?> TOPIC = Topics.FIGURES;

  @TempDir Path folder;
  private final Log log = new Log(TOPIC.name(), 2);
  private final List<Output> undecodable = new ArrayList<>();

  private Path target() {
    return folder.resolve("news.figures.jsonl");
  }

  private Exported export(OutputFilter filter, boolean overwrite) throws IOException {
    return new TopicExport(log, log::decode, filter, TOPIC, ExportFormat.JSONL)
        .write(log.ends(TOPIC.name()), target(), overwrite, undecodable::add);
  }

  private Exported export() throws IOException {
    return export(OutputFilter.NONE, false);
  }

  /** Keys and words in the order of the file. */
  private List<String> lines() throws IOException {
    return ReadBack.jsonl(target()).stream()
        .map(line -> line.get("key").asText() + " " + line.at("/value/paragraph/text").asText())
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void theNewestRecordOfEachKeyIsWrittenAndNothingThatWasTakenBack() throws IOException {
    log.add(0, "a", Values.figures("a", "Old."));
    log.add(0, "b", Values.figures("b", "Gone."));
    log.add(1, "c", Values.figures("c", "Stays."));
    log.add(0, "a", Values.figures("a", "New."));
    log.add(0, "b", null);
    log.add(1, "d", null);
    log.add(1, "d", Values.figures("d", "Back."));

    Exported exported = export();

    assertThat(lines()).containsExactly("a New.", "c Stays.", "d Back.");
    assertThat(exported).isEqualTo(new Exported(target(), 3, Files.size(target()), 0));
    assertThat(files()).containsExactly(target());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverTheOrderItIsWhatAPlainFoldGives(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> fold = new LinkedHashMap<>();
    for (int i = 0; i < 2_000; i++) {
      int number = random.nextInt(150);
      String key = "k" + number;
      boolean gone = random.nextInt(4) == 0;
      log.add(number % 2, key, gone ? null : Values.figures(key, "Words " + i));
      fold.remove(key);
      if (!gone) {
        fold.put(key, key + " Words " + i);
      }
    }

    export();

    assertThat(lines()).containsExactlyInAnyOrderElementsOf(fold.values());
  }

  @Test
  void whatComesAfterTheEndsIsNotWritten() throws IOException {
    log.add(0, "a", Values.figures("a", "Old."));
    log.after(0, () -> log.add(0, "a", Values.figures("a", "New.")));

    export();

    assertThat(lines()).containsExactly("a Old.");
  }

  @Test
  void aRecordThatIsCompactedAwayMeanwhileComesAsWhatTookItsPlace() throws IOException {
    log.add(0, "a", Values.figures("a", "Old."));
    log.add(0, "b", Values.figures("b", "Kept."));
    log.after(
        0,
        () -> {
          log.add(0, "a", Values.figures("a", "New."));
          log.compact(0, "a");
        });

    export();

    assertThat(lines()).containsExactly("b Kept.", "a New.");
  }

  @Test
  void compactionAgainAndAgainEndsItWithoutAFile() {
    log.add(0, "a", Values.figures("a", "Old."));
    for (int reading = 0; reading < 6; reading++) {
      log.after(
          reading,
          () -> {
            log.add(0, "a", Values.figures("a", "New."));
            log.compact(0, "a");
          });
    }

    assertThatThrownBy(this::export)
        .isInstanceOf(ExportException.class)
        .hasMessageStartingWith("news.figures: records were compacted away while they were read");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void onlyWhatIsAskedForIsWritten() throws IOException {
    log.add(0, "a#1", Values.figures("a", "The quay."));
    log.add(0, "a#2", Values.figures("a", "The pier."));
    Set<String> none = Set.of();

    export(
        new OutputFilter(none, none, none, none, none, OptionalDouble.empty(), Set.of("QUAY")),
        false);

    assertThat(lines()).containsExactly("a#1 The quay.");
  }

  @Test
  void whatCantBeDecodedIsToldCountedAndLeftOut() throws IOException {
    log.add(0, "a", Values.figures("a", "Good."));
    log.add(1, "b", Values.figures("b", "Bad."));

    Exported exported =
        new TopicExport(
                log,
                record ->
                    record.key().equals("b")
                        ? new Output(record, null, "cut off")
                        : log.decode(record),
                OutputFilter.NONE,
                TOPIC,
                ExportFormat.JSONL)
            .write(log.ends(TOPIC.name()), target(), false, undecodable::add);

    assertThat(lines()).containsExactly("a Good.");
    assertThat(exported.undecodable()).isEqualTo(1);
    assertThat(undecodable).singleElement().matches(output -> output.record().key().equals("b"));
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenThatIsAskedFor() throws IOException {
    Files.writeString(target(), "mine");
    log.add(0, "a", Values.figures("a", "New."));

    assertThatThrownBy(this::export).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target()).hasContent("mine");

    export(OutputFilter.NONE, true);
    assertThat(lines()).containsExactly("a New.");
    assertThat(files()).containsExactly(target());
  }

  @ParameterizedTest
  @EnumSource
  void aFailureLeavesWhatWasThereAndNoHalfFile(ExportFormat format) throws IOException {
    Path target = Files.writeString(folder.resolve(format.fileName(TOPIC)), "mine");
    log.add(0, "a", Values.figures("a", "Good."));
    log.add(0, "b", Values.figures("b", "Bad."));
    IllegalStateException fault = new IllegalStateException("the registry is gone");
    TopicExport export =
        new TopicExport(
            log,
            record -> {
              if (record.key().equals("b")) {
                throw fault;
              }
              return log.decode(record);
            },
            OutputFilter.NONE,
            TOPIC,
            format);

    assertThatThrownBy(() -> export.write(log.ends(TOPIC.name()), target, true, undecodable::add))
        .isSameAs(fault);

    assertThat(target).hasContent("mine");
    assertThat(files()).containsExactly(target);
  }
}
