package io.newswire.reading.text;

/** What sort of token it is. */
public enum TokenKind {
  /**
   * Letters: {@code soldiers}, {@code don't}, {@code Jean-Claude}, {@code U.S.}; also the
   * possessive {@code 's}, which is a token of its own.
   */
  WORD,
  /** Digits with their separators ({@code 9,000}, {@code 1.5}, {@code .77}) or one sign like ½. */
  NUMBER,
  /**
   * Letters and digits that belong together and count nothing: {@code G7}, {@code 10.0.0.1}, a URL.
   */
  CODE,
  /** A quotation mark or an apostrophe outside a word. */
  QUOTE_MARK,
  /** Full stops, commas, dashes, brackets, bullets. */
  PUNCTUATION,
  /** Anything else that is seen: {@code $}, {@code %}, {@code °}, emoji, lone surrogates. */
  SYMBOL
}
