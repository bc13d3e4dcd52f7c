package io.newswire.reading.promo;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** The line over a post that tells when it was written: "14:35 GMT" or "Updated 2 hours ago". */
final class TimeLine {
  /** What a number of hours is followed by. */
  private static final WordSet CLOCK =
      WordSet.of(
          "am pm a.m. p.m. gmt bst utc cet cest eet eest est edt et cst cdt ct mst mdt mt pst pdt"
              + " pt ist jst sast aest aedt nzst");

  private static final WordSet OTHERS =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs"
              + " fri sat sun january february march april may june july august september october"
              + " november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday"
              + " updated posted published last at on ago second seconds sec secs minute minutes min"
              + " mins hour hours hr hrs h m");

  private static final int LONGEST = 16;

  private TimeLine() {}

  /** Whether a line is words of time, numbers and marks, among them an hour or how long ago. */
  static boolean is(Tokens tokens) {
    int count = tokens.count();
    if (count > LONGEST) {
      return false;
    }
    boolean time = false;
    for (int i = 0; i < count; i++) {
      if (tokens.isNumber(i)) {
        boolean minutes = tokens.first(i + 1) == ':' && tokens.isNumber(i + 2);
        time |= minutes || CLOCK.contains(tokens, i + 1) || tokens.is(count - 1, "ago");
      } else if (tokens.isWord(i) && !CLOCK.contains(tokens, i) && !OTHERS.contains(tokens, i)) {
        return false;
      }
    }
    return time;
  }
}
