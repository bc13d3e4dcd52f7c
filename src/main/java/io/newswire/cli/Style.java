package io.newswire.cli;

import io.newswire.record.ParagraphClass;

/** Colours of a terminal, as SGR codes of ECMA-48. */
enum Style {
  PLAIN(""),
  DIM("2"),
  HEADER("1"),
  QUOTE("32"),
  DEVELOPMENT("36"),
  FIGURE("33"),
  PROMO("35"),
  BACKGROUND("2"),
  EDITED("34;1"),
  MOVED("34"),
  GOOD("32;1"),
  BAD("31;1");

  private static final String RESET = "\u001b[0m";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  static Style of(ParagraphClass paragraphClass) {
    return valueOf(paragraphClass.name());
  }

  String paint(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
