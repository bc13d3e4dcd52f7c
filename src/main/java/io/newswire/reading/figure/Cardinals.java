package io.newswire.reading.figure;

import io.newswire.reading.figure.NumberWord.Sort;
import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;

/** Reads numbers in words: two hundred and forty-five thousand, two-thirds, three point five. */
final class Cardinals {
  /** No scale multiplies a number that is larger. */
  private static final double LARGEST = 1e12;

  /** Tokens of the longest number below a thousand, from its hundred on. */
  private static final int LONGEST_GROUP = 6;

  private final Tokens tokens;
  private final int first;
  private double total;
  private double group;
  private double scale = 1;
  private Sort last = Sort.DENOMINATOR;
  private int end;

  /** The ten that is the last word of the number, which an ordinal may go on: thirty-fifths. */
  private double ten;

  /** The number before its last "and", and where that word stands; -1 where there is none. */
  private double beforeAnd;

  private int and = -1;

  private Cardinals(Tokens tokens, int first) {
    this.tokens = tokens;
    this.first = first;
    this.end = first;
  }

  /** The number whose first word is token i, which must be a unit, a teen or a ten. */
  static Numeral read(Tokens tokens, int i) {
    Cardinals cardinal = new Cardinals(tokens, i);
    cardinal.words(i);
    return cardinal.withFraction();
  }

  /** A hundred, a million and a half, a hundred and twenty: from the article at token i. */
  static Numeral afterArticle(Tokens tokens, int i, NumberWord word) {
    Cardinals cardinal = new Cardinals(tokens, i);
    cardinal.group = 1;
    cardinal.last = Sort.UNIT;
    if (word.is(Sort.SCALE) || word.is(Sort.HUNDRED) || word.is(Sort.DOZEN)) {
      cardinal.words(i + 1);
    }
    return cardinal.withFraction();
  }

  private void words(int from) {
    int at = from;
    while (true) {
      NumberWord word = NumberWord.at(tokens, at);
      if (word == null || !follows(word.sort())) {
        return;
      }
      take(word);
      at++;
      end = at;
      at = connector(at);
    }
  }

  private void take(NumberWord word) {
    switch (word.sort()) {
      case HUNDRED, DOZEN -> {
        group *= word.value();
        scale = word.value();
      }
      case SCALE -> {
        boolean whole = word.value() > scale && total > 0 && scale >= 1000;
        total = whole ? (total + group) * word.value() : total + group * word.value();
        group = 0;
        scale = word.value();
      }
      default -> group += word.value();
    }
    last = word.sort();
    ten = last == Sort.TEN ? word.value() : 0;
  }

  private boolean follows(Sort next) {
    return switch (next) {
      case UNIT -> last != Sort.UNIT && last != Sort.TEEN && last != Sort.DOZEN;
      case TEEN, TEN -> last == Sort.DENOMINATOR || last == Sort.HUNDRED || last == Sort.SCALE;
      case HUNDRED -> group >= 1 && group < 100;
      case SCALE -> group > 0 || (last == Sort.SCALE && total < LARGEST);
      case DOZEN -> group > 0;
      default -> false;
    };
  }

  /** Where the next word of the number would stand, past a hyphen or an "and". */
  private int connector(int at) {
    if (last == Sort.SCALE && tokens.is(at, ",") && tokens.isJoined(at)) {
      return goesOn(at + 1) ? at + 1 : at;
    }
    if (tokens.is(at, "-")) {
      boolean spaced = last == Sort.TEN && !tokens.isJoined(at) && !tokens.isJoined(at + 1);
      return spaced ? at + 1 : NumeralReader.pastHyphen(tokens, at);
    }
    boolean additive = last == Sort.HUNDRED || last == Sort.SCALE;
    boolean joins = tokens.is(at, "and") || tokens.is(at, "&");
    boolean list = last == Sort.SCALE && !smaller(at + 1);
    if (additive && joins && !list && NumberWord.at(tokens, at + 1) != null) {
      and = at;
      beforeAnd = total + group;
      return at + 1;
    }
    return at;
  }

  /**
   * Whether a smaller part of the number follows its comma: two million, three hundred thousand.
   */
  private boolean goesOn(int at) {
    NumberWord word = NumberWord.at(tokens, at);
    if (word == null || !(word.is(Sort.UNIT) || word.is(Sort.TEEN) || word.is(Sort.TEN))) {
      return false;
    }
    int next = at + 1;
    if (word.is(Sort.TEN) && NumeralReader.pastHyphen(tokens, next) > next) {
      next += 2;
    }
    NumberWord more = NumberWord.at(tokens, next);
    if (more == null || !(more.is(Sort.HUNDRED) || more.is(Sort.SCALE))) {
      return false;
    }
    return smaller(next);
  }

  /** Whether no scale as large follows, which would begin another number of a list. */
  private boolean smaller(int from) {
    for (int at = from; at < from + LONGEST_GROUP; at++) {
      NumberWord word = NumberWord.at(tokens, at);
      if (word != null && word.is(Sort.SCALE)) {
        return word.value() < scale;
      }
      if (word == null && !tokens.is(at, "and") && !tokens.is(at, "-")) {
        return true;
      }
    }
    return true;
  }

  private Numeral numeral() {
    return new Numeral(first, end, total + group, null, Form.WORDS, scale);
  }

  private Numeral withFraction() {
    if (tokens.is(end, "point")) {
      return decimals();
    }
    int at = NumeralReader.pastHyphen(tokens, end);
    if (at == end && tokens.is(at, "-") && !tokens.isJoined(at) && !tokens.isJoined(at + 1)) {
      at++;
    }
    int last = Denominators.end(tokens, at);
    return last > at ? share(at, last) : numeral();
  }

  /** The number with the ordinal from a token on, where that is a denominator. */
  private Numeral share(int from, int last) {
    double value = total + group;
    boolean whole = and > 0 && value > beforeAnd;
    boolean plural = Denominators.plural(tokens, last);
    if (!plural && value != 1 && !(whole && value - beforeAnd == 1)) {
      return numeral();
    }
    if (value == 1 && !plural && !Shares.shareFollows(tokens, from, last)) {
      return numeral();
    }
    double divisor = Denominators.value(tokens, from, last);
    if (whole && value - beforeAnd < divisor) {
      double share = (value - beforeAnd) / divisor;
      NumberWord of = NumberWord.at(tokens, last);
      boolean scaled = of != null && of.is(Sort.SCALE) && of.value() < scale;
      double part =
          of != null && scaled ? share * of.value() : scale >= 1000 ? share * scale : share;
      int past = scaled ? last + 1 : last;
      return new Numeral(first, past, beforeAnd + part, null, Form.SCALED_DIGITS, 1);
    }
    if (and < 0 && ten > 0 && value > ten && divisor < 10 && from + 1 == last) {
      value -= ten;
      divisor += ten;
    }
    Numeral share = new Numeral(first, last, value / divisor, null, Form.FRACTION, 1);
    return Shares.ofScale(tokens, share);
  }

  /** Two point five, nine point zero four. */
  private Numeral decimals() {
    double value = total + group;
    double place = 0.1;
    int at = end + 1;
    while (at < end + 9) {
      NumberWord word = NumberWord.at(tokens, at);
      if (word == null || !(word.is(Sort.UNIT) || word.is(Sort.TEN) || word.is(Sort.TEEN))) {
        break;
      }
      place = word.value() >= 10 ? place / 10 : place;
      value += word.value() * place;
      boolean tens = word.is(Sort.TEN) && tokens.is(at + 1, "-");
      place = tens ? place : place / 10;
      at += tens ? 2 : 1;
    }
    if (at == end + 1) {
      return numeral();
    }
    double rounded = Math.round(value * 1e9) / 1e9;
    return new Numeral(first, at, rounded, null, Form.SCALED_DIGITS, 1);
  }
}
