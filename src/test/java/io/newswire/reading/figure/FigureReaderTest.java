package io.newswire.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Figure;
import io.newswire.reading.Source;
import io.newswire.reading.text.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderTest {
  private final FigureReader reader = new FigureReader();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "values.csv", delimiter = '|', quoteCharacter = '\0')
  void readsValueBoundAndUnit(String text, String figures) {
    assertThat(values(read(text))).isEqualTo(figures);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "not-figures.csv", delimiter = '|', quoteCharacter = '\0')
  void leavesAloneWhatIsNoQuantity(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "counted.csv", delimiter = '|', quoteCharacter = '\0')
  void tellsWhatIsCounted(String text, String figures) {
    assertThat(
            read(text).stream()
                .map(f -> number(f.value()) + " " + f.kind() + " " + f.counted())
                .collect(Collectors.joining("; ")))
        .isEqualTo(figures);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "sources.csv", delimiter = '|', quoteCharacter = '\0')
  void tellsWhoSaysSo(String text, String sources) {
    assertThat(
            read(text).stream()
                .map(f -> number(f.value()) + " " + mention(f.source()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(sources);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      nullValues = "-",
      textBlock =
          """
          As of 4 May, 212 homes had been rebuilt.                      | 4 May          | -
          Some 90 sailors had landed as of Monday morning.              | Monday morning | -
          At least 31 people drowned – a toll that is expected to rise. | -              | a toll that is expected to rise
          The ministry put losses at 70, but this could not be independently verified. | - | this could not be independently verified
          Norland says it sank 14 boats. The claim could not be verified. | -            | The claim could not be verified
          Norland sank 14 boats. Rain is likely to increase.            | -              | -
          Turnout was 61%, but this is a preliminary count.             | -              | this is a preliminary count
          Ten people were hurt.                                         | -              | -
          """)
  void tellsAsOfWhenAndWithWhatCaveat(String text, String asOf, String caveat) {
    Figure figure = read(text).get(0);

    assertThat(figure.asOf()).isEqualTo(asOf);
    assertThat(figure.caveat()).isEqualTo(caveat);
  }

  @Test
  void keepsTheBoundInsideTheSpan() {
    Figure figure = read("Floods drowned nearly 4,000 sheep.").get(0);

    assertThat(figure.text()).isEqualTo("nearly 4,000");
    assertThat(figure.start()).isEqualTo(15);
    assertThat(figure.end()).isEqualTo(27);
  }

  @Test
  void asksTheResolverForTheSource() {
    SourceResolver resolver =
        (tokens, first, end) -> new Source("Ada Marsh", tokens.text(first, end));

    List<Figure> figures = reader.read(Tokens.of("She said 12 boats had sunk."), resolver);

    assertThat(figures.get(0).source()).isEqualTo(new Source("Ada Marsh", "She"));
  }

  private List<Figure> read(String text) {
    return reader.read(Tokens.of(text), SourceResolver.BY_MENTION);
  }

  private static String values(List<Figure> figures) {
    return figures.stream()
        .map(
            f ->
                f.bound()
                    + " "
                    + number(f.value())
                    + (f.upperValue() == null ? "" : " to " + number(f.upperValue()))
                    + (f.unit() == null ? "" : " " + f.unit()))
        .collect(Collectors.joining("; "));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(Math.round(value * 1e4) / 1e4);
  }

  private static String mention(@Nullable Source source) {
    return source == null ? "nobody" : String.valueOf(source.mention());
  }
}
