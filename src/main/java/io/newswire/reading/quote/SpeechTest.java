package io.newswire.reading.quote;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Tells quoted words that somebody says from titles of works and words kept at a distance. */
final class SpeechTest {
  /** Places of a sentence that is nothing but quoted, with its marks. */
  private static final int SHORT = 8;

  /** Words from which on quoted ones are no mere name for something. */
  private static final int CLAUSE = 4;

  /** Words of the longest title. */
  private static final int TITLE = 8;

  /** Words that begin with a small letter in titles. */
  private static final WordSet SMALL_IN_TITLES =
      WordSet.of(
          "a an the and but or nor for so yet of in on at to by with from as per via vs v into onto"
              + " over up off out 's de la le du des et el los y von und der die das");

  private static final WordSet BEFORE_TITLE =
      WordSet.of(
          "on in of from for to with at by and the his her its their 's told titled entitled book film"
              + " movie song album series show podcast play novel essay single hit drama comedy"
              + " documentary programme program musical opera magazine column article report sang sings"
              + " singing performed performing wrote starred starring directed hosted");

  private static final WordSet PERSONS = WordSet.of("he she they i we");

  private final Frame frame;
  private final Tokens tokens;
  private final Sayings sayings;
  private final boolean heading;

  /**
   * @param heading whether the paragraph is a heading, where single marks are no quotation
   */
  SpeechTest(Frame frame, Sayings sayings, boolean heading) {
    this.frame = frame;
    this.tokens = frame.tokens();
    this.sayings = sayings;
    this.heading = heading;
  }

  /**
   * Whether somebody says the words of a quoted run.
   *
   * @param last what was found of the run before it
   */
  Certainty of(QuotedSpan span, int place, Certainty last) {
    int words = 0;
    int capitals = 0;
    int small = 0;
    int first = tokens.at(span.innerStart());
    for (int i = first; i < tokens.count() && tokens.end(i) <= span.innerEnd(); i++) {
      if (tokens.isWord(i) || tokens.isNumber(i)) {
        words++;
        capitals += tokens.isCapitalised(i) ? 1 : 0;
        small += SMALL_IN_TITLES.contains(tokens, i) && !tokens.isCapitalised(i) ? 1 : 0;
      }
    }
    if (words == 0 || (heading && span.single())) {
      return Certainty.NOT_SAID;
    }
    boolean alone = aloneInSentence(place);
    boolean speechAlone = alone && !span.single();
    boolean titleLike = capitals >= 2 && capitals + small == words && words <= TITLE;
    if (titleLike && span.closed() && !speechAlone && !led(place) && namesWork(place)) {
      return joined(place) ? last : Certainty.NOT_SAID;
    }
    Saying saying = sayings.of(place);
    boolean cued = saying != null && saying.cued();
    boolean said = alone && words > 1;
    if (span.single()) {
      boolean speech = said && (words >= CLAUSE || last == Certainty.SAID);
      boolean single = cued || (words > CLAUSE && saying != null) || speech;
      return single ? Certainty.SAID : Certainty.NOT_SAID;
    }
    return cued || said || words >= CLAUSE || !span.closed() || (saying != null && byPerson(saying))
        ? Certainty.SAID
        : Certainty.OPEN;
  }

  /** Whether the subject of the sentence is somebody, who then has a word of their own quoted. */
  private boolean byPerson(Saying saying) {
    int last = saying.speakerEnd() - 1;
    return saying.named() && (PERSONS.contains(tokens, last) || tokens.isCapitalised(last));
  }

  /** Whether something stands around the words that only stands around speech. */
  private boolean led(int place) {
    return frame.first(place - 1) == ':'
        || frame.isComma(place - 1)
        || sayings.sentences().spoken(place);
  }

  /** Whether the words go on with the quoted ones before them: "..." and "...". */
  private boolean joined(int place) {
    boolean and = frame.is(place - 1, "and") || frame.is(place - 1, "or");
    return and
        && (frame.isQuote(place - 2) || (frame.isComma(place - 2) && frame.isQuote(place - 3)));
  }

  private boolean aloneInSentence(int place) {
    int start = sayings.sentences().start(place);
    int end = sayings.sentences().end(place);
    if (end - start > SHORT) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (i != place && frame.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words before a capitalised quotation lead up to the title of a work. */
  private boolean namesWork(int place) {
    return frame.in(BEFORE_TITLE, place - 1) || !frame.isWord(place - 1);
  }
}
