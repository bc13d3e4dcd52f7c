package io.newswire.reading.quote;

import io.newswire.reading.text.WordSet;

/** Tells what part a word of a frame can play, without a parser: by lists and by its form. */
final class Wording {
  static final WordSet PRONOUNS = WordSet.of("he she they it we i you who");
  static final WordSet PERSONAL = WordSet.of("he she they i we you it");
  static final WordSet DETERMINERS =
      WordSet.of(
          "the a an his her its their our my your this that these those another one some many"
              + " several two three four five most other no each every both");

  /** What no verb stands right after. */
  static final WordSet BEFORE_NOUNS =
      WordSet.of("the a an his her its their our my your of every no");

  static final WordSet AUXILIARIES =
      WordSet.of(
          "has have had having is was are were be been being will would could can may might must"
              + " should shall did does do 's 've 'd not didn't doesn't hasn't hadn't wasn't isn't"
              + " won't wouldn't couldn't to went on going goes and");

  static final WordSet BE_AND_HAVE =
      WordSet.of(
          "has have had is was are were be will would could can may might must should did does do"
              + " didn't doesn't isn't wasn't won't can't aren't weren't");

  static final WordSet COMMON_PASTS =
      WordSet.of(
          "came went took made gave got left led met ran sent set won lost held began became brought"
              + " bought built caught chose drew drove fell felt fought found flew grew hit kept laid"
              + " paid put rose sat sold shot showed spent stood struck swept taught threw told"
              + " took understood wore broke hung sought stuck cut let");

  static final WordSet TIMES =
      WordSet.of(
          "also later then now just once again often always never even still first further recently"
              + " previously earlier since soon today yesterday tonight afterwards afterward"
              + " meanwhile separately instead too monday tuesday wednesday thursday friday saturday"
              + " sunday morning afternoon evening night week month year last this back");

  static final WordSet CLAUSE_WORDS =
      WordSet.of(
          "that but as when while because after before although though if where whether which so"
              + " until than what how why whom and or");

  private static final WordSet COMPARED = WordSet.of("more less fewer rather other");

  static final WordSet OPENERS =
      WordSet.of(
          "but and yet still so meanwhile however later then also now instead earlier separately"
              + " today yesterday thus indeed finally additionally moreover nevertheless");

  static final WordSet PREPOSITIONS =
      WordSet.of(
          "in on at by for from with after before during of to into about against as over under"
              + " amid among around between despite following inside near outside since through"
              + " throughout toward towards upon within without via per like than because asked"
              + " speaking writing responding citing");

  private final Frame frame;

  Wording(Frame frame) {
    this.frame = frame;
  }

  boolean skippedBeforeVerb(int i) {
    if (frame.in(AUXILIARIES, i) || (frame.in(TIMES, i) && !frame.is(i, "back"))) {
      return true;
    }
    return isAdverb(i);
  }

  boolean nounPhraseAt(int i, int end) {
    return i < end && (frame.isCapitalised(i) || frame.in(DETERMINERS, i) || frame.in(PERSONAL, i));
  }

  boolean isAdverb(int i) {
    if (!frame.isLowerWord(i)) {
      return false;
    }
    int end = frame.tokens().end(frame.token(i));
    String text = frame.tokens().text();
    return end - frame.tokens().start(frame.token(i)) > 4
        && text.charAt(end - 1) == 'y'
        && text.charAt(end - 2) == 'l'
        && !frame.is(i, "family");
  }

  boolean stopsClause(int i) {
    char c = frame.first(i);
    if (c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || frame.isDash(i)) {
      return true;
    }
    if (!frame.in(CLAUSE_WORDS, i) || (frame.is(i, "than") && frame.in(COMPARED, i - 1))) {
      return false;
    }
    return !(frame.is(i, "and") && frame.isCapitalised(i - 1) && frame.isCapitalised(i + 1));
  }

  boolean nounLike(int i) {
    return frame.isWord(i) || frame.tokens().isNumber(frame.token(i)) || frame.first(i) == '@';
  }

  /** Whether a word may be the finite verb of a clause, by its form. */
  boolean isVerb(int i) {
    if (!frame.isLowerWord(i) || frame.in(DETERMINERS, i) || frame.in(BEFORE_NOUNS, i - 1)) {
      return false;
    }
    boolean numbered = frame.tokens().isNumber(frame.token(i - 1));
    if ((numbered && frame.in(DETERMINERS, i - 2)) || CueNouns.compound(frame, i)) {
      return false;
    }
    return isCommonVerb(i) || ends(i, 'e', 'd') || isPresent(i);
  }

  private boolean isCommonVerb(int i) {
    return frame.in(BE_AND_HAVE, i) || frame.in(COMMON_PASTS, i) || frame.in(CueVerbs.FINITE, i);
  }

  /**
   * A word in -s after a name, unless the verb follows: Weir objects, but Weir officials object.
   */
  private boolean isPresent(int i) {
    boolean form = frame.isCapitalised(i - 1) && ends(i, (char) 0, 's');
    return form && !(frame.isLowerWord(i + 1) && (isCommonVerb(i + 1) || ends(i + 1, 'e', 'd')));
  }

  /** Whether a word of four letters or more ends so; any letter may stand for a 0. */
  private boolean ends(int i, char before, char last) {
    String text = frame.tokens().text();
    int end = frame.tokens().end(frame.token(i));
    return end - frame.tokens().start(frame.token(i)) > 3
        && text.charAt(end - 1) == last
        && (before == 0 || text.charAt(end - 2) == before);
  }

  boolean startsPhrase(int i) {
    if (frame.tokens().isNumber(frame.token(i))) {
      return frame.isLowerWord(i + 1) || frame.first(i + 1) == '/';
    }
    if (!frame.isWord(i) && frame.first(i) != '@') {
      return frame.isCapitalised(i + 1) && frame.first(i) == '/';
    }
    if (frame.in(CLAUSE_WORDS, i)) {
      return false;
    }
    if (frame.in(TIMES, i) || (frame.in(PREPOSITIONS, i) && !frame.in(DETERMINERS, i))) {
      return false;
    }
    return true;
  }
}
