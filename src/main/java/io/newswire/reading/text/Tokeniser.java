package io.newswire.reading.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts one text into tokens, in one pass from left to right, then marks where sentences start. */
final class Tokeniser {
  /**
   * Hyphenated words with one of these are cut at their hyphens: two-thirds, five-year, half-mile.
   */
  private static final WordSet COUNTING =
      WordSet.of(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
              + " ninety hundred thousand million millions billion billions trillion dozen half"
              + " quarter quarters thirds fourths fifths sixths sevenths eighths ninths tenths"
              + " hundredths thousandths zero minus");

  /** Letters before a number that are a currency, not part of a name: USD15m, RM65, Rs700. */
  private static final WordSet CURRENCY_PREFIXES =
      WordSet.of(
          "usd eur gbp aud cad nzd sgd hkd chf cny rmb jpy krw inr rs rm myr idr rp php thb twd nt"
              + " vnd pkr bdt lkr zar ngn kes ghs egp mad aed sar qar kwd bhd omr ils try rub uah pln"
              + " czk huf ron sek nok dkk isk brl r mxn ars clp cop pen us au hk nz ca a c s p php ps"
              + " k tk");

  /** Parts of the longest compound; what is longer is cut, so that no part is read often. */
  private static final int MAX_PARTS = 8;

  private final String text;
  private final int length;
  private final Runs runs;
  private int[] starts;

  /** Null until a token has invisible characters. */
  private int @Nullable [] ends;

  private long[] keys;
  private byte[] marks;
  private int count;
  private int at;
  private boolean space = true;
  private boolean lineBreak;
  private boolean blankLine;

  /** Whether the parts of the compound that is being read are to be tokens of their own. */
  private boolean cutting;

  Tokeniser(String text) {
    this.text = text;
    this.length = text.length();
    this.runs = new Runs(text);
    int room = length / 5 + 8;
    starts = new int[room];
    keys = new long[room];
    marks = new byte[room];
  }

  Tokens read() {
    while (at < length) {
      char c = text.charAt(at);
      if (c == ' ') {
        space = true;
        at++;
      } else if (Characters.space(c)) {
        blankLine |= c == '\n' && lineBreak;
        lineBreak |= c == '\n';
        space = true;
        at++;
      } else if (Characters.invisible(c)) {
        at++;
      } else {
        token(c);
      }
    }
    Tokens tokens = new Tokens(text, count, starts, ends, keys, marks);
    Sentences.mark(tokens, marks);
    return tokens;
  }

  private void token(char c) {
    if (Characters.letter(c)) {
      word();
    } else if (Characters.digit(c) || (c == '.' && decimalPointAt(at))) {
      number();
    } else if (Characters.apostrophe(c) && runs.possessiveAt(at)) {
      add(at + 2, TokenKind.WORD);
    } else if (Characters.quoteMark(c)) {
      add(at + 1, TokenKind.QUOTE_MARK);
    } else if (Characters.numberSign(c)) {
      add(at + 1, TokenKind.NUMBER);
    } else if (c == '.' || c == '-') {
      add(runEnd(c), TokenKind.PUNCTUATION);
    } else if (Character.isHighSurrogate(c)) {
      surrogates();
    } else {
      add(at + 1, Characters.punctuation(c) ? TokenKind.PUNCTUATION : TokenKind.SYMBOL);
    }
  }

  /** Letters, with apostrophes and hyphens inside; cut at hyphens where a part counts. */
  private void word() {
    int end = runs.lettersEnd(at);
    int dotted = initialsEnd(end);
    if (dotted > end) {
      add(dotted, TokenKind.WORD);
      return;
    }
    if (end < length && text.charAt(end) == ':' && text.startsWith("://", end)) {
      add(runs.solidEnd(end), TokenKind.CODE);
      return;
    }
    if (end < length && Characters.digit(text.charAt(end)) && !currencyBefore(end)) {
      add(runs.alphanumericEnd(end), TokenKind.CODE);
      return;
    }
    int whole = compoundEnd(end);
    add(whole, TokenKind.WORD);
  }

  /** End of initials with their stops (U.S., a.m., J.K.), or the given end where there are none. */
  private int initialsEnd(int letterEnd) {
    if (letterEnd != at + 1) {
      return letterEnd;
    }
    int end = at;
    int letters = 0;
    while (end + 1 < length
        && Characters.letter(text.charAt(end))
        && text.charAt(end + 1) == '.'
        && !runs.letterAt(end - 1)) {
      letters++;
      end += 2;
    }
    if (letters >= 2) {
      return runs.letterAt(end) && runs.letterAt(end + 1) ? end - 2 : end;
    }
    return letterEnd;
  }

  /** End of a compound such as long-running; of its first part where a part counts: 41-year-old. */
  private int compoundEnd(int firstEnd) {
    cutting &= at > 0 && joins(text.charAt(at - 1));
    if (cutting) {
      return firstEnd;
    }
    int end = firstEnd;
    if (end == length || !Characters.hyphen(text.charAt(end))) {
      return end;
    }
    boolean counting = end - at <= 12 && COUNTING.contains(text, at, end);
    int parts = 1;
    while (parts++ < MAX_PARTS
        && end < length
        && Characters.hyphen(text.charAt(end))
        && runs.letterAt(end + 1)) {
      int partEnd = runs.lettersEnd(end + 1);
      if (partEnd < length && Characters.digit(text.charAt(partEnd))) {
        break;
      }
      counting |= partEnd - end <= 13 && COUNTING.contains(text, end + 1, partEnd);
      end = partEnd;
    }
    cutting = counting;
    return counting ? firstEnd : end;
  }

  /**
   * Whether what is after the character may belong to a count before it: £3bn-plus, 41-year-old.
   */
  private static boolean joins(char c) {
    return Characters.hyphen(c) || Characters.digit(c);
  }

  /** Digits with group and decimal separators; a third part (10.0.0.1) makes it a code. */
  private void number() {
    boolean decimals = text.charAt(at) == '.';
    int end = runs.digitsEnd(decimals ? at + 1 : at);
    while (end + 1 < length) {
      char c = text.charAt(end);
      if (c == ',' && !decimals && runs.groupAt(end + 1)) {
        end = runs.digitsEnd(end + 1);
      } else if (c == '.' && Characters.digit(text.charAt(end + 1))) {
        if (decimals) {
          add(runs.codeEnd(end), TokenKind.CODE);
          return;
        }
        decimals = true;
        end = runs.digitsEnd(end + 1);
      } else {
        break;
      }
    }
    cutting = true;
    add(end, TokenKind.NUMBER);
  }

  private int runEnd(char c) {
    int end = at;
    while (end < length && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private void surrogates() {
    boolean pair = at + 1 < length && Character.isLowSurrogate(text.charAt(at + 1));
    boolean letter = pair && Character.isLetter(text.codePointAt(at));
    add(at + (pair ? 2 : 1), letter ? TokenKind.WORD : TokenKind.SYMBOL);
  }

  private boolean currencyBefore(int end) {
    if (at > 0 && text.charAt(at - 1) == '$' && end - at <= 2) {
      return true;
    }
    return end - at <= 3
        && Character.isUpperCase(text.charAt(at))
        && CURRENCY_PREFIXES.contains(text, at, end)
        && (end - at == 3 || (end - at == 2 && !shortDigits(end)));
  }

  /** Two letters before one digit are a name (NT5, US7), before more they may be money. */
  private boolean shortDigits(int from) {
    int end = runs.digitsEnd(from);
    char next = end < length ? text.charAt(end) : ' ';
    return end - from < 2 && next != '.' && !(next == ',' && runs.groupAt(end + 1));
  }

  private boolean decimalPointAt(int i) {
    return i + 1 < length
        && Characters.digit(text.charAt(i + 1))
        && (space || count == 0 || !wordBefore());
  }

  private boolean wordBefore() {
    int kind = marks[count - 1] & Tokens.KIND;
    return kind == Tokens.bits(TokenKind.WORD)
        || kind == Tokens.bits(TokenKind.NUMBER)
        || kind == Tokens.bits(TokenKind.CODE);
  }

  private void add(int end, TokenKind kind) {
    if (count == starts.length) {
      grow();
    }
    int mark = Tokens.bits(kind);
    if (Character.isUpperCase(text.charAt(at))) {
      mark |= allCapitals(end) ? Tokens.CAPITALISED | Tokens.ALL_CAPITALS : Tokens.CAPITALISED;
    }
    mark |= space ? Tokens.SPACE_BEFORE : 0;
    mark |=
        blankLine || (lineBreak && Characters.bullet(text.charAt(at)))
            ? Tokens.LINE_BREAK_BEFORE
            : 0;
    starts[count] = at;
    keys[count] = WordKey.of(text, at, end);
    if (ends == null && WordKey.length(keys[count]) != end - at) {
      ends = endsSoFar();
    }
    if (ends != null) {
      ends[count] = end;
    }
    marks[count] = (byte) mark;
    count++;
    at = end;
    space = false;
    lineBreak = false;
    blankLine = false;
  }

  /** Whether there are two letters or more from here to the end, and all of them capitals. */
  private boolean allCapitals(int end) {
    int letters = 0;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (Characters.letter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters > 1;
  }

  private int[] endsSoFar() {
    int[] sofar = new int[starts.length];
    for (int i = 0; i < count; i++) {
      sofar[i] = starts[i] + WordKey.length(keys[i]);
    }
    return sofar;
  }

  private void grow() {
    int room = count + count / 2 + 8;
    starts = Arrays.copyOf(starts, room);
    ends = ends == null ? null : Arrays.copyOf(ends, room);
    keys = Arrays.copyOf(keys, room);
    marks = Arrays.copyOf(marks, room);
  }
}
