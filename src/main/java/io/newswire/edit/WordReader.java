package io.newswire.edit;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.Arrays;

/**
 * Reads the words of one text for a {@link Wording}, in time proportional to the text's length but
 * for the sorting.
 */
final class WordReader {
  /** Words that stand in any report: of grammar, of saying, of invitations, and days. */
  private static final WordSet LIGHT =
      WordSet.of(
          "a an the this that these those it its he she they we i you his her their our my your him"
              + " them us me who whom whose which what when where why how of in on at by for from"
              + " with to into onto over under after before about as than up down out off between"
              + " among against during until since through near and or but nor so if because while"
              + " although though not no is are was were be been being am has have had having do"
              + " does did will would shall should can could may might must there here then also some"
              + " any all more most other such own only just very too one 's n't don't didn't said"
              + " say says saying told tells tell added adding according reporters reporter statement"
              + " spokesman spokeswoman spokesperson officials official asked announced confirmed"
              + " read watch live sign newsletter follow latest updates update monday tuesday"
              + " wednesday thursday friday saturday sunday morning evening night day week");

  /** Letters of a word that are compared. */
  private static final int STEM = 5;

  /** What a word tells a text by. */
  private static final double[] TELLS = {1, 0.3, 0.1};

  private static final int NUMBER = 1;
  private static final int COMMON = 2;

  /** Words inside quotation marks are somebody's own: they tell more than who says them. */
  private static final double QUOTED = 2;

  private static final int QUOTED_BIT = 16;
  private static final double[] WEIGHTS = weights();
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Tokens tokens;
  private long[] words;
  private long[] pairs;
  private int count;
  private long previous;
  private int previousTells;
  private boolean previousQuoted;

  private WordReader(Tokens tokens) {
    this.tokens = tokens;
    words = new long[tokens.count()];
    pairs = new long[tokens.count()];
  }

  static Wording read(String text) {
    return new WordReader(Tokens.of(text)).wording();
  }

  /** By the code of a word, or of two: what each tells, in two bits, and whether it is quoted. */
  private static double[] weights() {
    double[] weights = new double[2 * QUOTED_BIT];
    for (int first = 0; first < TELLS.length; first++) {
      for (int second = 0; second < TELLS.length; second++) {
        double weight = (TELLS[first] + TELLS[second]) / 2;
        weights[code(first, second, false)] = weight;
        weights[code(first, second, true)] = weight * QUOTED;
      }
    }
    return weights;
  }

  private static int code(int first, int second, boolean quoted) {
    return first << 2 | second | (quoted ? QUOTED_BIT : 0);
  }

  private Wording wording() {
    boolean quoted = false;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.kind(i) == TokenKind.QUOTE_MARK) {
        quoted = tokens.hasSpaceBefore(i);
      } else if (tokens.isWord(i) || tokens.isNumber(i) || tokens.kind(i) == TokenKind.CODE) {
        add(i, quoted);
      }
    }
    long[] between = Arrays.copyOfRange(pairs, Math.min(1, count), count);
    return new Wording(new Bag(Arrays.copyOf(words, count), WEIGHTS), new Bag(between, WEIGHTS));
  }

  private void add(int i, boolean quoted) {
    int tells = LIGHT.contains(tokens, i) ? COMMON : tokens.isNumber(i) ? NUMBER : 0;
    boolean unspaced = isUnspaced(tokens.first(i));
    int longest = unspaced ? 1 : tells == 0 && tokens.isWord(i) ? STEM : Integer.MAX_VALUE;
    long hash = 0;
    int letters = 0;
    int end = tokens.end(i);
    for (int at = tokens.start(i); at < end && letters < longest; at++) {
      char c = tokens.text().charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = (hash + Character.toLowerCase(c)) * MIX;
        letters++;
      }
      if (unspaced && letters == 1) {
        add(hash, tells, quoted);
        hash = 0;
        letters = 0;
      }
    }
    if (!unspaced) {
      add(hash, tells, quoted);
    }
  }

  /** Whether a letter is of a script without spaces between words, read letter by letter. */
  private static boolean isUnspaced(char c) {
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x2E80 && c <= 0xABFF);
  }

  private void add(long hash, int tells, boolean quoted) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      pairs = Arrays.copyOf(pairs, 2 * count);
    }
    long spread = hash ^ hash >>> 29;
    words[count] = Bag.key(spread * MIX, code(tells, tells, quoted));
    long pair = (previous * 31 + spread) * MIX;
    boolean bothQuoted = quoted && previousQuoted;
    pairs[count] = Bag.key(pair ^ pair >>> 31, code(previousTells, tells, bothQuoted));
    count++;
    previous = spread;
    previousTells = tells;
    previousQuoted = quoted;
  }
}
