package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;

/** Bare numbers that are somebody's age: aged 54, she was 69. */
final class Ages {
  static final Unit YEAR = new Unit("year", FigureKind.AGE);

  /** Older than anybody. */
  private static final int OLDEST = 120;

  private static final WordSet BEFORE = WordSet.of("aged age ages");
  private static final WordSet BEING = WordSet.of("was is were am 's turned turning turns");
  private static final WordSet WHO = WordSet.of("he she who i they");

  private static final WordSet OBJECTS = WordSet.of("them those anyone anybody everyone all");
  private static final WordSet ARTICLES = WordSet.of("a an the his her their its another this");

  private Ages() {}

  static boolean is(Tokens tokens, Draft draft) {
    if (draft.value > OLDEST || draft.value != Math.rint(draft.value)) {
      return false;
    }
    int before = draft.first - 1;
    if (tokens.is(draft.first, "younger") || tokens.is(draft.first, "older")) {
      return true;
    }
    if (ofPeople(tokens, draft)) {
      return true;
    }
    if (tokens.is(before, "between") || tokens.is(before, "of")) {
      before--;
    }
    if (BEFORE.contains(tokens, before)) {
      return true;
    }
    boolean ends = !tokens.isWord(draft.end) || tokens.is(draft.end, "when");
    boolean being = BEING.contains(tokens, draft.first - 1);
    int subject = draft.first - 2;
    boolean somebody =
        WHO.contains(tokens, subject)
            || (tokens.isCapitalised(subject) && tokens.is(subject - 1, "when"));
    return ends && being && somebody;
  }

  /**
   * Children under five, anybody over 60: a bound right after people and nothing that is counted.
   */
  private static boolean ofPeople(Tokens tokens, Draft draft) {
    boolean bound =
        tokens.is(draft.first, "under")
            || tokens.is(draft.first, "over")
            || tokens.is(draft.first, "above")
            || tokens.is(draft.first, "below");
    int people = draft.first - 1;
    boolean who = People.noun(tokens, people) || OBJECTS.contains(tokens, people);
    return bound
        && who
        && draft.value >= 2
        && !Nouns.plural(tokens, draft.end)
        && !People.noun(tokens, draft.end);
  }

  /**
   * Whether the age only tells who one person is: a 41-year-old woman, the 61-year-old. Such an age
   * is left alone like the one in "Ada Marsh, 58,"; the ages of groups and of things are read.
   */
  static boolean identifies(Tokens tokens, Amount amount) {
    int last = amount.end() - 1;
    boolean hyphened = tokens.is(last, "old") && tokens.is(last - 1, "-");
    if (!hyphened && !tokens.is(last, "year-old")) {
      return false;
    }
    boolean one = ARTICLES.contains(tokens, amount.first() - 1);
    int noun = amount.end();
    boolean alone = !tokens.isWord(noun) || Stops.function(tokens, noun);
    boolean name = tokens.isCapitalised(noun);
    return one && (alone || name || person(tokens, noun));
  }

  /** Whether one of the next three words is a person in the singular. */
  private static boolean person(Tokens tokens, int from) {
    for (int i = from; i < from + 3; i++) {
      if (People.noun(tokens, i)) {
        return !Nouns.plural(tokens, i);
      }
    }
    return false;
  }
}
