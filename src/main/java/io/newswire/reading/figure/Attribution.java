package io.newswire.reading.figure;

/**
 * Who says something in a sentence, and how far it reaches; all positions are indices of tokens.
 *
 * @param first first token of the words that name the source
 * @param end one past the last of them
 * @param from first token of what they say
 * @param to one past the last token of what they say
 */
record Attribution(int first, int end, int from, int to) {
  boolean covers(int token) {
    return token >= from && token < to && !(token >= first && token < end);
  }
}
