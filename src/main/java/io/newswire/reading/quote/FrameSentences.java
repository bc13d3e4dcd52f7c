package io.newswire.reading.quote;

import java.util.Arrays;

/** The sentences of a frame; what is quoted and who says so are one of them. */
final class FrameSentences {
  /** Places in which the subject of a clause right after a quotation ends. */
  private static final int CLAUSE = 12;

  private final Frame frame;
  private final NounPhrases phrases;

  /** The places where the sentences begin, in order, and the end of the last one. */
  private int[] starts = new int[6];

  private int count = 1;

  FrameSentences(Frame frame, NounPhrases phrases) {
    this.frame = frame;
    this.phrases = phrases;
    for (int i = 1; i < frame.size(); i++) {
      if (boundary(i)) {
        if (count + 1 == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i;
      }
    }
    starts[count] = frame.size();
  }

  int start(int place) {
    return starts[sentence(place)];
  }

  int end(int place) {
    return starts[sentence(place) + 1];
  }

  /** Which sentence a place is in, counted from 0. */
  private int sentence(int place) {
    int found = Arrays.binarySearch(starts, 0, count, place);
    return found >= 0 ? found : -found - 2;
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
