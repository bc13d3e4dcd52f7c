package io.newswire.reading.quote;

import static io.newswire.reading.quote.CueFeature.*;

import io.newswire.reading.text.WordSet;

/** Tells what the model looks at in a cue, in its subject and in the quoted words. */
final class CueTraits {
  private static final WordSet SUBORDINATORS =
      WordSet.of(
          "who whose whom which when where while because since if unless although though after before"
              + " until as whether why how what");

  private static final WordSet SAYS = WordSet.of("said says say saying");
  private static final WordSet TELLS =
      WordSet.of(
          "told tells tell telling asked asks ask asking informed informs warned warns urged urges"
              + " assured assures reminded reminds advised advises");
  private static final WordSet CALLS =
      WordSet.of(
          "called calls call calling described describes describe describing dubbed dubs dubbing"
              + " labeled labels labeling labelled labelling branded brands branding termed terms deemed"
              + " deems deeming referred refers refer referring nicknamed characterized characterizes"
              + " characterizing characterised portrayed denounced blasted dismissed hailed praised");
  private static final WordSet ADDS =
      WordSet.of(
          "added adds adding continued continues continuing concluded concludes concluding replied"
              + " replies responded responds responding answered answers explained explains explaining"
              + " noted notes noting went goes countered");
  private static final WordSet MODALS =
      WordSet.of(
          "would could should may might must can will 'll wouldn't couldn't can't won't not");
  private static final WordSet BE =
      WordSet.of("is was are were be been being isn't wasn't 's 're got getting");
  private static final WordSet IT = WordSet.of("it this that which there");

  private static final WordSet RELATIVES = WordSet.of("who which that");

  private final Frame frame;
  private final CueNouns nouns;
  private final FrameSentences sentences;

  CueTraits(Frame frame, CueNouns nouns, FrameSentences sentences) {
    this.frame = frame;
    this.nouns = nouns;
    this.sentences = sentences;
  }

  /** What the quoted words show. */
  long ofQuote(int quote) {
    long shown = sentences.start(quote) == quote ? QUOTE_STARTS.bit() : 0;
    shown |= sentences.endsLikeSpeech(quote) ? QUOTE_ENDS_LIKE_SPEECH.bit() : 0;
    QuotedSpan span = frame.quote(quote);
    int first = frame.tokens().at(span.innerStart());
    shown |= frame.tokens().start(first + 3) < span.innerEnd() ? QUOTE_LONG.bit() : 0;
    shown |= frame.tokens().isCapitalised(first) ? QUOTE_CAPITAL.bit() : 0;
    shown |= frame.first(quote - 1) == ':' ? QUOTE_AFTER_COLON.bit() : 0;
    shown |= frame.isComma(quote - 1) ? QUOTE_AFTER_COMMA.bit() : 0;
    shown |= frame.is(quote - 1, "that") ? QUOTE_AFTER_THAT.bit() : 0;
    boolean as = frame.is(quote - 1, "as") || frame.is(quote - 1, "a") || frame.is(quote - 1, "an");
    return as ? shown | QUOTE_AFTER_AS.bit() : shown;
  }

  /** How far a cue is, in places. */
  static long gap(int gap) {
    CueFeature feature =
        gap <= 0
            ? GAP_NONE
            : gap == 1 ? GAP_1 : gap <= 3 ? GAP_3 : gap <= 6 ? GAP_6 : gap <= 12 ? GAP_12 : GAP_FAR;
    return feature.bit();
  }

  /** What a cue shows by itself and by the words beside it. */
  long ofWord(int i) {
    long shown = frame.in(SAYS, i) ? SAY.bit() : 0;
    shown |= frame.in(TELLS, i) ? TELL.bit() : 0;
    shown |= frame.in(CALLS, i) ? CALL.bit() : 0;
    shown |= frame.in(ADDS, i) ? ADD.bit() : 0;
    shown |= frame.in(CueVerbs.SAYING, i) ? 0 : PARTIAL.bit();
    shown |= nouns.isNoun(i) ? NOUN.bit() : 0;
    shown |= nouns.isNounLike(i) ? NOUN_LIKE.bit() : 0;
    shown |= frame.is(i - 1, "to") ? INFINITIVE.bit() : 0;
    shown |= frame.in(MODALS, i - 1) ? MODAL.bit() : 0;
    shown |= isPassive(i) ? PASSIVE.bit() : 0;
    shown |= frame.is(i + 1, "that") ? THAT_FOLLOWS.bit() : 0;
    shown |= frame.isComma(i + 1) ? COMMA_FOLLOWS.bit() : 0;
    shown |= frame.is(i + 1, "of") || frame.is(i + 1, "about") ? OF_FOLLOWS.bit() : 0;
    return frame.isCapitalised(i + 1) ? shown | NAME_FOLLOWS.bit() : shown;
  }

  /** What the words show that name who speaks. */
  long ofSubject(Range subject, int cue) {
    if (subject.isEmpty()) {
      return SUBJECT_NONE.bit();
    }
    int start = subject.start();
    int last = subject.end() - 1;
    long shown = 0;
    if (last == start && frame.in(Wording.PRONOUNS, start)) {
      shown = frame.in(IT, start) ? SUBJECT_IT.bit() : SUBJECT_PRONOUN.bit();
    } else if (frame.in(IT, start)) {
      shown = SUBJECT_IT.bit();
    } else if (frame.isCapitalised(last)) {
      shown = SUBJECT_NAME.bit();
    } else if (frame.in(Wording.DETERMINERS, start)) {
      shown = SUBJECT_DETERMINED.bit();
    }
    shown |= relative(cue) ? SUBJECT_WHO.bit() : 0;
    shown |= sentences.start(start) == start ? SUBJECT_STARTS.bit() : 0;
    return cue - last > 4 || start - cue > 4 ? shown | SUBJECT_FAR.bit() : shown;
  }

  /** Whether a verb stands in a clause that tells more of somebody, without a comma before it. */
  private boolean relative(int verb) {
    for (int i = verb - 1; i >= verb - 3; i--) {
      if (frame.in(RELATIVES, i)) {
        return !frame.isComma(i - 1);
      }
    }
    return false;
  }

  /** Whether a form of "be" stands before a word. */
  boolean isPassive(int i) {
    return frame.in(BE, i - 1);
  }

  /** What lies between a candidate and the quoted words, with one more place. */
  long passed(int i, long between) {
    if (frame.isQuote(i)) {
      return between | BETWEEN_QUOTE.bit();
    }
    if (!frame.isWord(i)) {
      return frame.isComma(i) ? between | BETWEEN_COMMA.bit() : between;
    }
    if (frame.is(i, "that")) {
      return between | BETWEEN_THAT.bit();
    }
    if (frame.is(i, "and") || frame.is(i, "but")) {
      return between | BETWEEN_AND.bit();
    }
    if (frame.in(SUBORDINATORS, i)) {
      return between | BETWEEN_SUBORDINATE.bit();
    }
    return frame.in(SAYS, i) ? between | BETWEEN_SAY.bit() : between;
  }
}
