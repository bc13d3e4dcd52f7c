package io.newswire.stream;

import io.newswire.reading.ParagraphReader;
import io.newswire.reading.ReadingContext;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * The fold over one article, kept up to date record by record.
 *
 * <p>Whatever the order, the repeats or the mix of versions in which records arrive, once the
 * newest version is complete the changes given so far add up to a plain fold over it. What came out
 * of earlier versions stays until then. A version that is held back is kept unread, and what
 * earlier versions put out stays.
 */
final class LiveArticle {
  private final ArticleState state;
  private final ParagraphReader reader;
  private final LongSupplier clock;
  private final RunningFold fold;

  /**
   * Wraps the state of one article.
   *
   * @param clock milliseconds since the epoch, for embargoes and expiry
   */
  LiveArticle(ArticleState state, ParagraphReader reader, LongSupplier clock) {
    this.state = state;
    this.reader = reader;
    this.clock = clock;
    this.fold = new RunningFold(state, reader);
  }

  /** What became of an input record. */
  enum Outcome {
    /** Read, and on an output topic. */
    ACCEPTED,
    /** Stored unread: withheld, or under embargo. */
    HELD,
    /** The newest version has it already. */
    UNCHANGED,
    /** Of a lower version than the newest, or of one that is over: ignored. */
    STALE,
    /** Of a canceled version: everything was retracted. */
    KILLED,
    /** Of a version that had expired when it came: everything was retracted. */
    EXPIRED,
    /** Of a version that is too long: all of it is dead letters. */
    REFUSED
  }

  /**
   * Takes one record of the article. What is due by the clock has to be done before, and saved:
   * {@link #catchUp}.
   *
   * @param offset the record's offset
   * @param receivedAt the record's timestamp, milliseconds since the epoch
   * @throws InvalidParagraphException when the record contradicts its version or is of one that was
   *     refused, or more would come out of it than a record can hold; the state is not to be saved
   *     then
   */
  Outcome accept(io.newswire.record.Paragraph record, long offset, long receivedAt) {
    Article article = record.getArticle();
    long number = article.getVersion();
    if (number < state.highest()) {
      return Outcome.STALE;
    }
    if (article.getPubStatus() == PubStatus.CANCELED) {
      return kill(article);
    }
    Version version = new Version(article, record.getParagraphCount(), false);
    Slot slot =
        new Slot(
            record.getText(), record.getForm(), Rows.links(record.getLinks()), offset, receivedAt);
    if (number > state.highest()) {
      return begin(version, record.getPosition(), slot);
    }
    if (Objects.equals(state.refused(), number)) {
      throw tooLong(number);
    }
    Held held = state.held();
    if (held != null) {
      checkCount(version, held.version());
      if (!isHeldBack(article, clock.getAsLong())) {
        release(held, version);
        return accept(record.getPosition(), slot);
      }
      return holdBack(held, record.getPosition(), slot);
    }
    if (state.current().isOver()) {
      return Outcome.STALE;
    }
    checkCount(version, state.current());
    return accept(record.getPosition(), slot);
  }

  /**
   * Does what is due by the clock: puts out what is held back no longer, takes back the expired.
   *
   * @return whether there was anything to be done
   */
  boolean catchUp() {
    long now = clock.getAsLong();
    Held held = state.held();
    boolean released = held != null && !isHeldBack(held.version().article(), now);
    if (held != null && released) {
      release(held, held.version());
    }
    Version newest = state.version();
    if (newest != null && !newest.isOver() && isExpired(newest.article(), now)) {
      fold.takeBack(Change.Reason.EXPIRED);
      state.end();
      return true;
    }
    return released;
  }

  /** Reads every paragraph anew, whatever it was read with. */
  void reread() {
    fold.reread();
  }

  /** The changes since the last call, in the order in which they have to be made. */
  List<Change> drainChanges() {
    return fold.drainChanges();
  }

  /** How many readings were made so far. */
  int readings() {
    return fold.readings();
  }

  ArticleState state() {
    return state;
  }

  private static void checkCount(Version arrived, Version begun) {
    if (arrived.paragraphCount() != begun.paragraphCount()) {
      throw new InvalidParagraphException(
          "paragraphCount",
          "is %d, but version %d of the article began with %d"
              .formatted(arrived.paragraphCount(), arrived.number(), begun.paragraphCount()));
    }
  }

  /** A version that is out is not refused any more, but it takes no more words. */
  private static void checkLength(long characters) {
    if (characters > ParagraphRules.MAX_ARTICLE_LENGTH) {
      throw new InvalidParagraphException(
          "text",
          "would give the article %,d characters, more than %,d"
              .formatted(characters, ParagraphRules.MAX_ARTICLE_LENGTH));
    }
  }

  private Outcome begin(Version version, int position, Slot slot) {
    long now = clock.getAsLong();
    if (isExpired(version.article(), now)) {
      state.begin(version);
      fold.takeBack(Change.Reason.EXPIRED);
      state.end();
      return Outcome.EXPIRED;
    }
    if (isHeldBack(version.article(), now)) {
      return holdBack(state.hold(version), position, slot);
    }
    state.begin(version);
    return accept(position, slot);
  }

  private static boolean isHeldBack(Article article, long now) {
    return article.getPubStatus() == PubStatus.WITHHELD
        || (article.getEmbargoedUntil() != null
            && article.getEmbargoedUntil().toEpochMilli() > now);
  }

  private static boolean isExpired(Article article, long now) {
    return article.getExpires() != null && article.getExpires().toEpochMilli() <= now;
  }

  private Outcome kill(Article article) {
    Version newest = state.version();
    if (newest != null
        && state.held() == null
        && newest.number() == article.getVersion()
        && newest.article().getPubStatus() == PubStatus.CANCELED) {
      return Outcome.UNCHANGED;
    }
    state.begin(new Version(article, 0, false));
    fold.takeBack(Change.Reason.KILLED);
    state.end();
    return Outcome.KILLED;
  }

  private Outcome holdBack(Held held, int position, Slot slot) {
    Slot there = held.slots().get(position);
    if (there != null && there.sameParagraph(slot)) {
      return Outcome.UNCHANGED;
    }
    // Once it is released nobody can be told that it is too much, so it is tried now.
    OutputLimit.check(
        reader.read(held.version().story(), ReadingContext.start(), slot.paragraph("held")));
    state.holdBack(position, slot);
    if (held.characters() > ParagraphRules.MAX_ARTICLE_LENGTH) {
      held.slots().forEach((place, refused) -> refuse(held.version(), place, refused));
      state.refuseHeld();
      return Outcome.REFUSED;
    }
    return Outcome.HELD;
  }

  /**
   * Refuses the newest version and all that has arrived of it: what was published before it is out
   * again.
   */
  private Outcome refuse() {
    Version version = state.current();
    Order refused = state.order();
    for (int position = 0; position < refused.size(); position++) {
      Slot slot = refused.slot(position);
      if (slot != null) {
        refuse(version, position, slot);
      }
    }
    state.refuse();
    NavigableSet<Integer> all = new TreeSet<>();
    for (int position = 0; position < state.order().size(); position++) {
      all.add(position);
    }
    fold.read(all);
    fold.takeBackLeftovers(id -> null);
    return Outcome.REFUSED;
  }

  private void refuse(Version version, int position, Slot slot) {
    fold.add(
        new Change.Refused(
            version.article(),
            version.paragraphCount(),
            position,
            slot,
            Objects.requireNonNull(tooLong(version.number()).getMessage())));
  }

  private static InvalidParagraphException tooLong(long version) {
    return new InvalidParagraphException(
        "article",
        "has more than %,d characters in version %d; the whole version is refused"
            .formatted(ParagraphRules.MAX_ARTICLE_LENGTH, version));
  }

  /** Puts out what is held back, as a version that is not held back any more. */
  private void release(Held held, Version version) {
    state.begin(version);
    NavigableSet<Integer> pending = new TreeSet<>();
    held.slots().forEach((position, slot) -> pending.addAll(fold.place(position, slot)));
    fold.read(pending);
    settle();
  }

  private Outcome accept(int position, Slot slot) {
    Order order = state.order();
    Slot there = order.slot(position);
    if (there != null && there.sameParagraph(slot)) {
      return Outcome.UNCHANGED;
    }
    if (order.isComplete()) {
      checkLength(order.characters() + slot.text().length());
      state.keepAsBase();
    }
    NavigableSet<Integer> pending = fold.place(position, slot);
    if (order.characters() > ParagraphRules.MAX_ARTICLE_LENGTH) {
      return refuse();
    }
    fold.read(pending);
    fold.changes().forEach(OutputLimit::check);
    settle();
    return Outcome.ACCEPTED;
  }

  /** Once the newest version is complete, only that is out, and what it changed is told. */
  private void settle() {
    if (!state.order().isComplete()) {
      return;
    }
    Published base = state.base();
    if (base == null) {
      fold.takeBackLeftovers(id -> null);
      return;
    }
    VersionComparison comparison = new VersionComparison(base, state.current(), state.order());
    new EditTeller(fold, comparison).tell(Instant.ofEpochMilli(clock.getAsLong()));
    state.publish();
  }
}
