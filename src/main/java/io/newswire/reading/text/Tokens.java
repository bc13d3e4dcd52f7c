package io.newswire.reading.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens and sentences of one text. Immutable; tokens are named by their index, 0 to {@link
 * #count()} - 1, and live in flat arrays so that reading a paragraph makes few objects.
 *
 * <p>Offsets count UTF-16 code units of the text as it came and never split a surrogate pair.
 * Spaces and invisible characters between tokens belong to none. The questions {@link #is}, {@link
 * #kind} and the other tests may be asked of any index: outside the text the answer is no, or
 * {@link TokenKind#PUNCTUATION}.
 *
 * <p>The <em>form</em> of a token is its text in lower case with straight apostrophes, plain
 * hyphens and no invisible characters. {@link WordSet}, {@link WordMap}, {@link WordLists} and
 * {@link Phrases} look it up by its {@link WordKey}, without making strings.
 */
public final class Tokens {
  static final int CAPITALISED = 1 << 3;
  static final int ALL_CAPITALS = 1 << 4;
  static final int SPACE_BEFORE = 1 << 5;
  static final int SENTENCE_START = 1 << 6;
  static final int LINE_BREAK_BEFORE = 1 << 7;
  static final int KIND = 7;
  private static final TokenKind[] KINDS = TokenKind.values();
  private static final int WORD = bits(TokenKind.WORD);
  private static final int NUMBER = bits(TokenKind.NUMBER);

  private final String text;
  private final int count;
  private final int[] starts;

  /** Null where a token has as many characters as its key tells: no invisible ones. */
  private final int @Nullable [] ends;

  private final long[] keys;
  private final byte[] marks;

  Tokens(String text, int count, int[] starts, int @Nullable [] ends, long[] keys, byte[] marks) {
    this.text = text;
    this.count = count;
    this.starts = starts;
    this.ends = ends;
    this.keys = keys;
    this.marks = marks;
  }

  /** Reads any text, well-formed or not, in time proportional to its length. */
  public static Tokens of(String text) {
    return new Tokeniser(text).read();
  }

  /** How a kind is kept in the marks of a token. */
  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  static int bits(TokenKind kind) {
    return kind.ordinal();
  }

  /** The text as it came. */
  public String text() {
    return text;
  }

  /** How many tokens there are. */
  public int count() {
    return count;
  }

  /** Whether there is a token of this index. */
  public boolean has(int i) {
    return i >= 0 && i < count;
  }

  /**
   * First UTF-16 code unit of a token; 0 before the first token, the text's length past the last.
   */
  public int start(int i) {
    return i < 0 ? 0 : i < count ? starts[i] : text.length();
  }

  /** One past the last UTF-16 code unit of a token; outside the text as {@link #start}. */
  public int end(int i) {
    return i < 0 ? 0 : i < count ? endOf(i) : text.length();
  }

  private int endOf(int i) {
    return ends == null ? starts[i] + WordKey.length(keys[i]) : ends[i];
  }

  /** The sort of a token; PUNCTUATION outside the text. */
  public TokenKind kind(int i) {
    return has(i) ? KINDS[marks[i] & KIND] : TokenKind.PUNCTUATION;
  }

  /** Whether the token is a {@link TokenKind#WORD}. */
  public boolean isWord(int i) {
    return has(i) && (marks[i] & KIND) == WORD;
  }

  /** Whether the token is a {@link TokenKind#NUMBER}. */
  public boolean isNumber(int i) {
    return has(i) && (marks[i] & KIND) == NUMBER;
  }

  /** Whether the first letter is upper or title case. */
  public boolean isCapitalised(int i) {
    return has(i) && (marks[i] & CAPITALISED) != 0;
  }

  /** Whether there are two letters or more and all are upper case: {@code NATO}, {@code U.S.}. */
  public boolean isAllCapitals(int i) {
    return has(i) && (marks[i] & ALL_CAPITALS) != 0;
  }

  /** Whether space stands before the token; true of the first token. */
  public boolean hasSpaceBefore(int i) {
    return !has(i) || (marks[i] & SPACE_BEFORE) != 0;
  }

  /** Whether the token begins where the one before it ends. */
  public boolean isJoined(int i) {
    return i > 0 && i < count && (marks[i] & SPACE_BEFORE) == 0;
  }

  /** Whether a sentence, or the item of a list, begins with the token; true of the first token. */
  public boolean startsSentence(int i) {
    return has(i) && (marks[i] & SENTENCE_START) != 0;
  }

  /** Index of the first token of the sentence that holds token i. */
  public int sentenceStart(int i) {
    int first = Math.min(i, count - 1);
    while (first > 0 && (marks[first] & SENTENCE_START) == 0) {
      first--;
    }
    return Math.max(0, first);
  }

  /** One past the index of the last token of the sentence that holds token i. */
  public int sentenceEnd(int i) {
    int end = i + 1;
    while (end < count && (marks[end] & SENTENCE_START) == 0) {
      end++;
    }
    return Math.min(end, count);
  }

  /**
   * Index of the token that holds the code unit, else of the first one after it, else the count.
   */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && endOf(before) > offset ? before : before + 1;
  }

  /** The first code unit of a token; 0 outside the text. */
  public char first(int i) {
    return has(i) ? text.charAt(starts[i]) : 0;
  }

  /** Key of the form ({@link WordKey}); 0, which no form has, outside the text. */
  long key(int i) {
    return has(i) ? keys[i] : WordKey.EMPTY;
  }

  /** Whether the token's form is the one given, which must be in lower case. */
  public boolean is(int i, String form) {
    return has(i)
        && WordKey.length(keys[i]) == form.length()
        && Characters.same(form, text, starts[i], endOf(i));
  }

  /** The words of the text from the first to the last of the tokens, as they stand there. */
  public String text(int first, int end) {
    return first < end ? text.substring(starts[first], endOf(end - 1)) : "";
  }

  /** The text of a token as it stands there. */
  public String text(int i) {
    return text.substring(starts[i], endOf(i));
  }

  /** The form of a token, as a new string. */
  public String form(int i) {
    int end = endOf(i);
    StringBuilder form = new StringBuilder(end - starts[i]);
    for (int at = starts[i]; at < end; at++) {
      char c = text.charAt(at);
      if (!Characters.invisible(c)) {
        form.append(Characters.normal(c));
      }
    }
    return form.toString();
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < count; i++) {
      shown.append(startsSentence(i) ? "|" : " ").append(text(i));
    }
    return shown.toString();
  }
}
