package io.newswire.reading;

import io.newswire.reading.promo.Line;
import io.newswire.reading.promo.Outline;
import io.newswire.reading.promo.Promo;
import io.newswire.reading.promo.PromoReader;
import io.newswire.reading.promo.Section;
import io.newswire.reading.text.Tokens;
import io.newswire.record.ParagraphClass;
import java.util.List;
import java.util.Set;

/** Reads an article as a left fold over its paragraphs. Immutable and safe for many threads. */
public final class Reader implements ParagraphReader {
  private static final String VERSION = "1";

  /** Words to be quoted, a speaker, and numbers in digits and letters: most rules look at it. */
  private static final String SAMPLE =
      "“All 212 boats are in, twenty-two with damage,” said Orla Fenwick, the harbour master.";

  /** Loads words, rules and models, so that the first reading does not have to wait for them. */
  public static void load() {
    new Reader()
        .read(
            new Story("Boats are in", "en"),
            ReadingContext.start(),
            Paragraph.of("sample", SAMPLE));
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Reading read(Story story, ReadingContext before, Paragraph paragraph) {
    Tokens tokens = Tokens.of(paragraph.text());
    if (!Languages.isEnglish(story.language(), tokens)) {
      return background(before, "the text is not in English");
    }
    Line line = Line.of(paragraph, tokens, story.headline());
    Promo promo = PromoReader.judge(tokens, line, before.section());
    if (promo.holds()) {
      Section section = Outline.after(before.section(), tokens, line, promo);
      ReadingContext after = before.withoutNews(section);
      return promo(promo, Outline.isTime(tokens) ? after.inNewPost() : after);
    }
    return new ReportReader(story, before, paragraph, tokens, line).read(promo.score());
  }

  private static Reading promo(Promo promo, ReadingContext after) {
    return new Reading(
        ParagraphClass.PROMO,
        Set.of(ParagraphClass.PROMO),
        new Scores(0, 0, 0, promo.score()),
        List.of("promo: " + promo.why()),
        List.of(),
        List.of(),
        null,
        promo.kind(),
        after);
  }

  private static Reading background(ReadingContext before, String why) {
    return new Reading(
        ParagraphClass.BACKGROUND,
        Set.of(),
        new Scores(0, 0, 0, 0),
        List.of(why),
        List.of(),
        List.of(),
        null,
        null,
        before.withoutNews(before.section().text()));
  }
}
