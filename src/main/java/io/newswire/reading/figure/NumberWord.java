package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordMap;
import org.jspecify.annotations.Nullable;

/**
 * A word that is part of a number.
 *
 * @param sort how it combines
 * @param value what it says: of a denominator the divisor, of a vague plural what it multiplies
 */
record NumberWord(Sort sort, double value) {
  enum Sort {
    UNIT,
    TEEN,
    TEN,
    HUNDRED,
    SCALE,
    DOZEN,
    /** Third, thirds, half: what follows the numerator. */
    DENOMINATOR,
    /** Dozens, thousands. */
    PLURAL
  }

  private static final WordMap<NumberWord> WORDS = words();

  static @Nullable NumberWord at(Tokens tokens, int i) {
    return tokens.isWord(i) ? WORDS.get(tokens, i) : null;
  }

  boolean is(Sort wanted) {
    return sort == wanted;
  }

  private static WordMap<NumberWord> words() {
    WordMap.Builder<NumberWord> map = new WordMap.Builder<>();
    count(map, Sort.UNIT, 0, 1, "zero one two three four five six seven eight nine");
    count(
        map,
        Sort.TEEN,
        10,
        1,
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    count(map, Sort.TEN, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
    map.putAll("nought naught", new NumberWord(Sort.UNIT, 0));
    map.put("fourty", new NumberWord(Sort.TEN, 40));
    map.put("hundred", new NumberWord(Sort.HUNDRED, 100));
    scale(map, 1e3, "thousand", "thousands");
    scale(map, 1e6, "million", "millions");
    scale(map, 1e9, "billion", "billions");
    scale(map, 1e12, "trillion", "trillions");
    map.putAll("quadrillion", new NumberWord(Sort.SCALE, 1e15));
    map.putAll("lakh lakhs lac lacs", new NumberWord(Sort.SCALE, 1e5));
    map.putAll("crore crores krore krores koti kotis", new NumberWord(Sort.SCALE, 1e7));
    map.putAll("dozen doz dozs dz dzs", new NumberWord(Sort.DOZEN, 12));
    map.put("dozens", new NumberWord(Sort.PLURAL, 12));
    map.put("tens", new NumberWord(Sort.PLURAL, 10));
    map.put("scores", new NumberWord(Sort.PLURAL, 20));
    map.put("hundreds", new NumberWord(Sort.PLURAL, 100));
    map.putAll("half halves", new NumberWord(Sort.DENOMINATOR, 2));
    map.putAll("third thirds", new NumberWord(Sort.DENOMINATOR, 3));
    map.putAll("quarter quarters fourth fourths", new NumberWord(Sort.DENOMINATOR, 4));
    String units = "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth";
    ordinals(map, 5, 1, units + " fifteenth sixteenth seventeenth eighteenth nineteenth");
    ordinals(
        map,
        20,
        10,
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth");
    ordinals(map, 1e3, 0, "thousandth");
    ordinals(map, 1e6, 0, "millionth");
    ordinals(map, 1e9, 0, "billionth");
    ordinals(map, 1e12, 0, "trillionth");
    return map.build();
  }

  private static void count(
      WordMap.Builder<NumberWord> map, Sort sort, int from, int step, String words) {
    int value = from;
    for (String word : words.split(" ", -1)) {
      map.put(word, new NumberWord(sort, value));
      value += step;
    }
  }

  private static void ordinals(
      WordMap.Builder<NumberWord> map, double from, int step, String words) {
    double value = from;
    for (String word : words.split(" ", -1)) {
      map.putAll(word + " " + word + "s", new NumberWord(Sort.DENOMINATOR, value));
      value += step;
    }
  }

  private static void scale(
      WordMap.Builder<NumberWord> map, double value, String singular, String plural) {
    map.put(singular, new NumberWord(Sort.SCALE, value));
    map.put(plural, new NumberWord(Sort.PLURAL, value));
  }
}
