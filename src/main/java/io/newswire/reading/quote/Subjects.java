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

  private static final WordSet CONJUNCTIONS =
      WordSet.of("and but while though although because when after before as that where");

  private static final int REACH = 40;

  /** Clauses that are looked through for the subject of a participle. */
  private static final int CLAUSES = 4;

  private final Frame frame;
  private final Wording words;
  private final NounPhrases phrases;
  private final CueNouns nouns;
  private final FrameSentences sentences;

  Subjects(
      Frame frame, Wording words, NounPhrases phrases, CueNouns nouns, FrameSentences sentences) {
    this.frame = frame;
    this.words = words;
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
      subject = clauseSubject(start, verb);
    }
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

  /** The subject of the clause that a participle ends: "but later she drew cheers, saying". */
  private Range clauseSubject(int start, int verb) {
    int end = verb - 1;
    for (int round = 0; round < CLAUSES && end > start; round++) {
      int from = end;
      while (from > start && verb - from < REACH && !parts(from - 1)) {
        from--;
      }
      Range subject = words.isVerb(from) ? Range.NONE : phrases.first(from, verb);
      boolean opens = !subject.isEmpty() && (from == start || !frame.isComma(subject.end()));
      if (opens && words.isVerb(phrases.verbOf(subject, verb))) {
        return subject;
      }
      end = from - 1;
    }
    return Range.NONE;
  }

  private boolean parts(int i) {
    if (frame.isComma(i) || frame.isDash(i) || frame.isQuote(i) || frame.first(i) == ';') {
      return true;
    }
    return frame.in(CONJUNCTIONS, i) && !(frame.isCapitalised(i - 1) && frame.isCapitalised(i + 1));
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
