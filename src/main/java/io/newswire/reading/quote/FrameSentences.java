package io.newswire.reading.quote;

/** The sentences of a frame; what is quoted and who says so are one of them. */
final class FrameSentences {
  /** Places in which the subject of a clause right after a quotation ends. */
  private static final int CLAUSE = 12;

  private final Frame frame;
  private final NounPhrases phrases;

  /** The place where the sentence of each place begins. */
  private final int[] starts;

  /** One past the place where the sentence of each place ends. */
  private final int[] ends;

  FrameSentences(Frame frame, NounPhrases phrases) {
    this.frame = frame;
    this.phrases = phrases;
    this.starts = new int[frame.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = boundary(i) ? i : starts[i - 1];
    }
    this.ends = new int[frame.size()];
    for (int i = ends.length - 1; i >= 0; i--) {
      boolean last = i == ends.length - 1 || starts[i + 1] != starts[i];
      ends[i] = last ? i + 1 : ends[i + 1];
    }
  }

  int start(int place) {
    return starts[place];
  }

  int end(int place) {
    return ends[place];
  }

  /** A question and who asks it are one sentence: "Is it over?" Smith asked. */
  private boolean boundary(int i) {
    if (!frame.startsSentence(i)) {
      return false;
    }
    if (!frame.isQuote(i - 1) || frame.isQuote(i)) {
      return true;
    }
    char last = frame.lastOfQuote(i - 1);
    if (last != '?' && last != '!' && last != ',' && last != '\u2026') {
      return true;
    }
    return !saysAt(i);
  }

  /** Whether a clause of saying begins at a place: Smith said. */
  private boolean saysAt(int i) {
    Range subject = phrases.after(i, Math.min(frame.size(), i + CLAUSE));
    return !subject.isEmpty()
        && frame.isVerb(phrases.verbOf(subject, frame.size()), CueVerbs.SAYING);
  }

  /** Whether somebody is said to speak right after a quoted run: "...," Smith said. */
  boolean spoken(int quote) {
    int next = frame.isComma(quote + 1) ? quote + 2 : quote + 1;
    return endsLikeSpeech(quote) && (frame.isVerb(next, CueVerbs.SAYING) || saysAt(next));
  }

  /** Whether a quoted run ends as one does that somebody is said to speak right after. */
  boolean endsLikeSpeech(int quote) {
    char last = frame.lastOfQuote(quote);
    return ",?!.\u2026\u2014".indexOf(last) >= 0
        || frame.isComma(quote + 1)
        || frame.isDash(quote + 1)
        || frame.isVerb(quote + 1, CueVerbs.SAYING);
  }
}
