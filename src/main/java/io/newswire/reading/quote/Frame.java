package io.newswire.reading.quote;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.List;

/**
 * A paragraph's own words: its tokens with every quoted run folded into one place. Places are
 * counted from 0; the tests answer no of any place outside.
 */
final class Frame {
  private final Tokens tokens;
  private final List<QuotedSpan> spans;

  private static final int[] NONE = {};

  /** A token's index, or the complement of a span's index; empty where no word is quoted. */
  private final int[] places;

  private final int[] quotePlaces;
  private final int size;

  private Frame(Tokens tokens, List<QuotedSpan> spans, int[] places, int[] quotePlaces, int size) {
    this.tokens = tokens;
    this.spans = spans;
    this.places = places;
    this.quotePlaces = quotePlaces;
    this.size = size;
  }

  static Frame of(Tokens tokens, List<QuotedSpan> spans) {
    if (spans.isEmpty()) {
      return new Frame(tokens, spans, NONE, NONE, tokens.count());
    }
    int[] places = new int[tokens.count() + spans.size()];
    int[] quotePlaces = new int[spans.size()];
    int size = 0;
    int span = 0;
    int token = 0;
    while (token < tokens.count() || span < spans.size()) {
      if (span < spans.size() && spans.get(span).start() <= tokens.start(token)) {
        quotePlaces[span] = size;
        places[size++] = ~span;
        int end = spans.get(span++).end();
        while (token < tokens.count() && tokens.start(token) < end) {
          token++;
        }
      } else if (token < tokens.count()) {
        places[size++] = token++;
      } else {
        span++;
      }
    }
    return new Frame(tokens, spans, places, quotePlaces, size);
  }

  int size() {
    return size;
  }

  /** How many quoted runs there are. */
  int quotes() {
    return spans.size();
  }

  Tokens tokens() {
    return tokens;
  }

  /** The place of a quoted run. */
  int placeOf(int span) {
    return quotePlaces[span];
  }

  boolean isQuote(int i) {
    return i >= 0 && i < places.length && i < size && places[i] < 0;
  }

  QuotedSpan quote(int i) {
    return spans.get(~places[i]);
  }

  int span(int i) {
    return ~places[i];
  }

  /**
   * The index of the token at a place, which must hold no quoted run; else one outside the text.
   */
  int token(int i) {
    if (i < 0 || i >= size) {
      return -1;
    }
    return places.length == 0 ? i : Math.max(-1, places[i]);
  }

  boolean in(WordSet words, int i) {
    return words.contains(tokens, token(i));
  }

  boolean is(int i, String form) {
    return tokens.is(token(i), form);
  }

  char first(int i) {
    return tokens.first(token(i));
  }

  boolean isComma(int i) {
    return first(i) == ',';
  }

  boolean isDash(int i) {
    char c = first(i);
    return c == '\u2014' || c == '\u2013' || c == '\u2015' || (c == '-' && !joined(i));
  }

  private boolean joined(int i) {
    return tokens.isJoined(token(i)) && tokens.end(token(i)) - tokens.start(token(i)) == 1;
  }

  boolean isWord(int i) {
    return tokens.isWord(token(i));
  }

  boolean isCapitalised(int i) {
    return tokens.isCapitalised(token(i));
  }

  boolean isLowerWord(int i) {
    return isWord(i) && !isCapitalised(i);
  }

  /** Whether a word that is none of a name has one of the forms of some verbs. */
  boolean isVerb(int i, WordSet forms) {
    return in(forms, i) && isLowerWord(i);
  }

  /** The last character of a quoted run's words, marks nested in it left out; else a space. */
  char lastOfQuote(int i) {
    QuotedSpan span = quote(i);
    String text = tokens.text();
    int end = span.innerEnd();
    while (end > span.innerStart()
        && (Mark.space(text.charAt(end - 1))
            || "'\u2019\u201D".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end > span.innerStart() ? text.charAt(end - 1) : ' ';
  }

  /** Whether a sentence begins at a place, quoted ones included. */
  boolean startsSentence(int i) {
    if (i <= 0) {
      return true;
    }
    if (!isQuote(i)) {
      return tokens.startsSentence(token(i));
    }
    return tokens.startsSentence(tokens.at(quote(i).start()));
  }

  /** The words of the places from first to end, between which stands no quoted run. */
  String text(int first, int end) {
    return tokens.text(token(first), token(end - 1) + 1);
  }
}
