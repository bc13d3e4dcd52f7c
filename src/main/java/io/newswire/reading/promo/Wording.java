package io.newswire.reading.promo;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.PromoKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a line show of being a promo, and where such a promo would lead. */
final class Wording {
  /** Tokens that are looked at; what gives a longer text away stands at its beginning. */
  private static final int LONGEST = 160;

  /** Words of a line that may be a row of labels and nothing else. */
  private static final int LONGEST_ROW = 20;

  private static final String MARKS_BEFORE = "\u2022*~>-\u2013\u2014\"\u201C'\u2018([|+\u00BB";

  private static final WordSet SPEAKS_TO = WordSet.of("you your yours you're you'll you've you'd");

  private static final WordSet SPEAKS_FOR = WordSet.of("we our ours us we're we'll we've we'd");

  private static final WordSet SAID =
      WordSet.of(
          "said says told tells added adds announced announces reported reports according asked"
              + " asks warned warns claimed claims tweeted wrote writes argued argues insisted"
              + " insists explained explains posted stated states noted notes replied testified");

  private static final WordSet TOLD =
      WordSet.of(
          "was were had did he she his her him they their them who whom whose would could might"
              + " been became began came went took made found called left led held killed"
              + " president minister government police court");

  private final Tokens tokens;
  private final Line line;
  private final Set<Sign> signs;
  private final int first;

  private @Nullable PromoKind whole;
  private @Nullable PromoKind starts;
  private @Nullable PromoKind opens;
  private @Nullable PromoKind within;
  private @Nullable PromoKind hinted;
  private int withinAt;
  private int startsAt;
  private int hints;
  private int told;
  private boolean saidSo;
  private boolean email;

  private Wording(Tokens tokens, Line line, Set<Sign> signs) {
    this.tokens = tokens;
    this.line = line;
    this.signs = signs;
    this.first = firstWord();
  }

  /** Reads a line and adds what its words show to the signs. */
  static Wording read(Tokens tokens, Line line, Set<Sign> signs) {
    Wording wording = new Wording(tokens, line, signs);
    wording.read();
    return wording;
  }

  private void read() {
    readWhole();
    readLabel();
    int end = Math.min(tokens.count(), LONGEST);
    for (int i = first; i < end; i++) {
      if (i == first || opensSentence(i)) {
        readStart(i);
      }
      readToken(i);
    }
    if (Invitation.follows(tokens, first, end)) {
      signs.add(Sign.FOLLOWS);
    }
    weigh();
  }

  private int firstWord() {
    int i = 0;
    while (tokens.has(i) && MARKS_BEFORE.indexOf(tokens.first(i)) >= 0) {
      i++;
    }
    return tokens.has(i) ? i : 0;
  }

  private boolean opensSentence(int i) {
    char before = tokens.first(i - 1);
    return tokens.startsSentence(i) || before == '|' || before == '(' || before == '\u2022';
  }

  /** A line that has no other words than known labels; numbers or marks may stand between them. */
  private void readWhole() {
    boolean sentence = line.stops() && line.words() <= 2;
    int length = PromoPhrases.WHOLE.lengthAt(tokens, first);
    boolean about = tokens.is(first, "about") && tokens.isNumber(first + length);
    if (length == 0 || line.isItem() || line.words() > LONGEST_ROW || sentence || about) {
      return;
    }
    int i = first;
    while (tokens.has(i)) {
      int label = PromoPhrases.WHOLE.lengthAt(tokens, i);
      if (label == 0 && (tokens.isWord(i) || tokens.kind(i) == TokenKind.CODE)) {
        return;
      }
      i += Math.max(1, label);
    }
    whole = PromoPhrases.WHOLE.get(tokens, first);
    signs.add(Sign.WHOLE);
  }

  /** A short line that a known label of two words or more begins or ends. */
  private void readLabel() {
    if (whole != null || line.words() > 6 || line.ends() || line.isItem()) {
      return;
    }
    add(PromoPhrases.WHOLE.lengthAt(tokens, first) >= 2, Sign.LABEL_BEGINS);
    for (int i = Math.max(first + 1, tokens.count() - 4); i < tokens.count() - 1; i++) {
      if (i + PromoPhrases.WHOLE.lengthAt(tokens, i) == tokens.count()) {
        signs.add(Sign.LABEL_ENDS);
      }
    }
  }

  private void readStart(int i) {
    PromoKind sure = PromoPhrases.STARTS.get(tokens, i);
    if (sure != null) {
      signs.add(i == first ? Sign.STARTS : Sign.STARTS_LATER);
      if (starts == null) {
        starts = sure;
        startsAt = i;
      }
    } else {
      PromoKind maybe = PromoPhrases.OPENS.get(tokens, i);
      if (maybe != null) {
        signs.add(i == first ? Sign.OPENS : Sign.OPENS_LATER);
        opens = opens == null ? maybe : opens;
      }
    }
    int verb = Invitation.verbAt(tokens, i);
    if (verb >= 0) {
      signs.add(i == first ? Sign.ASKS : Sign.ASKS_LATER);
    }
    PromoKind asked = verb > i ? PromoPhrases.STARTS.get(tokens, verb) : null;
    if (asked != null) {
      signs.add(Sign.STARTS_LATER);
      startsAt = starts == null ? verb : startsAt;
      starts = starts == null ? asked : starts;
    }
  }

  private void readToken(int i) {
    char c = tokens.first(i);
    if (c == '@' || (tokens.kind(i) == TokenKind.CODE && (c == 'h' || c == 'w'))) {
      signs.add(Sign.ADDRESS);
      email |= c == '@' && tokens.isJoined(i) && tokens.isJoined(i + 1);
    } else if (c == '\u00A9') {
      signs.add(Sign.LEGAL);
    }
    if (!tokens.isWord(i)) {
      return;
    }
    PromoKind sure = PromoPhrases.ANYWHERE.get(tokens, i);
    if (sure != null) {
      readWithin(i, sure);
    }
    PromoKind maybe = PromoPhrases.HINTS.get(tokens, i);
    if (maybe != null) {
      hints++;
      hinted = hinted == null || (isOffer(maybe) && !isMedium(hinted)) ? maybe : hinted;
    }
    if (SPEAKS_TO.contains(tokens, i)) {
      signs.add(Sign.YOU);
    } else if (SPEAKS_FOR.contains(tokens, i)) {
      signs.add(Sign.WE);
    } else if (SAID.contains(tokens, i)) {
      saidSo = true;
    } else if (TOLD.contains(tokens, i)) {
      told++;
    }
  }

  private void readWithin(int i, PromoKind sure) {
    if (within == null) {
      within = sure;
      withinAt = i;
      signs.add(Sign.ANYWHERE);
    } else if (i >= withinAt + PromoPhrases.ANYWHERE.lengthAt(tokens, withinAt)) {
      signs.add(Sign.ANYWHERE_TWICE);
      if (!isMedium(within) && isMedium(sure)) {
        within = sure;
        withinAt = i;
      }
    }
  }

  private void weigh() {
    boolean asks = signs.contains(Sign.ASKS) || signs.contains(Sign.ASKS_LATER);
    add(asks && email, Sign.ASKS_AND_ADDRESS);
    boolean text = line.stops() || line.words() > 20;
    add(text && saidSo, Sign.SAYS);
    if (text && told > 0) {
      signs.add(told > 2 ? Sign.NARRATES_MORE : Sign.NARRATES);
    }
    if (hints > 0) {
      signs.add(hints == 1 ? Sign.HINT : hints == 2 ? Sign.HINTS_2 : Sign.HINTS_3);
      add(hints * 2 >= line.words(), Sign.HINTS_DENSE);
      add(asks, Sign.ASKS_AND_HINT);
      boolean medium = hinted != null && isOffer(hinted);
      add(medium, Sign.MEDIUM);
      add(medium && asks, Sign.ASKS_FOR_MEDIUM);
      add(signs.contains(Sign.YOU), Sign.HINT_AND_YOU);
      add(signs.contains(Sign.WE), Sign.HINT_AND_WE);
      add(line.words() <= 6 && !line.stops(), Sign.HINT_AT_ONCE);
    }
    boolean prose = signs.contains(Sign.SAYS) || (text && told > 1) || signs.contains(Sign.QUOTES);
    boolean phrase = starts != null || within != null;
    boolean invited = signs.contains(Sign.STARTS) && !signs.contains(Sign.QUOTES);
    add(prose && phrase && !invited, Sign.PHRASE_IN_PROSE);
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
    if (whole != null) {
      return whole;
    }
    PromoKind sure = starts == null || (isVague(starts) && within != null) ? within : starts;
    if (sure == null && signs.contains(Sign.FOLLOWS)) {
      return PromoKind.SOCIAL;
    }
    boolean medium = hinted != null && isMedium(hinted);
    boolean asks = signs.contains(Sign.ASKS) || sure == PromoKind.SUBSCRIPTION;
    if (medium && asks && (sure == null || isVague(sure)) && !leadsToHeadline()) {
      return hinted;
    }
    if (starts == PromoKind.READ_MORE && headlineFollows()) {
      return PromoKind.RELATED_LINK;
    }
    if (sure == null) {
      sure = opens;
    }
    return sure == null ? hinted : sure;
  }

  /** "Read more:" and a headline, all in one line. */
  private boolean headlineFollows() {
    int after = startsAt + PromoPhrases.STARTS.lengthAt(tokens, startsAt);
    boolean enough = line.words() > 4 && tokens.has(after + 2);
    return enough && (leadsToHeadline() || !line.stops());
  }

  private boolean leadsToHeadline() {
    int after = startsAt + PromoPhrases.STARTS.lengthAt(tokens, startsAt);
    boolean colon = tokens.first(after) == ':' || tokens.first(after - 1) == ':';
    return starts == PromoKind.READ_MORE && colon && tokens.has(after + 2);
  }

  /** Kinds that say by which way the promo is to be read, and so tell more than any other. */
  private static boolean isMedium(PromoKind kind) {
    return kind == PromoKind.PODCAST || kind == PromoKind.NEWSLETTER || kind == PromoKind.APP;
  }

  private static boolean isOffer(PromoKind kind) {
    return isMedium(kind) || kind == PromoKind.SUBSCRIPTION;
  }

  private static boolean isVague(PromoKind kind) {
    return kind == PromoKind.READ_MORE
        || kind == PromoKind.SUBSCRIPTION
        || kind == PromoKind.SOCIAL
        || kind == PromoKind.OTHER;
  }

  /** The words that told most, for the explanation; null when no phrase did. */
  @Nullable String why() {
    if (whole != null) {
      return "the whole line is \"" + tokens.text(first, tokens.count()) + "\"";
    }
    if (within != null && (starts == null || isVague(starts))) {
      return "it says \"" + phrase(PromoPhrases.ANYWHERE, withinAt) + "\"";
    }
    return starts == null
        ? null
        : "it begins with \"" + phrase(PromoPhrases.STARTS, startsAt) + "\"";
  }

  private String phrase(Phrases<PromoKind> phrases, int at) {
    return tokens.text(at, at + phrases.lengthAt(tokens, at));
  }
}
