package io.newswire.reading.promo;

import io.newswire.reading.text.Tokens;
import io.newswire.record.PromoKind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells promos from the report, by their words, their form and their place. */
public final class PromoReader {
  private static final Promo NOTHING = new Promo(PromoKind.OTHER, 0, "");

  private PromoReader() {}

  /** The promo that a line is; null when it is part of the report. */
  public static @Nullable Promo read(Tokens tokens, Line line, Section section) {
    Promo promo = judge(tokens, line, section);
    return promo.holds() ? promo : null;
  }

  /** How a line looks as a promo, also when it is part of the report. */
  public static Promo judge(Tokens tokens, Line line, Section section) {
    if (tokens.count() == 0) {
      return NOTHING;
    }
    Set<Sign> shown = EnumSet.noneOf(Sign.class);
    SignReader.read(tokens, line, section, shown);
    Wording wording = Wording.read(tokens, line, shown);
    double score = Model.trained().score(shown);
    return score < Promo.LEAST
        ? new Promo(PromoKind.OTHER, score, "")
        : new Promo(kind(tokens, wording, shown), score, why(wording, shown));
  }

  /** A line as the promo that it is known to be. */
  static Promo as(Tokens tokens, Line line, Section section) {
    Set<Sign> shown = EnumSet.noneOf(Sign.class);
    SignReader.read(tokens, line, section, shown);
    Wording wording = Wording.read(tokens, line, shown);
    return new Promo(kind(tokens, wording, shown), 1, "it is known to be one");
  }

  /** What a line shows. */
  static Set<Sign> signs(Tokens tokens, Line line, Section section) {
    Set<Sign> shown = EnumSet.noneOf(Sign.class);
    if (tokens.count() > 0) {
      SignReader.read(tokens, line, section, shown);
      Wording.read(tokens, line, shown);
    }
    return shown;
  }

  private static PromoKind kind(Tokens tokens, Wording wording, Set<Sign> shown) {
    boolean sure =
        shown.contains(Sign.WHOLE)
            || shown.contains(Sign.STARTS)
            || shown.contains(Sign.STARTS_LATER)
            || shown.contains(Sign.ANYWHERE)
            || shown.contains(Sign.FOLLOWS)
            || shown.contains(Sign.ASKS_FOR_MEDIUM);
    PromoKind worded = wording.kind();
    if (worded != null && sure) {
      return worded;
    }
    if (shown.contains(Sign.LIVE)) {
      return PromoKind.LIVE_BLOG;
    }
    if (Furniture.isDuration(tokens)) {
      return PromoKind.VIDEO;
    }
    boolean link =
        shown.contains(Sign.UNDER_RELATED)
            || shown.contains(Sign.LINKED)
            || shown.contains(Sign.AFTER_LINK)
            || shown.contains(Sign.SHOUTS)
            || shown.contains(Sign.ON_SITE)
            || shown.contains(Sign.AGO);
    if (link) {
      return PromoKind.RELATED_LINK;
    }
    boolean label = shown.contains(Sign.NAVIGATION) || shown.contains(Sign.BARS);
    boolean presents = shown.contains(Sign.BIOGRAPHY) || shown.contains(Sign.IMPRINT);
    boolean furniture = label || presents || shown.contains(Sign.LEGAL);
    return furniture ? PromoKind.OTHER : worded != null ? worded : PromoKind.RELATED_LINK;
  }

  private static String why(Wording wording, Set<Sign> shown) {
    String worded = wording.why();
    if (worded != null) {
      return worded;
    }
    Sign loudest = Model.trained().loudest(shown);
    return loudest == null ? "its look and place are a promo's" : loudest.words();
  }
}
