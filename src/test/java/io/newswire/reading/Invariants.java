package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.ParagraphClass;
import java.util.List;

/** What holds of every reading, whatever was read. */
final class Invariants {
  private Invariants() {}

  /** Reads some paragraphs as an article, twice, and holds what they give to all that must hold. */
  static void checkArticle(List<String> texts) {
    Reader reader = new Reader();
    Story story = new Story(texts.isEmpty() ? null : texts.get(0), null);
    ReadingContext context = ReadingContext.start();
    for (int i = 0; i < texts.size(); i++) {
      Paragraph paragraph = Paragraph.of("p" + i, texts.get(i));
      Reading reading = reader.read(story, context, paragraph);
      check(texts.get(i), reading);
      assertThat(reader.read(story, context, paragraph)).isEqualTo(reading);
      context = reading.context();
    }
  }

  /** Holds one reading to what must hold of it. */
  static void check(String text, Reading reading) {
    int end = 0;
    for (Quotation quotation : reading.quotations()) {
      span(text, quotation.start(), quotation.end(), quotation.text());
      assertThat(quotation.start()).isGreaterThanOrEqualTo(end);
      end = quotation.end();
    }
    reading.figures().forEach(figure -> span(text, figure.start(), figure.end(), figure.text()));
    assertThat(reading.why()).isNotEmpty();
    Scores scores = reading.scores();
    assertThat(List.of(scores.quote(), scores.development(), scores.figure(), scores.promo()))
        .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    assertThat(reading.quotations().isEmpty())
        .isEqualTo(!reading.classes().contains(ParagraphClass.QUOTE));
    check(reading.context());
  }

  /** Holds a context to its bytes. */
  static void check(ReadingContext context) {
    byte[] bytes = context.toBytes();
    int id = context.open() == null ? 0 : context.open().id().length();
    assertThat(bytes).hasSizeLessThanOrEqualTo(ReadingContext.MOST_BYTES + id);
    assertThat(ReadingContext.fromBytes(bytes)).isEqualTo(context);
  }

  private static void span(String text, int start, int end, String words) {
    assertThat(start).isBetween(0, end);
    assertThat(end).isLessThanOrEqualTo(text.length());
    assertThat(text.substring(start, end)).isEqualTo(words);
    assertThat(cutsPair(text, start)).isFalse();
    assertThat(cutsPair(text, end)).isFalse();
  }

  private static boolean cutsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
