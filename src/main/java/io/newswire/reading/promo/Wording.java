package io.newswire.reading.promo;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.record.PromoKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a line show of being a promo, and where such a promo would lead. */
final class Wording {
  /** Tokens that are looked at; what gives a longer text away stands at its beginning. */
  private static final int LONGEST = 160;

  private static final String MARKS_BEFORE = "\u2022*~>-\u2013\u2014\"\u201C'\u2018([|+\u00BB";

  private static final char COPYRIGHT = '\u00A9';

  private final Tokens tokens;
  private final Line line;
  private final Set<Sign> signs;
  private final int first;
  private final Evidence evidence;

  private int told;
  private boolean saidSo;
  private boolean email;

  private Wording(Tokens tokens, Line line, Set<Sign> signs) {
    this.tokens = tokens;
    this.line = line;
    this.signs = signs;
    this.first = firstWord(tokens);
    this.evidence = new Evidence(tokens, line, first, signs);
  }

  /** Reads a line and adds what its words show to the signs. */
  static Wording read(Tokens tokens, Line line, Set<Sign> signs) {
    Wording wording = new Wording(tokens, line, signs);
    wording.read();
    return wording;
  }

  private void read() {
    evidence.labels();
    int end = Math.min(tokens.count(), LONGEST);
    for (int i = first; i < end; i++) {
      if (i == first || opensSentence(i)) {
        evidence.start(i);
      }
      readToken(i);
    }
    add(Invitation.follows(tokens, first, end), Sign.FOLLOWS);
    weighProse();
    weighHints();
    weighEnd();
  }

  /** The first token after bullets, arrows, emoji and opening marks. */
  private static int firstWord(Tokens tokens) {
    int i = 0;
    while (tokens.has(i) && isOrnament(tokens, i)) {
      i++;
    }
    return tokens.has(i) ? i : 0;
  }

  private static boolean isOrnament(Tokens tokens, int i) {
    char c = tokens.first(i);
    if (MARKS_BEFORE.indexOf(c) >= 0) {
      return true;
    }
    int type = Character.getType(tokens.text().codePointAt(tokens.start(i)));
    return c != COPYRIGHT
        && (type == Character.OTHER_SYMBOL
            || type == Character.NON_SPACING_MARK
            || type == Character.FORMAT);
  }

  private boolean opensSentence(int i) {
    char before = tokens.first(i - 1);
    return tokens.startsSentence(i) || before == '|' || before == '(' || before == '\u2022';
  }

  private void readToken(int i) {
    char c = tokens.first(i);
    if (c == '@' || (tokens.kind(i) == TokenKind.CODE && (c == 'h' || c == 'w'))) {
      signs.add(Sign.ADDRESS);
      email |= c == '@' && tokens.isJoined(i) && tokens.isJoined(i + 1);
    } else if (c == COPYRIGHT) {
      signs.add(Sign.LEGAL);
    }
    if (!tokens.isWord(i)) {
      return;
    }
    evidence.word(i);
    int diction = Diction.of(tokens, i);
    if (diction != 0) {
      add((diction & Diction.TO_READER) != 0, Sign.YOU);
      add((diction & Diction.FOR_PUBLISHER) != 0, Sign.WE);
      saidSo |= (diction & Diction.SAYS) != 0;
      told += (diction & Diction.TELLS) != 0 ? 1 : 0;
    }
  }

  /** Whether the line tells or reports, as running text and headlines do. */
  private void weighProse() {
    boolean text = line.stops() || line.words() > 20;
    boolean speech = line.words() <= 20 && Diction.isHeadlineSpeech(tokens);
    add((text && saidSo) || speech, Sign.SAYS);
    if (text && told > 0) {
      signs.add(told > 2 ? Sign.NARRATES_MORE : Sign.NARRATES);
    }
    boolean prose = signs.contains(Sign.SAYS) || (text && told > 1) || signs.contains(Sign.QUOTES);
    boolean invited = signs.contains(Sign.STARTS) && !signs.contains(Sign.QUOTES) && !speech;
    add(prose && evidence.hasPhrase() && !invited, Sign.PHRASE_IN_PROSE);
  }

  /** Words that promos use often, by what the line does with them. */
  private void weighHints() {
    boolean asks = signs.contains(Sign.ASKS) || signs.contains(Sign.ASKS_LATER);
    add(asks && email, Sign.ASKS_AND_ADDRESS);
    int hints = evidence.hints();
    if (hints == 0) {
      return;
    }
    signs.add(hints == 1 ? Sign.HINT : hints == 2 ? Sign.HINTS_2 : Sign.HINTS_3);
    add(hints * 2 >= line.words(), Sign.HINTS_DENSE);
    add(asks, Sign.ASKS_AND_HINT);
    add(evidence.offersMedium(), Sign.MEDIUM);
    add(evidence.offersMedium() && asks, Sign.ASKS_FOR_MEDIUM);
    add(signs.contains(Sign.YOU), Sign.HINT_AND_YOU);
    add(signs.contains(Sign.WE), Sign.HINT_AND_WE);
    add(line.words() <= 6 && !line.stops(), Sign.HINT_AT_ONCE);
  }

  /** "... here", "... below". */
  private void weighEnd() {
    int last = tokens.count() - 1;
    while (last > 0 && !tokens.isWord(last)) {
      last--;
    }
    boolean beside =
        tokens.is(last, "here") || tokens.is(last, "below") || tokens.is(last, "above");
    add(beside && last > 0, Sign.POINTS);
  }

  private void add(boolean shown, Sign sign) {
    if (shown) {
      signs.add(sign);
    }
  }

  /** Where the line leads by its words; null when they do not tell. */
  @Nullable PromoKind kind() {
    return evidence.kind();
  }

  /** The words that told most, for the explanation; null when no phrase did. */
  @Nullable String why() {
    return evidence.why();
  }
}
