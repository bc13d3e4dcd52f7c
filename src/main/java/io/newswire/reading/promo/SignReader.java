package io.newswire.reading.promo;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import java.util.Set;

/** What the look and the place of a line show of being a promo. */
final class SignReader {
  private final Tokens tokens;
  private final Line line;
  private final Section section;
  private final Set<Sign> signs;

  private SignReader(Tokens tokens, Line line, Section section, Set<Sign> signs) {
    this.tokens = tokens;
    this.line = line;
    this.section = section;
    this.signs = signs;
  }

  /** Adds what a line shows besides its words to the signs. */
  static void read(Tokens tokens, Line line, Section section, Set<Sign> signs) {
    SignReader reader = new SignReader(tokens, line, section, signs);
    reader.ending();
    reader.length();
    reader.forms();
    reader.place();
    reader.markup();
  }

  private void ending() {
    char last = line.last();
    signs.add(
        switch (line.breaksOff() ? '\u2026' : last) {
          case '\u2026' -> Sign.TRAILS_OFF;
          case '.' -> Sign.STOPS;
          case '?' -> Sign.ASKED;
          case '!' -> Sign.EXCLAIMS;
          case ':' -> Sign.LEADS_IN;
          default -> Sign.NO_END;
        });
    char first = tokens.first(0);
    boolean single = first == '\'' || first == '\u2018';
    boolean twice = tokens.first(1) == first && tokens.isJoined(1);
    boolean mark = tokens.kind(0) == TokenKind.QUOTE_MARK && (!single || twice);
    add((mark && line.words() > 4) || (single && endsOnSpeaker()), Sign.QUOTES);
  }

  /** "'A dark day': Ann Lee", a quotation with nothing but a short name after its colon. */
  private boolean endsOnSpeaker() {
    int last = tokens.count() - 1;
    for (int i = last; i > 1 && i >= last - 3; i--) {
      if (tokens.first(i) == ':') {
        char before = tokens.first(i - 1);
        return i < last && (before == '\'' || before == '\u2019');
      }
      if (!tokens.isCapitalised(i)) {
        return false;
      }
    }
    return false;
  }

  private void length() {
    int words = line.words();
    signs.add(
        words <= 2
            ? Sign.WORDS_2
            : words <= 5
                ? Sign.WORDS_5
                : words <= 10
                    ? Sign.WORDS_10
                    : words <= 20 ? Sign.WORDS_20 : words <= 40 ? Sign.WORDS_40 : Sign.WORDS_MORE);
  }

  private void forms() {
    boolean bare = !line.stops();
    add(bare && line.words() >= 4 && line.capitals() >= 0.7 && !line.shouts(), Sign.TITLE_CASE);
    add(bare && line.words() >= 6 && line.shouts(), Sign.SHOUTS);
    add(Furniture.isTime(tokens), Sign.AGO);
    add(Furniture.isNavigation(tokens, line), Sign.NAVIGATION);
    add(Furniture.isRow(tokens, line), Sign.BARS);
    add(Furniture.isOnSite(tokens, line), Sign.ON_SITE);
    add(Furniture.isCredit(tokens, line), Sign.CREDIT);
    add(Furniture.isLiveBlog(tokens, line), Sign.LIVE);
    add(Introduction.ofAuthor(tokens), Sign.BIOGRAPHY);
    add(Introduction.ofPublisher(tokens), Sign.IMPRINT);
  }

  private void place() {
    boolean headline = !line.stops() && line.words() <= 30;
    if (section.kind() == Section.Kind.RELATED) {
      signs.add(headline ? Sign.UNDER_RELATED : Sign.SENTENCE_UNDER_RELATED);
    } else if (section.kind() == Section.Kind.KEY_POINTS) {
      signs.add(Sign.LISTED);
    }
    boolean like =
        line.isHeading()
            && line.words() >= 7
            && section.kind() == Section.Kind.TEXT
            && line.capitals() < 0.7;
    add(section.afterLink() && like, Sign.AFTER_LINK);
    boolean bare = !line.stops() || line.words() <= 8;
    Sign small = line.words() <= 5 ? Sign.AFTER_PROMO_LABEL : Sign.AFTER_PROMO_BARE;
    add(section.afterPromo(), bare ? small : Sign.AFTER_PROMO);
    add(line.repeatsHeadline(), Sign.HEADLINE_AGAIN);
  }

  private void markup() {
    add(line.isItem(), Sign.ITEM);
    if (line.linked() >= 0.8 && line.words() >= 2) {
      signs.add(line.stops() ? Sign.LINKED_SENTENCE : Sign.LINKED);
    } else if (line.linked() >= 0.3) {
      signs.add(Sign.LINKED_PARTLY);
    }
    boolean linked = line.linked() >= 0.8;
    switch (line.form()) {
      case BODY -> signs.add(linked ? Sign.BODY_LINKED : Sign.BODY_UNLINKED);
      case HEADING -> signs.add(linked ? Sign.HEADING_LINKED : Sign.HEADING_UNLINKED);
      case LIST_ITEM -> signs.add(linked ? Sign.ITEM_LINKED : Sign.ITEM_UNLINKED);
      case CAPTION -> signs.add(Sign.MARKED_CAPTION);
      default -> {}
    }
  }

  private void add(boolean shown, Sign sign) {
    if (shown) {
      signs.add(sign);
    }
  }
}
