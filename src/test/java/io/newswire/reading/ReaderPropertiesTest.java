package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Form;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, whatever it is. The random texts have fixed seeds. */
class ReaderPropertiesTest {
  private static final Story STORY = new Story("A headline for them all", null);
  private static final List<Form> FORMS_OF_MARKUP = List.of(Form.values());

  /** Parts that texts are put together of. */
  static final String[] PIECES = {
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "„",
    "«",
    "»",
    "‹",
    "›",
    "``",
    "''",
    "`",
    " ",
    "  ",
    "\n",
    "\u00A0",
    "\u200B",
    "\u200F",
    "\uFEFF",
    "•",
    "- ",
    "…",
    ".",
    ",",
    "?",
    "!",
    ":",
    ";",
    "—",
    "(",
    ")",
    "@",
    "#",
    "he",
    "She",
    "said",
    "says",
    "added",
    "according to",
    "Mara Lind",
    "Mr Okoro",
    "the mayor",
    "I",
    "Dr.",
    "U.S.",
    "17",
    "3,400",
    "$1.5bn",
    "20-30%",
    "don't",
    "miners'",
    "’90s",
    "6'2\"",
    "live:",
    "Read more",
    "In key developments:",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "é",
    "e\u0301",
    "ß",
    "Ελλάδα",
    "مرحبا",
    "日本",
    "http://a.b/c?d=e",
    "<a href=\"x\">",
    "and",
    "that",
    "who",
    "of",
    "\t"
  };

  @RepeatedTest(400)
  void readsAnyTextWithSpansInsideItAndNoSurrogatePairSplit(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Reader reader = new Reader();
    ReadingContext context = ReadingContext.start();
    for (int i = 0; i < 12; i++) {
      String text = random.nextBoolean() ? pieces(random, 60) : unicode(random, 80);
      Form form = FORMS_OF_MARKUP.get(random.nextInt(FORMS_OF_MARKUP.size()));
      List<Link> links = random.nextInt(5) == 0 ? List.of(new Link("x", text)) : List.of();
      Reading reading = reader.read(STORY, context, new Paragraph("p" + i, text, form, links));
      Invariants.check(text, reading);
      context = reading.context();
    }
  }

  private static String pieces(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(most);
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String unicode(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(most);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append((char) (' ' + random.nextInt(0x250)));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "“a ",
        "‘a ",
        "’ ",
        "said ",
        "He said ",
        "“No,” he said. ",
        "Mara Lind said “x” and ",
        "and said ",
        ", said ",
        "(",
        ", ",
        "• ",
        "\u200B",
        "\uD83D",
        "who ",
        "17 ",
        "“a” “b",
        "‘x’ ",
        "\" a",
        "A",
        "a",
        "according to ",
        "— ",
        ". ",
        "“no” ",
        "‘a “b "
      })
  void readsALongTextInTimeInProportionToItsLength(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    Reading reading =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> new Reader().read(STORY, ReadingContext.start(), Paragraph.of("long", text)));
    Invariants.check(reading.context());
  }

  @RepeatedTest(60)
  void contextsAgreeOnceWhatDiffersIsFarEnoughBehind(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    ReadingContext one = ReadingContext.start();
    ReadingContext other = ReadingContext.start();
    for (int i = 0; i < 6; i++) {
      one = after(one, paragraph(random));
      other = after(after(other, paragraph(random)), paragraph(random));
    }
    for (int i = 0; i < 40; i++) {
      String next = paragraph(random);
      one = after(one, next);
      other = after(other, next);
    }
    assertThat(one).isEqualTo(other);
    assertThat(one.toBytes()).isEqualTo(other.toBytes());
  }

  @Test
  void aNewPersonAtTheTopIsForgottenEighteenParagraphsOn() {
    Random random = new Random(7);
    ReadingContext with = after(ReadingContext.start(), "Ottoline Grey left the talks.");
    ReadingContext without = after(ReadingContext.start(), "The talks went on.");
    for (int i = 0; i < 19; i++) {
      String next = paragraph(random);
      with = after(with, next);
      without = after(without, next);
    }
    assertThat(with).isEqualTo(without);
  }

  private static final String[] FIRST = {"Anna", "Peter", "Maria", "Hassan", "Ivana", "Oleg"};
  private static final String[] LAST = {"Brandt", "Okoro", "Lindholm", "Castell", "Marsh"};
  private static final String[] FORMS = {
    "%s %s said the road was open.",
    "“We will stay,” %2$s said.",
    "“We will stay,” said %1$s %2$s, the mayor.",
    "He said “nothing is decided” yet.",
    "“It was over quickly,” she added.",
    "“It was over quickly.",
    "“And then it was quiet.”",
    "Ms %2$s left, and Mr %2$s stayed.",
    "President %2$s was in the capital.",
    "In key developments:",
    "• The president met %1$s %2$s",
    "Read more:",
    "What %2$s told the court",
    "The president said 40 people had died.",
    "It said the bridge was closed.",
    "Nobody was hurt."
  };

  private static String paragraph(Random random) {
    return String.format(
        FORMS[random.nextInt(FORMS.length)],
        FIRST[random.nextInt(FIRST.length)],
        LAST[random.nextInt(LAST.length)]);
  }

  private static ReadingContext after(ReadingContext context, String text) {
    return new Reader().read(STORY, context, Paragraph.of("p", text)).context();
  }
}
