package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Article;
import io.newswire.topic.RecordClasses;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds that a document is read, or refused, in time proportional to its length, of whatever it is
 * made: the thread's own time for a quarter of it is compared with that for all.
 */
class LongDocumentTest {
  private static final int WHOLE = 400_000;
  private static final int QUARTER = WHOLE / 4;

  /** Four where the time is proportional, sixteen where it grows with the square. */
  private static final double MOST = 8;

  private static final long CLOCK_TICK = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int ATTEMPTS = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Article DEFAULTS;

  static {
    RecordClasses.trust();
    DEFAULTS = Article.newBuilder().setUri("urn:long").setVersion(0).build();
  }

  @BeforeAll
  static void warmUp() {
    for (String opened : new String[] {"<html><p>", "<nitf><p>", "{\"id\":\"", "Boat"}) {
      for (int round = 0; round < 20; round++) {
        time(opened, "a <b>b</b> &amp; c ", QUARTER / 10);
      }
    }
  }

  @ParameterizedTest(name = "{0}, then {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <html><body>           | <
          <html><body>           | <div>
          <html><body>           | <a href=x>
          <html><body>           | <i><b>
          <html><body>           | <table><td>
          <html><body>           | <p>a</p>
          <html><body>           | <!--
          <html><body>           | &#x41;
          <html><body><p         | a=b\\s
          <html><script>         | <!--<script
          <html><meta charset=   | a
          <nitf><body>           | <p>
          <nitf><body>           | <p>a</p>
          <!DOCTYPE nitf [       | <!ELEMENT a (b)>
          <!DOCTYPE nitf [       | <!ENTITY a '
          <?xml version=         | '1.0'\\s
          <rss><channel><item>   | <title>a</title>
          <feed><entry>          | <content>a</content>
          [                      | [
          {"id":"a","version":   | 9
          {"id":"a","paragraphs":["| \\\\u0061
          {"@graph":[            | {"@graph":[
          {"uri":"a","body_xhtml":"| <p>
          The boat               | \\s
          The boat               | \\n
          The boat               | a\\n\\n
          The boat               | \u200B
          EDITOR'S NOTE:         | EDITOR'S NOTE:
          (AP) —                 | —
          """)
  void isReadInTimeProportionalToItsLength(String opened, String piece) {
    String repeated = piece.translateEscapes();
    double ratio = Double.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && ratio > MOST; attempt++) {
      double quarter = CLOCK_TICK + time(opened, repeated, QUARTER);
      ratio = time(opened, repeated, WHOLE) / quarter;
    }
    assertThat(ratio).isLessThanOrEqualTo(MOST);
  }

  /** Nanoseconds that the thread works on a document of so many characters. */
  private static long time(String opened, String piece, int length) {
    String text = opened + piece.repeat(length / piece.length());
    Input input = Input.of("long", text.getBytes(StandardCharsets.UTF_8), DEFAULTS);
    long before = THREADS.getCurrentThreadCpuTime();
    new ArticleReader(new Collected()).read(input);
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
