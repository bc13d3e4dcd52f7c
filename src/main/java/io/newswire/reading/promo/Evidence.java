package io.newswire.reading.promo;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.Tokens;
import io.newswire.record.PromoKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of promos that a line has, as they are found from its beginning to its end. */
final class Evidence {
  private final Tokens tokens;
  private final Line line;
  private final Set<Sign> signs;
  private final int first;

  private @Nullable PromoKind whole;
  private @Nullable PromoKind starts;
  private @Nullable PromoKind opens;
  private @Nullable PromoKind within;
  private @Nullable PromoKind hinted;
  private int withinAt;
  private int startsAt;
  private int hints;

  /**
   * Nothing found yet.
   *
   * @param first the line's first word
   */
  Evidence(Tokens tokens, Line line, int first, Set<Sign> signs) {
    this.tokens = tokens;
    this.line = line;
    this.first = first;
    this.signs = signs;
  }

  void labels() {
    whole = Labels.read(tokens, line, first, signs);
  }

  /** Looks at the beginning of a sentence. */
  void start(int i) {
    PromoKind sure = PromoPhrases.STARTS.get(tokens, i);
    if (sure != null) {
      signs.add(i == first ? Sign.STARTS : Sign.STARTS_LATER);
      if (starts == null) {
        starts = sure;
        startsAt = i;
      }
    } else {
      opening(i);
    }
    int verb = Invitation.verbAt(tokens, i);
    if (verb >= 0) {
      signs.add(i == first ? Sign.ASKS : Sign.ASKS_LATER);
    }
    PromoKind asked = verb > i ? PromoPhrases.STARTS.get(tokens, verb) : null;
    if (asked != null) {
      signs.add(Sign.STARTS_LATER);
      startsAt = starts == null ? verb : startsAt;
      starts = starts == null ? asked : starts;
    }
  }

  private void opening(int i) {
    int length = PromoPhrases.OPENS.lengthAt(tokens, i);
    if (length > 0) {
      signs.add(i == first ? Sign.OPENS : Sign.OPENS_LATER);
      if (length > 2) {
        signs.add(Sign.OPENS_WORDY);
      }
      opens = opens == null ? PromoPhrases.OPENS.get(tokens, i) : opens;
    }
  }

  /** Looks at a word wherever it stands. */
  void word(int i) {
    PromoKind sure = PromoPhrases.ANYWHERE.get(tokens, i);
    if (sure != null) {
      within(i, sure);
    }
    PromoKind maybe = PromoPhrases.HINTS.get(tokens, i);
    if (maybe != null) {
      hints++;
      hinted = hinted == null || (isOffer(maybe) && !isMedium(hinted)) ? maybe : hinted;
    }
  }

  private void within(int i, PromoKind sure) {
    if (within == null) {
      within = sure;
      withinAt = i;
      signs.add(Sign.ANYWHERE);
    } else if (i >= withinAt + PromoPhrases.ANYWHERE.lengthAt(tokens, withinAt)) {
      signs.add(Sign.ANYWHERE_TWICE);
      if (!isMedium(within) && isMedium(sure)) {
        within = sure;
        withinAt = i;
      }
    }
  }

  /** Number of words that promos use often. */
  int hints() {
    return hints;
  }

  /** Whether such a word names a newsletter, a podcast, an app or a subscription. */
  boolean offersMedium() {
    return hinted != null && isOffer(hinted);
  }

  /** Whether it has a phrase that only promos have. */
  boolean hasPhrase() {
    return starts != null || within != null;
  }

  /** Where the line leads by its words; null when they do not tell. */
  @Nullable PromoKind kind() {
    if (whole != null) {
      return whole;
    }
    PromoKind sure = starts == null || (isVague(starts) && within != null) ? within : starts;
    if (sure == null && signs.contains(Sign.FOLLOWS)) {
      return PromoKind.SOCIAL;
    }
    boolean medium = hinted != null && isMedium(hinted);
    boolean asks = signs.contains(Sign.ASKS) || sure == PromoKind.SUBSCRIPTION;
    if (medium && asks && (sure == null || isVague(sure)) && !leadsToHeadline()) {
      return hinted;
    }
    if (starts == PromoKind.READ_MORE && headlineFollows()) {
      return PromoKind.RELATED_LINK;
    }
    if (sure == null) {
      sure = opens;
    }
    return sure == null ? hinted : sure;
  }

  /** "Read more:" and a headline, all in one line. */
  private boolean headlineFollows() {
    int after = startsAt + PromoPhrases.STARTS.lengthAt(tokens, startsAt);
    boolean enough = line.words() > 4 && tokens.has(after + 2);
    return enough && (leadsToHeadline() || !line.stops());
  }

  private boolean leadsToHeadline() {
    int after = startsAt + PromoPhrases.STARTS.lengthAt(tokens, startsAt);
    boolean colon = tokens.first(after) == ':' || tokens.first(after - 1) == ':';
    return starts == PromoKind.READ_MORE && colon && tokens.has(after + 2);
  }

  /** Kinds that say by which way the promo is to be read, and so tell more than any other. */
  private static boolean isMedium(PromoKind kind) {
    return kind == PromoKind.PODCAST || kind == PromoKind.NEWSLETTER || kind == PromoKind.APP;
  }

  private static boolean isOffer(PromoKind kind) {
    return isMedium(kind) || kind == PromoKind.SUBSCRIPTION;
  }

  private static boolean isVague(PromoKind kind) {
    return kind == PromoKind.READ_MORE
        || kind == PromoKind.SUBSCRIPTION
        || kind == PromoKind.SOCIAL
        || kind == PromoKind.OTHER;
  }

  /** The words that told most, for the explanation; null when no phrase did. */
  @Nullable String why() {
    if (whole != null) {
      return "the whole line is \"" + tokens.text(first, tokens.count()) + "\"";
    }
    if (within != null && (starts == null || isVague(starts))) {
      return "it says \"" + phrase(PromoPhrases.ANYWHERE, withinAt) + "\"";
    }
    return starts == null
        ? null
        : "it begins with \"" + phrase(PromoPhrases.STARTS, startsAt) + "\"";
  }

  private String phrase(Phrases<PromoKind> phrases, int at) {
    return tokens.text(at, at + phrases.lengthAt(tokens, at));
  }
}
