package io.newswire.reading.figure;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who says so, sentence by sentence. */
final class Attributions {
  private static final WordSet AUXILIARIES =
      WordSet.of(
          "has have had also later earlier initially previously now already recently"
              + " yesterday today officially on");

  /** Before a verb these make it passive: was reported, are believed. */
  private static final WordSet BEING = WordSet.of("is are was were be been being 's");

  private static final WordSet PRONOUNS = WordSet.of("i you he she it we they who which some both");

  /** How many tokens after its verb a clause is searched for its end. */
  private static final int LONGEST_CLAUSE = 150;

  /** Attributions of one sentence beyond these are not looked for. */
  private static final int MOST = 12;

  private Attributions() {}

  /** All attributions of a text, in order. */
  static List<Attribution> find(Tokens tokens) {
    List<Attribution> found = new ArrayList<>(2);
    int start = 0;
    while (start < tokens.count()) {
      int end = tokens.sentenceEnd(start);
      inSentence(tokens, start, end, found);
      start = end;
    }
    return found;
  }

  private static void inSentence(Tokens tokens, int start, int end, List<Attribution> found) {
    int most = found.size() + MOST;
    for (int i = start; i < end && found.size() < most; i++) {
      if (tokens.is(i, "according") && tokens.is(i + 1, "to")) {
        int last = Subjects.nameEnd(tokens, i + 2, end);
        if (last > i + 2) {
          found.add(new Attribution(i + 2, last, start, end));
        }
      } else if (Saying.verb(tokens, i)) {
        Attribution said = said(tokens, i, start, end);
        if (said != null) {
          found.add(said);
        }
      }
    }
  }

  private static @Nullable Attribution said(Tokens tokens, int verb, int start, int end) {
    int last = verb;
    while (last > start && (AUXILIARIES.contains(tokens, last - 1) || dayBefore(tokens, last))) {
      last--;
    }
    if (BEING.contains(tokens, last - 1) || noSubject(tokens, last - 1)) {
      return null;
    }
    int first = Subjects.leads(tokens, last, start) ? start : Subjects.start(tokens, last, start);
    if (first < 0 || first >= last) {
      return inverted(tokens, verb, start, end);
    }
    boolean postposed = first > start && commaBefore(tokens, first);
    boolean closes = postposed && closes(tokens, verb, end);
    if (postposed && !closes && relative(tokens, first)) {
      return null;
    }
    boolean ends = closes && verb + 2 >= end;
    if (!ends && Saying.doubtful(tokens, verb) && !Saying.canReport(tokens, verb, first, last)) {
      return null;
    }
    int mention = Mentions.start(tokens, first, last);
    int mentionEnd = Mentions.end(tokens, mention, last);
    if (closes) {
      int to = tokens.is(verb + 1, ",") ? end : first;
      return new Attribution(mention, mentionEnd, start, to);
    }
    return new Attribution(
        mention,
        mentionEnd,
        postposed || first > start ? clauseStart(tokens, first, start) : verb,
        clauseEnd(tokens, verb, end));
  }

  /** Whether the token, such as a preposition, can't end a subject; pronouns can. */
  private static boolean noSubject(Tokens tokens, int i) {
    return Stops.function(tokens, i) && !PRONOUNS.contains(tokens, i);
  }

  /** said the mayor, said Ada Marsh: after a comma or a closing mark. */
  private static @Nullable Attribution inverted(Tokens tokens, int verb, int start, int end) {
    boolean after = commaBefore(tokens, verb) || tokens.kind(verb - 1) == TokenKind.QUOTE_MARK;
    if (verb == start || !after || !(tokens.is(verb, "said") || tokens.is(verb, "says"))) {
      return null;
    }
    int last = Subjects.nameEnd(tokens, verb + 1, end);
    return last > verb + 1 ? new Attribution(verb + 1, last, start, verb) : null;
  }

  /** "on Friday", "late on Friday" right before the verb. */
  private static boolean dayBefore(Tokens tokens, int last) {
    return Subjects.DAYS.contains(tokens, last - 1);
  }

  private static boolean commaBefore(Tokens tokens, int i) {
    return tokens.is(i - 1, ",")
        || tokens.is(i - 1, "–")
        || tokens.is(i - 1, "—")
        || (tokens.kind(i - 1) == TokenKind.QUOTE_MARK && tokens.isJoined(i - 1));
  }

  private static boolean relative(Tokens tokens, int first) {
    return tokens.is(first, "who") || tokens.is(first, "which");
  }

  /** Whether the verb ends what it says: at the end of the sentence, or before a day or a place. */
  private static boolean closes(Tokens tokens, int verb, int end) {
    int next = verb + 1;
    if (next >= end || tokens.is(next, ".") || tokens.is(next, ",")) {
      return true;
    }
    return Subjects.DAYS.contains(tokens, next)
        || tokens.is(next, "on")
        || tokens.is(next, "in")
        || tokens.is(next, "at")
        || tokens.is(next, "late");
  }

  private static int clauseStart(Tokens tokens, int first, int start) {
    return first > start && tokens.is(first - 1, ",") ? start : first;
  }

  /** Up to another clause: what stands in ", which ..." is the report's own. */
  private static int clauseEnd(Tokens tokens, int verb, int end) {
    for (int i = verb + 1; i < Math.min(end, verb + LONGEST_CLAUSE); i++) {
      boolean aside = tokens.is(i, "which") && tokens.is(i - 1, ",");
      if (tokens.is(i, "while") || aside) {
        return i;
      }
    }
    return end;
  }
}
