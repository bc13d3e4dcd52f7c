package io.newswire.reading.promo;

/**
 * The part of an article a paragraph stands in, as the lines above it opened it.
 *
 * @param kind what the lines are
 * @param bulleted whether the lines of a list so far have bullets
 * @param afterPromo whether the line above is a promo
 * @param afterLink whether that promo leads to another article
 * @param fresh for how many lines more the text is news, because a list of key developments or the
 *     title of a live post stands above; 0 in an ordinary article
 */
public record Section(
    Kind kind, boolean bulleted, boolean afterPromo, boolean afterLink, int fresh) {
  /** The running text of an article. */
  public static final Section TEXT = new Section(Kind.TEXT, false, false, false, 0);

  /** Lines after a list of key developments, and after a post's title, that are news. */
  static final int FRESH_AFTER_LIST = 16;

  static final int FRESH_AFTER_TITLE = 4;

  /** The place in the article that such lines count as standing in, at most. */
  public static final int FRESH_PLACE = 2;

  /** What the lines of a section are. */
  public enum Kind {
    TEXT,
    /** The article's own list of its key developments. */
    KEY_POINTS,
    /** Headlines of other articles, under "Read more:" and its like. */
    RELATED
  }

  /** Running text after this section. */
  public Section text() {
    return fresh <= 1 ? TEXT : new Section(Kind.TEXT, false, false, false, older());
  }

  /** Running text under the time of a post: what an earlier post's title made news ends there. */
  Section timed() {
    return fresh < FRESH_AFTER_TITLE ? TEXT : text();
  }

  /** The section after an advertisement: it ends a list of links, and else stands amid the text. */
  Section afterAd() {
    return kind == Kind.RELATED
        ? new Section(Kind.TEXT, false, true, false, older())
        : new Section(kind, bulleted, afterPromo, afterLink, older());
  }

  /** The same section after a promo. */
  Section afterPromo(boolean link) {
    return new Section(kind, bulleted, true, link, older());
  }

  /** The same section after a line of its own. */
  Section next(boolean item) {
    return new Section(kind, bulleted || item, false, false, FRESH_AFTER_LIST);
  }

  static Section titled() {
    return new Section(Kind.TEXT, false, false, false, FRESH_AFTER_TITLE);
  }

  private int older() {
    return Math.max(0, fresh - 1);
  }
}
