package io.newswire.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds that versions of as many paragraphs as may be, and paragraphs as long as may be, are
 * compared in time about proportional to their number and length. What is compared is the thread's
 * own time for a quarter and for all: four times as long where the time is proportional, sixteen
 * times where it grows with the square.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LongVersionTest {
  private static final int PARAGRAPHS = 20_000;
  private static final int MANY = 100_000;
  private static final int CHARACTERS = 256 * 1024;

  /** Far from either, since a collection of garbage may fall in any of the times. */
  private static final double MOST = 8;

  private static final long CLOCK_TICK = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int ATTEMPTS = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Rewrite(String name, IntFunction<String> before, IntFunction<String> after) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Rewrite> rewrites() {
    return Stream.of(
        new Rewrite("nothing alike", i -> words(i, 40, MANY), i -> words(-i - 1, 40, MANY)),
        new Rewrite("every one edited", i -> words(i, 40, MANY), i -> words(i, 40, MANY) + " now"),
        new Rewrite("of few words", i -> words(i, 40, 60), i -> words(-i - 1, 40, 60)),
        new Rewrite("rows", i -> "Ward " + i + ": 40 votes", i -> "Ward " + i + ": 55 votes"),
        new Rewrite("numbers", i -> "Storm over harbour " + i, i -> "Storm at harbour -" + i),
        new Rewrite("the same words", i -> "war war war", i -> "war war peace"),
        new Rewrite("light words", i -> "what is it " + i, i -> "what was it " + i),
        new Rewrite("turned round", i -> "Ward " + i, i -> "Ward " + (PARAGRAPHS - i)));
  }

  @ParameterizedTest
  @MethodSource("rewrites")
  void aRewriteIsComparedInTimeProportionalToItsParagraphs(Rewrite rewrite) {
    assertProportional(
        share -> {
          List<Line> before = lines(PARAGRAPHS / share, "a", rewrite.before());
          List<Line> after = lines(PARAGRAPHS / share, "b", rewrite.after());
          return time(() -> VersionDiff.of(before, after));
        });
  }

  @ParameterizedTest(name = "of \"{0}\"")
  @ValueSource(
      strings = {
        "war ",
        "war peace ",
        "the ",
        "17 ",
        "“a” ",
        "a",
        "1,",
        "战",
        "\uD83D",
        "(a: ",
        "\n"
      })
  void aParagraphIsComparedInTimeProportionalToItsLength(String piece) {
    assertProportional(
        share -> {
          String text = piece.repeat(CHARACTERS / share / piece.length());
          return time(() -> Similarity.isEdit(text, text + " and more"));
        });
  }

  @ParameterizedTest(name = "of \"{0}\"")
  @ValueSource(
      strings = {
        "this ",
        "this article was ",
        "correction ",
        "(corrects ",
        ": ",
        "An earlier version of this piece ",
        "we regret the ",
        "due to an error ",
        "editor's note ",
        "“"
      })
  void aNoteIsReadInTimeProportionalToItsLength(String piece) {
    assertProportional(
        share -> {
          String text = piece.repeat(CHARACTERS / share / piece.length());
          return time(() -> CorrectionNote.isOne(text));
        });
  }

  private static void assertProportional(IntFunction<Long> timeOfShare) {
    double ratio = Double.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
      double quarter = CLOCK_TICK + timeOfShare.apply(4);
      ratio = timeOfShare.apply(1) / quarter;
    }
    assertThat(ratio).isLessThanOrEqualTo(MOST);
  }

  private static long time(Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  private static List<Line> lines(int count, String version, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(i -> new Line(version + i, text.apply(i))).toList();
  }

  /** Random words, the same for the same seed. */
  private static String words(int seed, int count, int vocabulary) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            i -> Integer.toString(46_656 + random.nextInt(vocabulary), 36).replaceAll("[0-9]", "x"))
        .collect(Collectors.joining(" "));
  }
}
