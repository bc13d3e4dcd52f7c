package io.newswire.reading.promo;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.PromoKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells promos from the report, by their words, their form and their place. */
public final class PromoReader {
  private static final int LONGEST = 60;

  /** Words from which on a heading is the title of a post rather than a sub-heading. */
  private static final int TITLE_WORDS = 5;

  private static final WordSet NETWORKS =
      WordSet.of("twitter facebook instagram tiktok youtube x linkedin threads bluesky whatsapp");

  private static final WordSet FURNITURE =
      WordSet.of(
          "newsletter newsletters subscribe subscription subscriptions login signup cookies cookie"
              + " copyright faq sitemap podcasts bookmarks unsubscribe advertise comments rss"
              + " trending reprints epaper");

  private static final Phrases<Boolean> KEY_POINTS =
      new Phrases.Builder<Boolean>()
          .put(
              true,
              "key developments",
              "in key developments",
              "other key developments",
              "latest developments",
              "the latest developments",
              "key points",
              "the key points",
              "key events",
              "key moments",
              "main developments",
              "main points",
              "the main points",
              "top lines",
              "at a glance",
              "in brief",
              "what we know so far",
              "here's what we know",
              "what you need to know",
              "what we know",
              "here are the latest developments",
              "here are the key developments",
              "here are the main developments",
              "the latest key developments",
              "in the latest developments",
              "in other developments",
              "other developments",
              "recent developments",
              "key takeaways",
              "the headlines",
              "summary",
              "highlights",
              "today's key developments",
              "the story so far")
          .build();

  private final Tokens tokens;
  private final Line line;
  private final Section section;

  private PromoReader(Tokens tokens, Line line, Section section) {
    this.tokens = tokens;
    this.line = line;
    this.section = section;
  }

  /** The promo that a line is; null when it is part of the report. */
  public static @Nullable Promo read(Tokens tokens, Line line, Section section) {
    return tokens.count() == 0 ? null : new PromoReader(tokens, line, section).read();
  }

  /** The section that the next line stands in. */
  public static Section after(Section before, Tokens tokens, Line line, @Nullable Promo promo) {
    if (promo != null) {
      boolean link = promo.kind() == PromoKind.RELATED_LINK;
      boolean opens = promo.kind() == PromoKind.READ_MORE && line.words() <= 6 && !line.stops();
      Section after = before.afterPromo(link);
      return opens ? new Section(Section.Kind.RELATED, false, true, true, after.fresh()) : after;
    }
    boolean heading = line.isHeading();
    if ((line.leadsIn() || heading) && opensKeyPoints(tokens)) {
      return new Section(Section.Kind.KEY_POINTS, false, false, false, Section.FRESH_AFTER_LIST);
    }
    if (before.kind() == Section.Kind.KEY_POINTS) {
      boolean goesOn = line.isItem() || (!before.bulleted() && !line.stops() && !heading);
      if (goesOn) {
        return before.next(line.isItem());
      }
    }
    boolean title =
        heading && line.words() >= TITLE_WORDS && !line.repeatsHeadline() && !line.isCredit();
    return title && before.fresh() <= Section.FRESH_AFTER_TITLE ? Section.titled() : before.text();
  }

  /** Whether a lead-in says that key developments follow. */
  private static boolean opensKeyPoints(Tokens tokens) {
    for (int i = 0; i < Math.min(tokens.count(), 8); i++) {
      int length = KEY_POINTS.lengthAt(tokens, i);
      if (length > 0 && (tokens.first(i + length) == ':' || i + length >= tokens.count() - 1)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Promo read() {
    int first = firstWord();
    PromoKind whole = whole(first);
    if (whole != null) {
      return new Promo(whole, 0.97, "the whole line is \"" + shown() + "\"");
    }
    if (line.words() <= LONGEST) {
      Promo worded = worded(first);
      if (worded != null) {
        return worded;
      }
    }
    if (section.kind() == Section.Kind.RELATED && !line.stops() && line.words() <= 30) {
      return new Promo(PromoKind.RELATED_LINK, 0.9, "a headline under a heading for related links");
    }
    if (liveBlog()) {
      return new Promo(PromoKind.LIVE_BLOG, 0.95, "it has the form of a link to live coverage");
    }
    if (line.linked() >= 0.8 && !line.stops() && line.words() >= 2) {
      return new Promo(PromoKind.RELATED_LINK, 0.85, "the line is nothing but a link");
    }
    if (ago() || duration()) {
      return new Promo(PromoKind.RELATED_LINK, 0.75, "it only dates or times a link");
    }
    if (navigation()) {
      return new Promo(PromoKind.OTHER, 0.7, "it has the words of a site's navigation");
    }
    if (section.afterLink() && headlineLike()) {
      return new Promo(PromoKind.RELATED_LINK, 0.6, "a headline right after a link");
    }
    if (onSite(first)) {
      return new Promo(PromoKind.RELATED_LINK, 0.9, "it leads to another page");
    }
    if (line.shouts() && line.words() >= 6 && !line.stops()) {
      return new Promo(PromoKind.RELATED_LINK, 0.7, "a line in capitals without a full stop");
    }
    return null;
  }

  private int firstWord() {
    int i = 0;
    while (tokens.has(i)
        && "\u2022*~>-\u2013\u2014\"\u201C'\u2018([|".indexOf(tokens.first(i)) >= 0) {
      i++;
    }
    return tokens.has(i) ? i : 0;
  }

  /** The kind of a line that has no other words than a known one, a number or marks after it. */
  private @Nullable PromoKind whole(int first) {
    int length = PromoPhrases.WHOLE.lengthAt(tokens, first);
    boolean sentence = line.stops() && line.words() <= 2;
    if (length == 0 || line.isItem() || line.words() > 8 || sentence) {
      return null;
    }
    for (int i = first + length; i < tokens.count(); i++) {
      if (tokens.isWord(i) || tokens.kind(i) == TokenKind.CODE) {
        return null;
      }
    }
    return PromoPhrases.WHOLE.get(tokens, first);
  }

  private @Nullable Promo worded(int first) {
    PromoKind starts = PromoPhrases.STARTS.get(tokens, first);
    PromoKind within = null;
    int at = -1;
    for (int i = first; i < tokens.count() && within == null; i++) {
      within = PromoPhrases.ANYWHERE.get(tokens, i);
      at = i;
    }
    if (starts == null && within == null) {
      return follow(first);
    }
    if (starts == PromoKind.READ_MORE && headlineFollows(first)) {
      return new Promo(PromoKind.RELATED_LINK, 0.95, "it begins with \"" + phrase(first) + "\"");
    }
    if (within != null && (starts == null || starts == PromoKind.SOCIAL || isMedium(within))) {
      int length = PromoPhrases.ANYWHERE.lengthAt(tokens, at);
      String words = tokens.text(at, at + length);
      return new Promo(within, starts == null ? 0.8 : 0.95, "it says \"" + words + "\"");
    }
    return starts == null
        ? null
        : new Promo(starts, 0.9, "it begins with \"" + phrase(first) + "\"");
  }

  private static boolean isMedium(PromoKind kind) {
    return kind == PromoKind.PODCAST || kind == PromoKind.NEWSLETTER || kind == PromoKind.APP;
  }

  private String phrase(int first) {
    return tokens.text(first, first + PromoPhrases.STARTS.lengthAt(tokens, first));
  }

  /** "Read more:" and a headline, all in one line. */
  private boolean headlineFollows(int first) {
    return line.words() > 4 && first + PromoPhrases.STARTS.lengthAt(tokens, first) < tokens.count();
  }

  /** Long enough for a headline, with the capitals of a sentence. */
  private boolean headlineLike() {
    return line.isHeading()
        && line.words() >= 7
        && section.kind() == Section.Kind.TEXT
        && line.capitals() < 0.7;
  }

  /** "3 hours ago" and nothing else. */
  private boolean ago() {
    int last = tokens.count() - 1;
    return last >= 2 && last <= 3 && tokens.is(last, "ago") && tokens.isNumber(0);
  }

  /** "Duration 2:30". */
  private boolean duration() {
    return tokens.is(0, "duration") && tokens.isNumber(1) && tokens.count() <= 4;
  }

  /** A few words, one of which only a site's own furniture has. */
  private boolean navigation() {
    if (line.words() > 5 || line.ends() || line.leadsIn() || line.isItem()) {
      return false;
    }
    for (int i = 0; i < tokens.count(); i++) {
      if (FURNITURE.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "On Example.com: ..." and "More football: https://...". */
  private boolean onSite(int first) {
    for (int i = first + 1; i < Math.min(tokens.count(), first + 6); i++) {
      boolean on = tokens.is(first, "on") && tokens.is(i, "com") && tokens.first(i + 1) == ':';
      boolean more = tokens.is(first, "more") && tokens.first(i) == ':';
      if (on || more) {
        return true;
      }
    }
    return false;
  }

  /** "Follow so-and-so on Twitter", and the same with a handle. */
  private @Nullable Promo follow(int first) {
    if (!tokens.is(first, "follow") && !tokens.is(first, "like")) {
      return null;
    }
    for (int i = first + 1; i < tokens.count(); i++) {
      boolean network = tokens.is(i, "on") && NETWORKS.contains(tokens, i + 1);
      if (network || tokens.first(i) == '@') {
        return new Promo(PromoKind.SOCIAL, 0.95, "it asks to follow an account");
      }
    }
    return null;
  }

  /** "Port fire live: Crews return" or "Election LIVE updates". */
  private boolean liveBlog() {
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

  private String shown() {
    return tokens.text().strip().toLowerCase(Locale.ROOT);
  }
}
