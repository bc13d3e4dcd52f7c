package io.newswire.reading.promo;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Forms that lines of a page have and lines of a report have not. */
final class Furniture {
  private static final WordSet SITE_WORDS =
      WordSet.of(
          "newsletter newsletters subscribe subscription subscriptions login signup cookies cookie"
              + " copyright faq sitemap podcasts bookmarks unsubscribe advertise advertisement"
              + " comments rss trending reprints epaper e-paper impressum homepage disclaimer"
              + " classifieds horoscopes obituaries permissions");

  private static final WordSet CREDITS =
      WordSet.of("by photo image picture photograph illustration graphic courtesy provided");

  private static final WordSet SHOWING = WordSet.of("show view load see hide read all expand");

  private static final WordSet PARTS =
      WordSet.of(
          "comments comment replies reply photos photo images image pictures results posts stories"
              + " articles items videos updates responses slides reviews more");

  private static final String BARS = "|\u00B7\u2022\u00BB\u203A\u2192/~";

  private Furniture() {}

  /** "3 hours ago", "Duration 2:30" and nothing else. */
  static boolean isTime(Tokens tokens) {
    int last = tokens.count() - 1;
    boolean ago = last >= 2 && last <= 3 && tokens.is(last, "ago") && tokens.isNumber(0);
    return ago || isDuration(tokens);
  }

  /** "Duration 2:30" and nothing else. */
  static boolean isDuration(Tokens tokens) {
    return tokens.is(0, "duration") && tokens.isNumber(1) && tokens.count() <= 4;
  }

  /** A few words, one of which only a site's own furniture has, or a count of its parts. */
  static boolean isNavigation(Tokens tokens, Line line) {
    return isCount(tokens) || hasSiteWord(tokens, line);
  }

  /** "Image 1 of 9" and "Show 3 replies". */
  private static boolean isCount(Tokens tokens) {
    int count = tokens.count();
    if (count > 5 || !tokens.isNumber(1)) {
      return false;
    }
    boolean of = tokens.is(2, "of");
    boolean last = count == 4 && tokens.isNumber(3);
    boolean parts = SHOWING.contains(tokens, 0) && PARTS.contains(tokens, count - 1);
    return (of && last) || parts;
  }

  private static boolean hasSiteWord(Tokens tokens, Line line) {
    if (line.words() > 5 || line.ends() || line.leadsIn() || line.isItem() || line.shouts()) {
      return false;
    }
    boolean label = line.words() <= 3 || line.capitals() >= 0.5;
    for (int i = 0; label && i < tokens.count(); i++) {
      if (SITE_WORDS.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Labels with bars, dots or arrows between them, and no sentence. */
  static boolean isRow(Tokens tokens, Line line) {
    if (line.ends() || line.leadsIn() || line.words() < 2 || line.words() > 40) {
      return false;
    }
    int bars = 0;
    for (int i = 1; i < tokens.count(); i++) {
      bars += BARS.indexOf(tokens.first(i)) >= 0 && !tokens.isWord(i) ? 1 : 0;
    }
    return bars >= 2 && bars * 6 >= line.words() && line.capitals() >= 0.5;
  }

  /** "On Example.com: ...", "More football: https://...", "Also on Example:" and "» Headline". */
  static boolean isOnSite(Tokens tokens, Line line) {
    if (isArrow(tokens) && line.words() > 2 && !line.stops()) {
      return true;
    }
    if (tokens.is(0, "also") && tokens.is(1, "on") && line.leadsIn() && line.words() <= 5) {
      return true;
    }
    for (int i = 1; i < Math.min(tokens.count(), 6); i++) {
      boolean on = tokens.is(0, "on") && tokens.is(i, "com") && tokens.first(i + 1) == ':';
      boolean more = tokens.is(0, "more") && tokens.first(i) == ':';
      if (on || (more && !tokens.is(1, "information"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArrow(Tokens tokens) {
    char first = tokens.first(0);
    boolean twice = first == '>' && (tokens.first(1) == '>' || tokens.end(0) > 1);
    return twice || first == '\u00BB' || first == '\u2192' || first == '\u25B6';
  }

  /** "Port fire live: Crews return" or "Election LIVE updates". */
  static boolean isLiveBlog(Tokens tokens, Line line) {
    if (line.stops() || line.words() < 4 || line.words() > 30 || line.isItem()) {
      return false;
    }
    for (int i = 0; i < Math.min(8, tokens.count()); i++) {
      if (tokens.is(i, "live")) {
        char next = tokens.first(i + 1);
        boolean updates = tokens.is(i + 1, "updates") || tokens.is(i + 1, "blog");
        if (next == ':' || next == '|' || (updates && i <= 5) || next == '\u2013') {
          return true;
        }
      }
    }
    return false;
  }

  /** "By Ann Lee", "Photo: Ann Lee", "(Skarn/Ann Lee)" and "— Ann Lee (@annlee)". */
  static boolean isCredit(Tokens tokens, Line line) {
    if (CREDITS.contains(tokens, 0) && !tokens.isNumber(1) && line.words() <= 6) {
      return true;
    }
    for (int i = 1; i < tokens.count() - 1; i++) {
      boolean names = tokens.isCapitalised(i - 1) && tokens.isCapitalised(i + 1);
      boolean handle = tokens.first(i) == '@' && tokens.first(i - 1) == '(';
      if (handle && (tokens.first(0) == '\u2014' || tokens.first(0) == '-')) {
        return true;
      }
      if (tokens.first(i) == '/' && tokens.isJoined(i) && tokens.isJoined(i + 1) && names) {
        return true;
      }
    }
    return false;
  }
}
