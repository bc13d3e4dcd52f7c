package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds that a long paragraph, longer than any that is taken, of whatever it is made, is read in
 * time proportional to its length. What is compared is the thread's own time for a quarter of it
 * and for all: four times as long where the time is proportional, sixteen times where it grows with
 * the square.
 */
class LongParagraphTest {
  private static final int WHOLE = 400_000;
  private static final int QUARTER = WHOLE / 4;

  /** Far from either, since a collection of garbage may fall in any of the times. */
  private static final double MOST = 8;

  private static final long CLOCK_TICK = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int ATTEMPTS = 4;
  private static final Story STORY = new Story("A headline for them all", null);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Reader reader = new Reader();

  @BeforeAll
  static void warmUp() {
    LongParagraphTest test = new LongParagraphTest();
    for (int round = 0; round < 20; round++) {
      test.time("Mara Lind said “no, 17 of the 40 ships” on Monday, and he left. ", QUARTER / 10);
    }
  }

  @ParameterizedTest(name = "of \"{0}\"")
  @ValueSource(
      strings = {
        // One word, or kind of word, over and over.
        "war ",
        "NATO ",
        "A",
        "and ",
        "cats and dogs and ",
        "the ",
        "of ",
        "who ",
        "the mayor of ",
        "in on at ",
        "Monday ",
        "is going ",
        "Lind, ",
        "Mara Lind ",
        "Mara de la ",
        "Prime Minister ",
        "Lind, the mayor, ",
        "Ms Lind and Mr Okoro ",
        "مرحبا ",
        // Cues, with and without those who speak.
        "said ",
        "said Mara Lind ",
        "Mara Lind said ",
        "he said she said ",
        "according to the ",
        "told reporters in a statement ",
        // Marks, paired and not.
        "\" ' “ ” ‘ ’ « » ` ",
        "\"a' “b” ‘c’ «d» `e ",
        "“a ",
        "‘a ",
        "\"a ",
        "” ",
        "’ ",
        "'x' ",
        "“a” said ",
        "“a,” he said. ",
        "said “a” ",
        "“a?” asked ",
        "“Go Now” ",
        "“SMITH: ",
        // Numbers.
        "17 ",
        "5, 6, ",
        "5 and 6 ",
        "5-10 ",
        "from 5 to 10 ",
        "1,000,",
        "1.1.",
        "1/2 ",
        "½",
        "5% ",
        "$5 ",
        "killed 5, ",
        "one hundred and ",
        "no more than ",
        // Signs.
        ", ",
        "(a ",
        "{([",
        " ",
        "\n",
        "\n\n• ",
        "-",
        "a-",
        "a - ",
        "five-",
        "a.b.",
        "Dr. ",
        "A. ",
        "...",
        "? ",
        "x's y's ",
        "http://a/",
        "@a ",
        "a\u200B",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        // What leads elsewhere.
        "follow ",
        "read more: ",
        "live: ",
        "key developments "
      })
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void isReadInTimeProportionalToItsLength(String piece) {
    double ratio = Double.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
      double quarter = CLOCK_TICK + time(piece, QUARTER);
      ratio = time(piece, WHOLE) / quarter;
    }
    assertThat(ratio).isLessThanOrEqualTo(MOST);
  }

  /** Nanoseconds that the thread works on a paragraph of so many characters. */
  private long time(String piece, int length) {
    Paragraph paragraph = Paragraph.of("long", piece.repeat(length / piece.length()));
    long before = THREADS.getCurrentThreadCpuTime();
    reader.read(STORY, ReadingContext.start(), paragraph);
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
