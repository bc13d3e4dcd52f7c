package io.newswire.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.newswire.reading.text.Tokens;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds that long paragraphs cost in proportion to their length. What is counted is the bytes that
 * are allocated; the time limit is far above what reading takes and far below what reading every
 * token once for every token would take.
 */
class LongParagraphTest {
  private static final int LENGTH = 100_000;

  private final FigureReader reader = new FigureReader();

  @ParameterizedTest(name = "of \"{0}\"")
  @ValueSource(
      strings = {
        "1 ",
        "12,12,",
        "3 hundred and ",
        "million ",
        "one hundred and ",
        "one million, two hundred ",
        "one million and ",
        "1'234",
        "5'10",
        "+44 20 ",
        "a-",
        "one-a-",
        "5-",
        "$",
        "killed 5 people, ",
        "x said ",
        "according to ",
        "as of ",
        "5 to ",
        "more than ",
        "\"5\" ",
        "4 dollars 20 ",
        "no more than 5 but fewer than ",
        "half ",
        "1/2 ",
        "a.b.",
        "\uD83D",
        "“"
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void allocatesInProportionToTheLength(String piece) {
    long one = allocated(piece.repeat(LENGTH / piece.length()));
    long four = allocated(piece.repeat(4 * LENGTH / piece.length()));

    assertThat(four).isLessThan(8 * one + 1_000_000);
  }

  private long allocated(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    reader.read(Tokens.of(text), SourceResolver.BY_MENTION);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
