package io.newswire.reading.quote;

import io.newswire.reading.text.WordSet;

/**
 * Finds, without a parser, the words that name whoever a verb is about: places of a frame from the
 * first to one past the last, packed in a {@link Range}.
 */
final class NounPhrases {
  /** Places from start to end; empty when nothing is found. */
  record Range(int start, int end) {
    static final Range NONE = new Range(0, 0);

    boolean isEmpty() {
      return end <= start;
    }
  }

  static final WordSet PRONOUNS = WordSet.of("he she they it we i you who");
  private static final WordSet PERSONAL = WordSet.of("he she they i we you it");
  static final WordSet DETERMINERS =
      WordSet.of(
          "the a an his her its their our my your this that these those another one some many"
              + " several two three four five most other no each every both");

  private static final WordSet AUXILIARIES =
      WordSet.of(
          "has have had having is was are were be been being will would could can may might must"
              + " should shall did does do 's 've 'd not didn't doesn't hasn't hadn't wasn't isn't"
              + " won't wouldn't couldn't to went on going goes and");

  private static final WordSet BE_AND_HAVE =
      WordSet.of(
          "has have had is was are were be will would could can may might must should did does do"
              + " didn't doesn't isn't wasn't won't can't aren't weren't");

  private static final WordSet COMMON_PASTS =
      WordSet.of(
          "came went took made gave got left led met ran sent set won lost held began became brought"
              + " bought built caught chose drew drove fell felt fought found flew grew hit kept laid"
              + " paid put rose sat sold shot showed spent stood struck swept taught threw told"
              + " took understood wore broke hung sought stuck cut let");

  private static final WordSet TIMES =
      WordSet.of(
          "also later then now just once again often always never even still first further recently"
              + " previously earlier since soon today yesterday tonight afterwards afterward"
              + " meanwhile separately instead too monday tuesday wednesday thursday friday saturday"
              + " sunday morning afternoon evening night week month year last this back");

  private static final WordSet CLAUSE_WORDS =
      WordSet.of(
          "that but as when while because after before although though if where whether which so"
              + " until than what how why whom and or");

  private static final WordSet OPENERS =
      WordSet.of(
          "but and yet still so meanwhile however later then also now instead earlier separately"
              + " today yesterday thus indeed finally additionally moreover nevertheless");

  private static final WordSet PREPOSITIONS =
      WordSet.of(
          "in on at by for from with after before during of to into about against as over under"
              + " amid among around between despite following inside near outside since through"
              + " throughout toward towards upon within without via per like than because asked"
              + " speaking writing responding citing");

  /** Prepositions that go on with a name: the mayor of, a spokesman for. */
  private static final WordSet JOINERS = WordSet.of("of for from at de");

  private static final WordSet APPOSITION =
      WordSet.of(
          "who whose which the a an now then head director former chief president chair chairman"
              + " chairwoman professor editor founder author spokesman spokeswoman leader and also"
              + " himself herself one another deputy senior executive co-founder");

  private static final int MAX_WORDS = 24;

  private final Frame frame;

  NounPhrases(Frame frame) {
    this.frame = frame;
  }

  /** The subject that stands before a verb, not before a lower limit. */
  Range before(int verb, int limit) {
    int end = verb;
    while (end > limit && skippedBeforeVerb(end - 1)) {
      end--;
    }
    end = beforeParenthesis(end, limit);
    if (end > limit && frame.isComma(end - 1)) {
      return beforeApposition(end - 1, limit);
    }
    boolean conjoined = end < verb && frame.is(end, "and");
    return refined(trimmed(clauseStart(end, limit), end), conjoined);
  }

  private boolean skippedBeforeVerb(int i) {
    if (frame.in(AUXILIARIES, i) || (frame.in(TIMES, i) && !frame.is(i, "back"))) {
      return true;
    }
    return isAdverb(i);
  }

  /**
   * Leaves out another verb's words: "they" of "opened the gates and said they", "she" of "she sold
   * the farm and blamed".
   */
  private Range refined(Range phrase, boolean conjoined) {
    int start = phrase.start();
    int end = phrase.end();
    if (phrase.isEmpty()) {
      return phrase;
    }
    if (frame.in(PERSONAL, end - 1)) {
      return new Range(end - 1, end);
    }
    if (isVerb(start)) {
      return nounPhraseAt(start + 1, end) && !conjoined ? new Range(start + 1, end) : Range.NONE;
    }
    for (int i = start + 1; i < end; i++) {
      if (isVerb(i) && (i + 1 == end || !frame.in(PREPOSITIONS, i + 1))) {
        if (conjoined) {
          return withoutAdverbs(start, i);
        }
        if (i + 1 < end && nounPhraseAt(i + 1, end)) {
          return refined(new Range(i + 1, end), false);
        }
        if (i + 1 == end || frame.in(PERSONAL, start)) {
          return withoutAdverbs(start, i);
        }
      }
    }
    return phrase;
  }

  private Range withoutAdverbs(int start, int end) {
    int last = end;
    while (last > start + 1 && skippedBeforeVerb(last - 1)) {
      last--;
    }
    return new Range(start, last);
  }

  private boolean nounPhraseAt(int i, int end) {
    return i < end && (frame.isCapitalised(i) || frame.in(DETERMINERS, i) || frame.in(PERSONAL, i));
  }

  private boolean isAdverb(int i) {
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

  private int beforeParenthesis(int end, int limit) {
    if (end - 1 > limit && frame.first(end - 1) == ')') {
      for (int i = end - 2; i > limit && i > end - MAX_WORDS; i--) {
        if (frame.first(i) == '(') {
          return i;
        }
      }
    }
    return end;
  }

  /** Smith, the mayor of Leeds, said: the phrase before the commas. */
  private Range beforeApposition(int comma, int limit) {
    int end = comma;
    Range found = Range.NONE;
    while (end > limit && comma - end < MAX_WORDS) {
      int start = end;
      while (start > limit
          && end - start < MAX_WORDS
          && !frame.isComma(start - 1)
          && !frame.isQuote(start - 1)) {
        start--;
      }
      if (frame.isQuote(end - 1)) {
        break;
      }
      boolean apposition = isApposition(start, end);
      if (!apposition && frame.in(PREPOSITIONS, start)) {
        break;
      }
      Range segment = trimmed(clauseStart(end, start), end);
      if (!apposition) {
        return segment.isEmpty() ? found : segment;
      }
      if (frame.in(DETERMINERS, start)) {
        found = segment;
      }
      end = start - 1;
    }
    return found;
  }

  private boolean isApposition(int start, int end) {
    if (frame.in(APPOSITION, start) || frame.tokens().isNumber(frame.token(start))) {
      return true;
    }
    return frame.isLowerWord(start) || end - start == 0 || isParty(start, end);
  }

  /** D-Calif., R-Texas. */
  private boolean isParty(int start, int end) {
    return end - start <= 3
        && frame.isWord(start)
        && frame.tokens().text(frame.token(start)).indexOf('-') == 1;
  }

  private int clauseStart(int end, int limit) {
    int start = end;
    while (start > limit && end - start < MAX_WORDS) {
      int i = start - 1;
      if (frame.isQuote(i) || stopsClause(i)) {
        break;
      }
      start--;
    }
    return start;
  }

  private boolean stopsClause(int i) {
    char c = frame.first(i);
    if (c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || frame.isDash(i)) {
      return true;
    }
    if (!frame.in(CLAUSE_WORDS, i)) {
      return false;
    }
    return !(frame.is(i, "and") && frame.isCapitalised(i - 1) && frame.isCapitalised(i + 1));
  }

  /** Leaves out bullets, openers and a leading adverbial: "But in a statement Smith". */
  private Range trimmed(int from, int end) {
    int start = from;
    while (start < end && (!nounLike(start) || frame.in(OPENERS, start))) {
      start++;
    }
    if (start < end && frame.in(PREPOSITIONS, start)) {
      start = lastNameStart(start, end);
    }
    return start < end ? new Range(start, end) : Range.NONE;
  }

  private boolean nounLike(int i) {
    return frame.isWord(i) || frame.tokens().isNumber(frame.token(i)) || frame.first(i) == '@';
  }

  private int lastNameStart(int from, int end) {
    for (int i = end - 1; i > from; i--) {
      if (frame.in(PRONOUNS, i) && !frame.is(i, "who")) {
        return i;
      }
      boolean name = frame.isCapitalised(i) && !frame.in(TIMES, i);
      if (name && !frame.isCapitalised(i - 1)) {
        boolean described = frame.isLowerWord(i - 1) && !frame.in(PREPOSITIONS, i - 1);
        return described && frame.in(DETERMINERS, i - 1) ? i - 1 : i;
      }
    }
    return end;
  }

  /** The noun phrase that begins at a place, not past an upper limit: said [the mayor of Leeds]. */
  Range after(int from, int limit) {
    int start = from;
    while (start < limit && (isAdverb(start) || frame.is(start, "also"))) {
      start++;
    }
    if (start >= limit || !startsPhrase(start)) {
      return Range.NONE;
    }
    if (frame.in(PRONOUNS, start)) {
      return new Range(start, start + 1);
    }
    int end = start;
    while (end < limit
        && end - start < MAX_WORDS
        && continuesPhrase(start, end)
        && !(end > start && endsPhrase(end))) {
      end++;
    }
    return new Range(start, end);
  }

  /** A verb after a name, or one that can be nothing else. */
  private boolean endsPhrase(int i) {
    if (!frame.isLowerWord(i)) {
      return false;
    }
    return frame.in(BE_AND_HAVE, i)
        || frame.is(i, "said")
        || frame.is(i, "says")
        || (frame.isCapitalised(i - 1) && isVerb(i));
  }

  private boolean startsPhrase(int i) {
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

  private boolean continuesPhrase(int start, int i) {
    if (frame.isQuote(i)) {
      return false;
    }
    char c = frame.first(i);
    if (c == '.') {
      return frame.isCapitalised(i - 1)
          && frame.isCapitalised(i + 1)
          && !frame.startsSentence(i + 1);
    }
    if (!nounLike(i) && c != '&' && c != '/' && c != '-' && c != '\'' && c != '\u2019') {
      return false;
    }
    if (frame.is(i, "and")) {
      return frame.isCapitalised(i - 1) && frame.isCapitalised(i + 1);
    }
    if (frame.in(JOINERS, i)) {
      return i > start;
    }
    boolean time = frame.in(TIMES, i) && i > start;
    return !time
        && !frame.in(CLAUSE_WORDS, i)
        && !frame.in(PREPOSITIONS, i)
        && !isAdverb(i)
        && !frame.is(i, "who");
  }

  /**
   * The subject of a sentence, as far as its first words tell; its end is where the verb stands.
   */
  Range first(int sentence, int limit) {
    int start = afterAdverbial(sentence, limit);
    if (start >= limit || !startsPhrase(start) || frame.in(PREPOSITIONS, start)) {
      return Range.NONE;
    }
    if (frame.in(PRONOUNS, start)) {
      return new Range(start, start + 1);
    }
    int end = start;
    while (end < limit
        && end - start < MAX_WORDS
        && continuesPhrase(start, end)
        && !(end > start && isVerb(end))) {
      end++;
    }
    return new Range(start, end);
  }

  /** Skips bullets and openers, and what stands before the first comma of "In a letter, Smith". */
  private int afterAdverbial(int sentence, int limit) {
    int start = sentence;
    while (start < limit && (!nounLike(start) || frame.in(OPENERS, start))) {
      if (frame.isQuote(start) || start - sentence > MAX_WORDS) {
        return limit;
      }
      start++;
    }
    if (!frame.in(PREPOSITIONS, start) && !frame.in(CLAUSE_WORDS, start)) {
      return start;
    }
    for (int i = start; i < limit && i < start + MAX_WORDS; i++) {
      if (frame.isComma(i) || (frame.isQuote(i) && endsWithComma(i))) {
        return i + 1;
      }
    }
    return start;
  }

  private boolean endsWithComma(int quote) {
    int last = frame.quote(quote).innerEnd() - 1;
    return last >= 0 && frame.tokens().text().charAt(last) == ',';
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
    while (verb < limit && skippedBeforeVerb(verb)) {
      verb++;
    }
    return verb;
  }

  private boolean isVerb(int i) {
    if (!frame.isLowerWord(i) || frame.in(DETERMINERS, i)) {
      return false;
    }
    if (frame.in(BE_AND_HAVE, i) || frame.in(COMMON_PASTS, i) || frame.in(CueVerbs.FINITE, i)) {
      return true;
    }
    String text = frame.tokens().text();
    int end = frame.tokens().end(frame.token(i));
    int length = end - frame.tokens().start(frame.token(i));
    boolean past = length > 3 && text.charAt(end - 1) == 'd' && text.charAt(end - 2) == 'e';
    boolean present = length > 3 && text.charAt(end - 1) == 's' && frame.isCapitalised(i - 1);
    return past || present;
  }
}
