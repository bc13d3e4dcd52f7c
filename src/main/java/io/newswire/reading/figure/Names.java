package io.newswire.reading.figure;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Numbers that are part of a name, a label or an address, and so report no quantity. */
final class Names {
  /** Words that a number after them belongs to: Article 5, page 12, Flight 370. */
  private static final WordSet LABELS =
      WordSet.of(
          "article articles section sections chapter chapters page pages pp paragraph clause act"
              + " scene part parts book volume vol episode season series issue no nos number"
              + " numbers route highway motorway interstate road junction exit mile flight train"
              + " bus platform gate room suite floor apartment apt flat unit building block box lot"
              + " plot channel radio formula title phase stage level tier class category cat grade"
              + " type model mark mk version windows group game match round lap hole gear lane"
              + " track day week step question item rule law resolution amendment proposition prop"
              + " measure bill order case form schedule annex appendix figure fig table zone ward"
              + " district area sector precinct squad company division team seed seeded ranked"
              + " boeing airbus apollo iphone ipad galaxy xbox playstation nissan audi bmw porsche"
              + " ferrari catch-22 studio terminal reactor pier hangar dorm camp checkpoint point"
              + " verse psalm line bay stand court hall tower generation gen star ch"
              + " catalogue version update patch build code pin psalm sonnet symphony opus op"
              + " chanel area district top-ranked");

  /** What makes the number before it and its neighbours a name: 14 Squadron, 10 Downing Street. */
  private static final WordSet NAME_ENDS =
      WordSet.of(
          "squadron brigade division regiment battalion corps commando street avenue road lane drive"
              + " boulevard square terrace close crescent way place court rd st ave blvd dr company"
              + " platoon wing group fleet army infantry minutes group's parkway highway");

  private static final int LONGEST_PLAIN = 15;

  private Names() {}

  /** Whether the number from i to end, which has no unit, names something. */
  static boolean holds(Tokens tokens, int i, int end) {
    return identifier(tokens, i)
        || groupOf(tokens, i)
        || rank(tokens, i, end)
        || afterHash(tokens, i)
        || hyphenedToWord(tokens, i)
        || partOfCode(tokens, i, end)
        || Models.holds(tokens, i, end)
        || postcode(tokens, i)
        || afterLabel(tokens, i, end)
        || afterName(tokens, i, end)
        || beforeNameEnd(tokens, end)
        || ListNumbers.holds(tokens, i, end)
        || Phones.holds(tokens, i, end);
  }

  /** More digits than a report would leave without separators. */
  private static boolean identifier(Tokens tokens, int i) {
    int digits = tokens.isNumber(i) ? Digits.plainDigits(tokens, i) : 0;
    return digits > LONGEST_PLAIN && digits != 99;
  }

  private static boolean groupOf(Tokens tokens, int i) {
    return tokens.is(i - 1, "of") && tokens.is(i - 2, "group") && tokens.isCapitalised(i - 2);
  }

  /** The number before an entry of a list: 5 Ada Marsh. */
  private static boolean rank(Tokens tokens, int i, int end) {
    return tokens.startsSentence(i)
        && tokens.isNumber(i)
        && Digits.plainDigits(tokens, i) <= 2
        && tokens.isCapitalised(end)
        && !pluralFollows(tokens, end);
  }

  private static boolean afterHash(Tokens tokens, int i) {
    return tokens.isJoined(i)
        && (tokens.is(i - 1, "#") || tokens.is(i - 1, "@") || tokens.is(i - 1, "_"));
  }

  /** Covid-19, F-150, mid-1990: a word, a hyphen and the number, without spaces. */
  static boolean hyphenedToWord(Tokens tokens, int i) {
    return tokens.isJoined(i)
        && (tokens.is(i - 1, "-") || tokens.is(i - 1, "−") || tokens.is(i - 1, "+"))
        && !(tokens.isJoined(i - 2) && tokens.isNumber(i - 3))
        && ((tokens.isJoined(i - 1)
                && (tokens.kind(i - 2) == TokenKind.WORD || tokens.kind(i - 2) == TokenKind.CODE)
                && NumberWord.at(tokens, i - 2) == null
                && !tokens.is(i - 2, "minus"))
            || (!tokens.isJoined(i - 1)
                && tokens.isAllCapitals(i - 2)
                && tokens.end(i - 2) - tokens.start(i - 2) > 2
                && Digits.plainDigits(tokens, i) <= 2));
  }

  /** 777F, 320i: letters joined to the digits that are no unit and no scale. */
  private static boolean partOfCode(Tokens tokens, int i, int end) {
    if (!tokens.isNumber(i) || end != i + 1) {
      return false;
    }
    if (tokens.isJoined(end) && (tokens.isWord(end) || tokens.kind(end) == TokenKind.CODE)) {
      return !tokens.is(end, "'s");
    }
    return tokens.isJoined(i) && (tokens.isWord(i - 1) || tokens.kind(i - 1) == TokenKind.CODE);
  }

  private static boolean afterLabel(Tokens tokens, int i, int end) {
    int at = i - 1;
    if (tokens.is(at, ".") && tokens.isJoined(at)) {
      at--;
    }
    if (!LABELS.contains(tokens, at) || tokens.startsSentence(i)) {
      return false;
    }
    return tokens.isNumber(i)
        ? !pluralFollows(tokens, end) || capitalInside(tokens, at)
        : tokens.isCapitalised(at) && tokens.isCapitalised(i);
  }

  /** Digits right after a capitalised word, where nothing that could be counted follows. */
  private static boolean afterName(Tokens tokens, int i, int end) {
    if (!tokens.isNumber(i) || tokens.isJoined(i)) {
      return false;
    }
    int before = i - 1;
    boolean version = Digits.decimals(tokens, i) > 0 && Digits.value(tokens, i) < 100;
    if (Digits.plainDigits(tokens, i) > 4 && !(version && !tokens.isAllCapitals(before))) {
      return false;
    }
    if (Bounds.lengthBefore(tokens, i, 0) > 0) {
      return false;
    }
    if (tokens.kind(before) != TokenKind.WORD && tokens.kind(before) != TokenKind.CODE) {
      return false;
    }
    boolean name =
        capitalInside(tokens, before) && !tokens.is(before, "'s") && !tokens.startsSentence(before);
    if (tokens.startsSentence(before) && tokens.isCapitalised(before)) {
      name = tokens.kind(before) == TokenKind.CODE || !Stops.function(tokens, before);
    }
    if (!name) {
      return false;
    }
    return !pluralFollows(tokens, end) && Fates.at(tokens, end) == null;
  }

  /** Capitalised at its start, or as its second letter: iPhone. */
  private static boolean capitalInside(Tokens tokens, int i) {
    return tokens.isCapitalised(i)
        || (tokens.end(i) - tokens.start(i) > 2
            && Character.isUpperCase(tokens.text().charAt(tokens.start(i) + 1)));
  }

  /** Whether what follows can be counted: a lower-case noun in the plural, at most two words on. */
  static boolean pluralFollows(Tokens tokens, int end) {
    for (int at = end; at < end + 3; at++) {
      if (!tokens.isWord(at) || Stops.function(tokens, at)) {
        return false;
      }
      if (People.noun(tokens, at) || (Nouns.plural(tokens, at) && !tokens.isCapitalised(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean beforeNameEnd(Tokens tokens, int end) {
    for (int at = end; at < end + 4; at++) {
      if (tokens.isNumber(at) && Calendar.ordinalEnd(tokens, at)) {
        at++;
        continue;
      }
      if (!tokens.isCapitalised(at) || !tokens.hasSpaceBefore(at)) {
        return false;
      }
      if (NAME_ENDS.contains(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** The five digits after a state: Tarn, PA 12345. */
  private static boolean postcode(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && Digits.plainDigits(tokens, i) == 5
        && tokens.isAllCapitals(i - 1)
        && tokens.end(i - 1) - tokens.start(i - 1) == 2
        && tokens.is(i - 2, ",");
  }

  /** Whether a number word is written large because it is part of a title or a name. */
  static boolean inTitle(Tokens tokens, Amount amount) {
    int first = amount.first();
    int end = amount.end();
    if (!tokens.isCapitalised(first) || tokens.startsSentence(first)) {
      return false;
    }
    boolean possessed = tokens.is(first - 1, "'s") && !tokens.isWord(end);
    boolean named =
        tokens.isCapitalised(end)
            && !pluralFollows(tokens, end)
            && !Nouns.plural(tokens, end)
            && !Nouns.plural(tokens, end + 1)
            && Fates.at(tokens, end) == null;
    return possessed || named;
  }
}
