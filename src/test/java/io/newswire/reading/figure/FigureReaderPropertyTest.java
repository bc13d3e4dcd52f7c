package io.newswire.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Figure;
import io.newswire.reading.text.Tokens;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FigureReaderPropertyTest {
  private static final String[] PIECES = {
    "one",
    "two",
    "million",
    "hundred",
    "and",
    "a",
    "half",
    "third",
    "dozens",
    "of",
    "thousands",
    "between",
    "to",
    "-",
    "–",
    "—",
    "from",
    "per",
    "cent",
    "%",
    "$",
    "US$",
    "£",
    "RM",
    "€",
    "9,000",
    "1.5",
    "bn",
    "m",
    "2019",
    "14",
    "March",
    "½",
    "3/4",
    "1",
    "2",
    "0",
    "minus",
    "−",
    "+",
    "nearly",
    "more than",
    "at least",
    "or so",
    "killed",
    "soldiers",
    "said",
    "according",
    "to",
    "the",
    "Harrow",
    "ministry",
    ",",
    ".",
    ":",
    ";",
    "(",
    ")",
    "“",
    "”",
    "'",
    "'s",
    "\"",
    "as of",
    "undercount",
    "year",
    "old",
    "miles",
    "degrees",
    "C",
    "°",
    "in",
    "out of",
    "10",
    "5",
    "point",
    "x",
    "k",
    "K",
    "No.",
    "Article",
    "pm",
    "/",
    "day",
    "st",
    "th",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "\u00A0",
    "\u200B",
    "\n",
    "•",
    "#",
    "~",
    "e",
    "several",
    "few",
    "couple",
    "scores",
    "tens",
    "lakh",
    "zero"
  };

  private final FigureReader reader = new FigureReader();

  @Test
  void readsAnyTextWithoutFailingAndKeepsSpansInsideIt() {
    Random random = new Random(11);
    for (int round = 0; round < 30_000; round++) {
      String text = anyText(random);
      List<Figure> figures = read(text);
      int before = 0;
      for (Figure figure : figures) {
        assertThat(figure.start()).as(text).isGreaterThanOrEqualTo(before);
        assertThat(figure.end()).as(text).isGreaterThan(figure.start());
        assertThat(figure.end()).as(text).isLessThanOrEqualTo(text.length());
        assertThat(figure.text()).isEqualTo(text.substring(figure.start(), figure.end()));
        assertThat(figure.value()).as(text).isFinite();
        before = figure.end();
      }
    }
  }

  private List<Figure> read(String text) {
    return reader.read(Tokens.of(text), SourceResolver.BY_MENTION);
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(20);
    boolean spaced = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(spaced || random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }
}
