package io.newswire.reading.promo;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.Tokens;
import io.newswire.record.PromoKind;
import org.jspecify.annotations.Nullable;

/** Follows the parts of an article from line to line. */
public final class Outline {
  /** Words from which on a heading is the title of a post rather than a sub-heading. */
  private static final int TITLE_WORDS = 5;

  private static final Phrases<Boolean> KEY_POINTS =
      new Phrases.Builder<Boolean>()
          .put(
              true,
              "key developments",
              "in key developments",
              "other key developments",
              "latest developments",
              "the latest developments",
              "key points",
              "the key points",
              "key events",
              "key moments",
              "main developments",
              "main points",
              "the main points",
              "top lines",
              "at a glance",
              "in brief",
              "what we know so far",
              "here's what we know",
              "what you need to know",
              "what we know",
              "here are the latest developments",
              "here are the key developments",
              "here are the main developments",
              "the latest key developments",
              "in the latest developments",
              "in other developments",
              "other developments",
              "recent developments",
              "key takeaways",
              "the headlines",
              "summary",
              "highlights",
              "today's key developments",
              "the story so far")
          .build();

  private Outline() {}

  /** The section that the next line stands in. */
  public static Section after(Section before, Tokens tokens, Line line, @Nullable Promo promo) {
    if (promo != null) {
      boolean link = promo.kind() == PromoKind.RELATED_LINK;
      boolean opens = promo.kind() == PromoKind.READ_MORE && line.words() <= 6 && !line.stops();
      if (promo.kind() == PromoKind.AD) {
        return before.afterAd();
      }
      Section after = before.afterPromo(link);
      return opens ? new Section(Section.Kind.RELATED, false, true, true, after.fresh()) : after;
    }
    boolean heading = line.isHeading();
    if ((line.leadsIn() || heading) && opensKeyPoints(tokens)) {
      return new Section(Section.Kind.KEY_POINTS, false, false, false, Section.FRESH_AFTER_LIST);
    }
    if (before.kind() == Section.Kind.KEY_POINTS) {
      boolean goesOn = line.isItem() || (!before.bulleted() && !line.stops() && !heading);
      if (goesOn) {
        return before.next(line.isItem());
      }
    }
    boolean title = heading && before.fresh() <= Section.FRESH_AFTER_TITLE && isTitle(tokens, line);
    if (title) {
      return Section.titled();
    }
    return isTime(tokens) ? before.timed() : before.text();
  }

  /**
   * Whether a line of the report opens a post of a live blog, by its own words alone: a title, or
   * nothing but the time.
   */
  public static boolean opensPost(Tokens tokens, Line line) {
    return isTime(tokens) || (line.isHeading() && isTitle(tokens, line));
  }

  /** Whether a line is nothing but the time, as it stands over a post. */
  public static boolean isTime(Tokens tokens) {
    return TimeLine.is(tokens);
  }

  /** Whether a heading is the title of a post rather than a sub-heading or a line cut short. */
  private static boolean isTitle(Tokens tokens, Line line) {
    return line.words() >= TITLE_WORDS
        && !line.shouts()
        && !line.repeatsHeadline()
        && tokens.sentenceEnd(0) == tokens.count()
        && !line.isCaption();
  }

  /** Whether a lead-in says that key developments follow. */
  private static boolean opensKeyPoints(Tokens tokens) {
    for (int i = 0; i < Math.min(tokens.count(), 8); i++) {
      int length = KEY_POINTS.lengthAt(tokens, i);
      if (length > 0 && (tokens.first(i + length) == ':' || i + length >= tokens.count() - 1)) {
        return true;
      }
    }
    return false;
  }
}
