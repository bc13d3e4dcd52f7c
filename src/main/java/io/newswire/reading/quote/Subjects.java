package io.newswire.reading.quote;

import io.newswire.reading.text.WordSet;

/** Finds the words that name whoever a verb of saying is about. */
final class Subjects {
  private static final WordSet DOCUMENTS =
      WordSet.of(
          "statement statements letter letters tweet tweets message messages email emails interview"
              + " speech memo note post video report release ad");

  private static final WordSet BEFORE_PARTICIPLE =
      WordSet.of("in on at by for from with of and as while before after without since when also");

  private static final int REACH = 40;

  private final Frame frame;
  private final NounPhrases phrases;
  private final CueNouns nouns;
  private final FrameSentences sentences;

  Subjects(Frame frame, NounPhrases phrases, CueNouns nouns, FrameSentences sentences) {
    this.frame = frame;
    this.phrases = phrases;
    this.nouns = nouns;
    this.sentences = sentences;
  }

  /** The subject of a finite verb, for "who" the words before it. */
  Range ofFinite(int verb, int start) {
    Range subject = relative(phrases.before(verb, start), start);
    return subject.isEmpty() ? phrases.first(start, verb) : subject;
  }

  /** For "who" and "which", the words before them. */
  private Range relative(Range subject, int start) {
    if (subject.isEmpty() || !frame.is(subject.start(), "who")) {
      return subject;
    }
    int end = frame.isComma(subject.start() - 1) ? subject.start() - 1 : subject.start();
    return phrases.before(end, start);
  }

  /** Who does what a participle tells: "..., saying". */
  Range ofParticiple(int verb, int start) {
    Range subject = leans(verb) ? Range.NONE : relative(phrases.before(verb, start), start);
    if (subject.isEmpty()) {
      subject = mainSubject(start, verb);
    }
    return subject.isEmpty() ? phrases.first(start, sentences.end(start)) : subject;
  }

  /** Whether a participle has the subject of another verb: "..., saying"; "as well as calling". */
  boolean leans(int verb) {
    return verb == 0
        || frame.isComma(verb - 1)
        || frame.isDash(verb - 1)
        || frame.isQuote(verb - 1)
        || frame.startsSentence(verb)
        || frame.in(DOCUMENTS, verb - 1)
        || frame.in(BEFORE_PARTICIPLE, verb - 1);
  }

  private Range mainSubject(int start, int limit) {
    for (int i = Math.max(start, limit - REACH); i < limit; i++) {
      if (frame.isVerb(i, CueVerbs.SAYING) && !nouns.isNoun(i)) {
        Range subject = relative(phrases.before(i, start), start);
        if (!subject.isEmpty()) {
          return subject;
        }
      }
    }
    return phrases.first(start, limit);
  }
}
