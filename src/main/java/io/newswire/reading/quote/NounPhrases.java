package io.newswire.reading.quote;

/** Finds, without a parser, the words that name whoever a verb is about: places of a frame. */
final class NounPhrases {
  /** Places of the longest phrase that is looked for. */
  static final int MAX_WORDS = 24;

  private final Frame frame;
  private final Wording words;
  private final PrecedingPhrase preceding;
  private final FollowingPhrase following;
  private final Opening opening;

  NounPhrases(Frame frame, Wording words) {
    this.frame = frame;
    this.words = words;
    this.preceding = new PrecedingPhrase(frame, words);
    this.following = new FollowingPhrase(frame, words);
    this.opening = new Opening(frame, words);
  }

  /** The subject that stands before a verb, not before a lower limit. */
  Range before(int verb, int limit) {
    return preceding.before(verb, limit);
  }

  /** The noun phrase that begins at a place, not past an upper limit: said [the mayor of Leeds]. */
  Range after(int from, int limit) {
    return following.after(from, limit);
  }

  /**
   * The subject of a sentence, as far as its first words tell; its end is where the verb stands.
   */
  Range first(int sentence, int limit) {
    int start = opening.after(sentence, limit);
    if (start >= limit || !words.startsPhrase(start) || frame.in(Wording.PREPOSITIONS, start)) {
      return Range.NONE;
    }
    if (frame.in(Wording.PRONOUNS, start)) {
      return new Range(start, start + 1);
    }
    int end = start;
    while (end < limit
        && end - start < MAX_WORDS
        && following.continuesPhrase(start, end)
        && !(end > start && words.isVerb(end))) {
      end++;
    }
    return new Range(start, end);
  }

  /** The verb of a subject: the first word after it that is no auxiliary and no adverb. */
  int verbOf(Range subject, int limit) {
    int verb = subject.end();
    if (frame.isComma(verb)) {
      int close = verb + 1;
      while (close < limit && close < verb + MAX_WORDS && !frame.isComma(close)) {
        close++;
      }
      verb = frame.isComma(close) ? close + 1 : verb;
    }
    while (verb < limit && words.skippedBeforeVerb(verb)) {
      verb++;
    }
    return verb;
  }
}
