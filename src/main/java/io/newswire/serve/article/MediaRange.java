package io.newswire.serve.article;

import java.util.Locale;

/**
 * A media range of an {@code Accept} header.
 *
 * @param range in lower case, without parameters
 * @param quality how well what is in it is liked, 0 to 1; 0: not at all
 */
record MediaRange(String range, double quality) {
  /** Nothing is in it. */
  static final MediaRange NONE = new MediaRange("", 0);

  /** Reads one; one whose quality is no number from 0 to 1 is as good as none. */
  static MediaRange parse(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
    double quality = 1;
    for (int part = 1; part < parts.length; part++) {
      String parameter = parts[part].strip();
      if (parameter.startsWith("q=")) {
        quality = quality(parameter.substring(2));
      }
    }
    return new MediaRange(parts[0].strip(), quality);
  }

  private static double quality(String text) {
    return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
  }

  /** How narrowly a type is in it, 1 to 3; 0: it is not. */
  int narrowness(String type) {
    if (range.equals(type)) {
      return 3;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 2;
    }
    return range.equals("*/*") ? 1 : 0;
  }
}
