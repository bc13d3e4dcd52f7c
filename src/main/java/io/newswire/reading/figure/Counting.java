package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Finds what a figure counts, and what befell it. */
final class Counting {
  private static final Unit PERSON = new Unit("person", FigureKind.COUNT);

  private static final Unit MAGNITUDE = new Unit("magnitude", FigureKind.OTHER);

  /** How far after the noun phrase its fate may stand. */
  private static final int REACH = 9;

  /** How far before a bare number the words "death toll" may stand. */
  private static final int TOLL_REACH = 16;

  private static final WordSet THEM = WordSet.of("them whom these those which");

  private static final WordSet TOLLS = WordSet.of("toll deaths victims casualties fatalities dead");

  private Counting() {}

  /**
   * Completes the draft with its noun phrase, fate, kind and, where people are counted, unit.
   *
   * @param before the figure before it in the same sentence, which may share its noun phrase
   */
  static void complete(Tokens tokens, Draft draft, @Nullable Draft before) {
    Unit unit = draft.unit;
    if (unit != null) {
      draft.kind = unit.kind();
      share(tokens, draft);
      return;
    }
    if (Ages.is(tokens, draft)) {
      draft.unit = Ages.YEAR;
      draft.kind = FigureKind.AGE;
      return;
    }
    if (tokens.is(draft.first - 1, "magnitude")
        || (tokens.is(draft.first - 1, "of") && tokens.is(draft.first - 2, "magnitude"))) {
      draft.unit = MAGNITUDE;
      return;
    }
    if (before != null && inherits(tokens, draft, before)) {
      return;
    }
    draft.nounFirst = Nouns.start(tokens, draft.end);
    draft.nounEnd = Nouns.end(tokens, draft.nounFirst);
    findFate(tokens, draft);
    if (!draft.hasNoun()
        && before != null
        && (shares(tokens, draft, before) || goesOn(tokens, draft, before))) {
      draft.nounFirst = before.nounFirst;
      draft.nounEnd = before.nounEnd;
    }
    decide(tokens, draft);
  }

  /**
   * Nine were hurt, three of them badly; 61 per cent, up from 58: goes on with the figure before.
   */
  private static boolean inherits(Tokens tokens, Draft draft, Draft before) {
    boolean share = draft.amount.numeral().form() == Numeral.Form.FRACTION;
    if (tokens.is(draft.end, "of") && THEM.contains(tokens, draft.end + 1) && before.hasNoun()) {
      draft.nounFirst = before.nounFirst;
      draft.nounEnd = before.nounEnd;
      draft.fate = before.fate;
      draft.kind = share && before.kind == FigureKind.COUNT ? FigureKind.OTHER : before.kind;
      draft.unit = share ? null : before.unit;
      return true;
    }
    int from = draft.first - 1;
    boolean change =
        (tokens.is(from, "from") && (tokens.is(from - 1, "up") || tokens.is(from - 1, "down")))
            || (tokens.is(from, "with") && tokens.is(from - 1, "compared"));
    Unit unit = before.unit;
    boolean measured =
        unit != null && unit.kind() != FigureKind.COUNT && unit.kind() != FigureKind.AGE;
    if (change && unit != null && measured && Nouns.end(tokens, draft.end) == draft.end) {
      draft.unit = unit;
      draft.kind = unit.kind();
      return true;
    }
    return false;
  }

  /** Of a percentage or a fraction: what it is a share of. */
  private static void share(Tokens tokens, Draft draft) {
    boolean part =
        draft.kind == FigureKind.PERCENT
            || draft.kind == FigureKind.WEIGHT
            || draft.kind == FigureKind.VOLUME
            || draft.kind == FigureKind.MONEY;
    if (part
        && (tokens.is(draft.end, "of")
            || (draft.kind == FigureKind.MONEY && tokens.is(draft.end, "in")))) {
      int from = tokens.is(draft.end, "in") ? draft.end + 1 : Nouns.start(tokens, draft.end);
      draft.nounFirst = from;
      draft.nounEnd = Nouns.end(tokens, from);
    } else if (draft.kind == FigureKind.RATE || draft.kind == FigureKind.OTHER) {
      draft.nounFirst = draft.end;
      draft.nounEnd = Nouns.end(tokens, draft.end);
    }
  }

  /**
   * Right after its noun phrase, as the object of a verb before it, or further on, in this order.
   */
  private static void findFate(Tokens tokens, Draft draft) {
    int at = draft.hasNoun() ? draft.nounEnd : draft.end;
    if (!draft.hasNoun() && tokens.is(at, "of")) {
      at += 2;
    }
    int after = fateAfter(tokens, at);
    int verb = after == at ? -1 : casualtyVerbBefore(tokens, draft.first);
    draft.fate = verb >= 0 ? verb : after;
  }

  private static int fateAfter(Tokens tokens, int at) {
    int last = Math.min(at + REACH, tokens.count());
    for (int i = at; i < last && !tokens.startsSentence(i); i++) {
      if (Fates.at(tokens, i) != null) {
        return i;
      }
      if (!Fates.between(tokens, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static int casualtyVerbBefore(Tokens tokens, int first) {
    int verb = first - 1;
    for (int skipped = 0; skipped < 3; skipped++) {
      if (Fates.casualtyVerb(tokens, verb)) {
        return verb;
      }
      if (!(tokens.is(verb, "another")
          || tokens.is(verb, "a")
          || tokens.is(verb, "total")
          || tokens.is(verb, "of")
          || tokens.is(verb, "the")
          || tokens.is(verb, "all"))) {
        return -1;
      }
      verb--;
    }
    return -1;
  }

  /** Whether the noun phrase of the figure before also holds for this one, which has none. */
  private static boolean shares(Tokens tokens, Draft draft, Draft before) {
    if (!before.hasNoun() || !People.noun(tokens, before.nounEnd - 1)) {
      return false;
    }
    return draft.fate >= draft.end || (draft.fate < 0 && tokens.is(draft.first - 1, "another"));
  }

  /** Nine hundred sheds, including 200 in the north: the number goes on counting. */
  private static boolean goesOn(Tokens tokens, Draft draft, Draft before) {
    int link = draft.first - 1;
    return before.hasNoun()
        && before.kind == FigureKind.COUNT
        && before.unit == null
        && (tokens.is(link, "and") || tokens.is(link, "including") || tokens.is(link, "another"))
        && (Stops.function(tokens, draft.end) || !tokens.isWord(draft.end));
  }

  private static void decide(Tokens tokens, Draft draft) {
    Fate fate = draft.fate < 0 ? null : Fates.at(tokens, draft.fate);
    boolean people = draft.hasNoun() && People.noun(tokens, draft.nounEnd - 1);
    boolean things = draft.hasNoun() && !people && People.notPeople(tokens, draft.nounEnd - 1);
    boolean befell =
        (fate != null && fate.casualty()) || (draft.fate >= 0 && draft.fate < draft.first);
    boolean casualties =
        (befell && !things)
            || (draft.hasNoun() && casualtyNoun(tokens, draft))
            || (!draft.hasNoun() && toll(tokens, draft));
    if (casualties) {
      draft.kind = FigureKind.CASUALTIES;
      draft.unit = PERSON;
      return;
    }
    int rate = Rates.end(tokens, draft.hasNoun() ? draft.nounEnd : draft.end);
    int from = draft.hasNoun() ? draft.nounEnd : draft.end;
    if (rate > from) {
      draft.kind = FigureKind.RATE;
      draft.unit = new Unit("per " + tokens.form(rate - 1), FigureKind.RATE);
      return;
    }
    boolean share = draft.amount.numeral().form() == Numeral.Form.FRACTION;
    boolean count = (draft.hasNoun() || draft.fate >= 0) && !share;
    draft.kind = count ? FigureKind.COUNT : FigureKind.OTHER;
    if (people && !share) {
      draft.unit = PERSON;
    }
  }

  private static boolean casualtyNoun(Tokens tokens, Draft draft) {
    for (int i = draft.nounFirst; i < draft.nounEnd; i++) {
      if (Fates.casualtyNoun(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bare number follows "death toll" or "the number of dead" in its sentence. */
  private static boolean toll(Tokens tokens, Draft draft) {
    int from = Math.max(0, draft.first - TOLL_REACH);
    for (int i = draft.first - 1; i >= from; i--) {
      if (TOLLS.contains(tokens, i)) {
        return true;
      }
      if (tokens.startsSentence(i)) {
        return false;
      }
    }
    return false;
  }

  /** What is counted, in the words of the text; null where it is not said. */
  static @Nullable String words(Tokens tokens, Draft draft) {
    String noun = draft.hasNoun() ? tokens.text(draft.nounFirst, draft.nounEnd) : "";
    if (draft.fate < 0 || (draft.fate >= draft.nounFirst && draft.fate < draft.nounEnd)) {
      return noun.isEmpty() ? null : noun;
    }
    String participle = draft.fate < draft.first ? Fates.participle(tokens, draft.fate) : null;
    String fate = participle == null ? tokens.text(draft.fate) : participle;
    return noun.isEmpty() ? fate : noun + " " + fate;
  }
}
