package io.newswire.reading.promo;

import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.reading.text.Tokens;
import io.newswire.record.Form;
import org.jspecify.annotations.Nullable;

/** What a paragraph looks like on the page: length, capitals, bullets, links, how it ends. */
public final class Line {
  private static final String BULLETS =
      "\u2022\u2023\u25E6\u2043\u2219\u25AA\u25AB\u25A0\u25CF\u25CB\u00B7*\u27A4\u25BA";

  private final Tokens tokens;
  private final Form form;
  private final int words;
  private final int capitalWords;
  private final int allCapitalWords;
  private final double linked;
  private final boolean headline;

  private Line(
      Tokens tokens,
      Form form,
      int words,
      int capitals,
      int allCapitals,
      double linked,
      boolean headline) {
    this.headline = headline;
    this.tokens = tokens;
    this.form = form;
    this.words = words;
    this.capitalWords = capitals;
    this.allCapitalWords = allCapitals;
    this.linked = linked;
  }

  /**
   * Looks at one paragraph.
   *
   * @param headline the article's headline; null when not known
   */
  public static Line of(Paragraph paragraph, Tokens tokens, @Nullable String headline) {
    int words = 0;
    int capitals = 0;
    int allCapitals = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        words++;
        capitals += tokens.isCapitalised(i) ? 1 : 0;
        allCapitals += tokens.isAllCapitals(i) ? 1 : 0;
      }
    }
    int linked = 0;
    for (Link link : paragraph.links()) {
      linked += link.text().length();
    }
    double share = (double) linked / Math.max(1, paragraph.text().strip().length());
    return new Line(
        tokens,
        paragraph.form(),
        words,
        capitals,
        allCapitals,
        Math.min(1, share),
        repeats(paragraph.text(), headline));
  }

  /** Whether a text is the headline again, letter for letter; marks and spaces do not count. */
  private static boolean repeats(String text, @Nullable String headline) {
    if (headline == null || text.length() > 2 * headline.length() + 8) {
      return false;
    }
    int at = nextLetter(text, 0);
    int other = nextLetter(headline, 0);
    boolean any = at < text.length();
    while (at < text.length() && other < headline.length()) {
      if (Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(headline.charAt(other))) {
        return false;
      }
      at = nextLetter(text, at + 1);
      other = nextLetter(headline, other + 1);
    }
    return any && at == text.length() && other == headline.length();
  }

  private static int nextLetter(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether the line is a picture's caption, a credit or a note of the editors. */
  public boolean isCaption() {
    return form == Form.CAPTION || Caption.is(tokens);
  }

  /** Whether the line is the article's headline again. */
  boolean repeatsHeadline() {
    return headline;
  }

  /** What the markup says the line is. */
  Form form() {
    return form;
  }

  /** Number of words. */
  public int words() {
    return words;
  }

  /** Share of the text that is linked, 0 to 1. */
  double linked() {
    return linked;
  }

  /** Whether nearly all words are in capitals. */
  boolean shouts() {
    return words >= 2 && allCapitalWords >= 0.8 * words;
  }

  /** Share of words with a capital, 0 to 1. */
  double capitals() {
    return words == 0 ? 0 : (double) capitalWords / words;
  }

  /** Whether the markup or a bullet makes the line an item of a list. */
  public boolean isItem() {
    return form == Form.LIST_ITEM || startsWithBullet();
  }

  private boolean startsWithBullet() {
    char first = tokens.first(0);
    if (BULLETS.indexOf(first) >= 0 && first != 0) {
      return tokens.count() > 1;
    }
    boolean dash = first == '-' || first == '\u2013' || first == '\u2014';
    return dash && tokens.count() > 2 && tokens.hasSpaceBefore(1);
  }

  /** The last sign that is not a closing mark or bracket; 0 when there is none. */
  public char last() {
    int i = tokens.count() - 1;
    while (i >= 0 && "\"'\u201D\u2019\u00BB)]".indexOf(tokens.first(i)) >= 0) {
      i--;
    }
    return i < 0 ? 0 : tokens.text().charAt(tokens.end(i) - 1);
  }

  /** Whether the line ends as a sentence of running text does. */
  public boolean ends() {
    char last = last();
    return last == '.'
        || last == '!'
        || last == '?'
        || last == '\u2026'
        || last == ','
        || last == ';';
  }

  /** Whether the line ends with a full stop. */
  boolean stops() {
    return last() == '.';
  }

  /** Whether the line ends with an ellipsis. */
  boolean breaksOff() {
    int end = tokens.count() - 1;
    boolean dots = tokens.first(end) == '.' && tokens.end(end) - tokens.start(end) > 1;
    return dots || last() == '\u2026';
  }

  /** Whether the line ends with a colon. */
  public boolean leadsIn() {
    return last() == ':';
  }

  /** Whether the markup, or a short line without an end, makes it a heading. */
  public boolean isHeading() {
    if (form == Form.HEADING || headline) {
      return true;
    }
    boolean bare = !ends() && !leadsIn() && !isItem();
    return bare && form != Form.BODY && words > 0 && words <= 18 && !endsWithQuote();
  }

  private boolean endsWithQuote() {
    char c = tokens.first(tokens.count() - 1);
    return c == '"' || c == '\u201D';
  }
}
