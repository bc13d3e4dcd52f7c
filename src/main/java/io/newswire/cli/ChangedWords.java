package io.newswire.cli;

/**
 * The words that differ between two texts, from the first to the last of them.
 *
 * @param start of them in both texts, in UTF-16 code units
 * @param beforeEnd the end of them in the text before, exclusive
 * @param afterEnd the end of them in the text after, exclusive
 */
record ChangedWords(int start, int beforeEnd, int afterEnd) {

  static ChangedWords between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int start = same;
    while (!isBetweenWords(before, start) || !isBetweenWords(after, start)) {
      start--;
    }
    int tail = 0;
    while (tail < shorter - same
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    while (!isBetweenWords(before, before.length() - tail)
        || !isBetweenWords(after, after.length() - tail)) {
      tail--;
    }
    return new ChangedWords(start, before.length() - tail, after.length() - tail);
  }

  private static boolean isBetweenWords(String text, int offset) {
    return offset == 0
        || offset == text.length()
        || text.charAt(offset) == ' '
        || text.charAt(offset - 1) == ' ';
  }
}
