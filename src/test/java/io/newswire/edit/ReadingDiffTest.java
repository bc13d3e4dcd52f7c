package io.newswire.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Figure;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Quotation;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Speaker;
import io.newswire.reading.Story;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ReadingDiffTest {
  private static final Story STORY = new Story("The ferry sinks", "en");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "figure-changes.csv", delimiter = '|', quoteCharacter = '\0')
  void tellsWhichFiguresChanged(String before, String after, @Nullable String changes) {
    assertThat(
            diff(before, after).figures().stream()
                .map(change -> shown(change.before()) + " -> " + shown(change.after()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(changes == null ? "" : changes);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "quotation-changes.csv", delimiter = '|', quoteCharacter = '\0')
  void tellsWhichQuotationsChanged(String before, String after, @Nullable String changes) {
    assertThat(
            diff(before, after).quotations().stream()
                .map(change -> shown(change.before()) + " -> " + shown(change.after()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(changes == null ? "" : changes);
  }

  @Test
  void tellsNothingOfTheSameReading() {
    Reading reading = read("\"At least 14 people died,\" said Mara Lind, and 3 ships sank.");
    assertThat(ReadingDiff.of(reading, reading)).isEqualTo(new ReadingDiff(List.of(), List.of()));
  }

  @Test
  void tellsTheChangesTheOtherWayRound() {
    Reading one = read("The storm killed 14 people, wounded 30 and sank 3 ships.");
    Reading other = read("The storm killed 17 people and sank 3 ships.");
    assertThat(ReadingDiff.of(one, other).figures())
        .extracting(change -> new Change<>(change.after(), change.before()))
        .containsExactlyInAnyOrderElementsOf(ReadingDiff.of(other, one).figures());
  }

  @Test
  void pairsManyOfTheSameKindInOrder() {
    String before = rows(n -> "In ward %d, 40 people voted. ".formatted(n));
    String after = rows(n -> "In ward %d, 55 people voted. ".formatted(n));
    assertThat(diff(before, after).figures())
        .hasSizeGreaterThanOrEqualTo(300)
        .allSatisfy(
            change -> {
              assertThat(change.before()).isNotNull();
              assertThat(change.after()).isNotNull();
              assertThat(change.before().start()).isEqualTo(change.after().start());
            });
  }

  private static String rows(IntFunction<String> row) {
    return IntStream.range(0, 300).mapToObj(row).collect(Collectors.joining());
  }

  private static ReadingDiff diff(String before, String after) {
    return ReadingDiff.of(read(before), read(after));
  }

  private static Reading read(String text) {
    return new Reader().read(STORY, ReadingContext.start(), Paragraph.of("p", text));
  }

  private static String shown(@Nullable Figure figure) {
    return figure == null ? "none" : figure.text();
  }

  private static String shown(@Nullable Quotation quotation) {
    if (quotation == null) {
      return "none";
    }
    Speaker speaker = quotation.speaker();
    return quotation.text() + " " + (speaker == null ? "nobody" : speaker.name());
  }
}
