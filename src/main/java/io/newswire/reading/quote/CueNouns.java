package io.newswire.reading.quote;

import io.newswire.reading.text.WordSet;

/** Tells verbs of saying from nouns of the same form: the claim, a state. */
final class CueNouns {
  /** Forms that are as often nouns, so that a determiner or a preposition before them decides. */
  private static final WordSet NOUN_LIKE =
      WordSet.of(
          "state states report reports order orders call calls post posts text texts comment comments"
              + " claim claims demand demands question questions warning warnings sign signs hope hopes"
              + " attack attacks appeal appeals rate rates cry cries tweet tweets email emails e-mail"
              + " answer answers promise promises praise blog blogs fault offer offers thought"
              + " thoughts meaning feeling feelings protest protests slam forecast forecasts"
              + " estimate estimates point points address request requests joke jokes plea pledge"
              + " pledges vow vows object objects remark remarks mention mentions shout shouts plan"
              + " see reading object term terms label labels host rail advice weigh quote quotes"
              + " fear fears attacking shooting shot shots ruling stress worry worries");

  private static final WordSet OBJECTS = WordSet.of("them him us me");

  private static final WordSet NOUN_BEFORE =
      WordSet.of(
          "the a an his her its their our my your this that these those of in on at by for from with"
              + " no any some few several many such more most own new other first latest recent"
              + " public similar further no two three and");

  private final Frame frame;

  CueNouns(Frame frame) {
    this.frame = frame;
  }

  boolean isNounLike(int i) {
    return frame.in(NOUN_LIKE, i);
  }

  /** Whether a form of a verb of saying is none at its place. */
  boolean isNoun(int i) {
    if (frame.in(OBJECTS, i - 1)
        || frame.is(i - 1, "of")
        || compound(frame, i)
        || (endsWithS(i) && frame.isLowerWord(i - 1) && endsWithS(i - 1))) {
      return true;
    }
    return frame.in(NOUN_LIKE, i)
        && (frame.in(NOUN_BEFORE, i - 1)
            || frame.is(i - 1, "'s")
            || frame.is(i + 1, "about")
            || frame.is(i + 1, "of")
            || frame.is(i + 1, "on")
            || frame.is(i + 1, "by")
            || adjectiveBefore(i));
  }

  /** A word between a name and a noun whose verb follows: Norland state media reported. */
  static boolean compound(Frame frame, int i) {
    return frame.in(NOUN_LIKE, i)
        && frame.isCapitalised(i - 1)
        && frame.isLowerWord(i + 1)
        && !frame.in(Wording.DETERMINERS, i + 1)
        && frame.isVerb(i + 2, CueVerbs.FINITE);
  }

  /** A plural before a verb in the singular: the one or the other is no such thing. */
  private boolean endsWithS(int i) {
    int end = frame.tokens().end(frame.token(i));
    int length = end - frame.tokens().start(frame.token(i));
    String text = frame.tokens().text();
    return length > 3
        && text.charAt(end - 1) == 's'
        && text.charAt(end - 2) != 's'
        && text.charAt(end - 2) != 'u'
        && text.charAt(end - 2) != '\'';
  }

  private boolean adjectiveBefore(int i) {
    int end = frame.tokens().end(frame.token(i));
    boolean singular = frame.tokens().text().charAt(end - 1) != 's';
    return singular && frame.isLowerWord(i - 1) && frame.in(NOUN_BEFORE, i - 2);
  }
}
