package io.newswire.stream;

import io.newswire.edit.ReadingDiff;
import io.newswire.edit.Similarity;
import io.newswire.edit.Step;
import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphId;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.record.Article;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PubStatus;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The fold over one article, kept up to date record by record.
 *
 * <p>Whatever the order, the repeats or the mix of versions in which records arrive, once the
 * newest version is complete the changes given so far add up to a plain fold over it. What came out
 * of earlier versions stays until then. A version that is held back is kept unread, and what
 * earlier versions put out stays.
 */
final class LiveArticle {
  private static final Bytes START = Bytes.wrap(ReadingContext.start().toBytes());

  private final ArticleState state;
  private final ParagraphReader reader;
  private final LongSupplier clock;
  private final List<Change> changes = new ArrayList<>();
  private int readings;

  /**
   * Wraps the state of one article.
   *
   * @param clock milliseconds since the epoch, for embargoes and expiry
   */
  LiveArticle(ArticleState state, ParagraphReader reader, LongSupplier clock) {
    this.state = state;
    this.reader = reader;
    this.clock = clock;
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
   * Takes one record of the article.
   *
   * @param offset the record's offset
   * @param receivedAt the record's timestamp, milliseconds since the epoch
   * @throws InvalidParagraphException when the record contradicts its version or is of one that was
   *     refused, or more would come out of it than a record can hold; the state is not to be saved
   *     then
   */
  Outcome accept(io.newswire.record.Paragraph record, long offset, long receivedAt) {
    catchUp();
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
   */
  void catchUp() {
    long now = clock.getAsLong();
    Held held = state.held();
    if (held != null && !isHeldBack(held.version().article(), now)) {
      release(held);
    }
    Version newest = state.version();
    if (newest != null && !newest.isOver() && isExpired(newest.article(), now)) {
      takeBack(Change.Reason.EXPIRED);
      state.end();
    }
  }

  /** Reads every paragraph anew, whatever it was read with. */
  void reread() {
    Order order = state.order();
    for (int position = 0; position < order.size(); position++) {
      String id = order.id(position);
      if (id != null) {
        Paragraph paragraph = paragraph(position, id);
        long with = Read.with(reader, story(), before(position), paragraph);
        readOne(position, paragraph, with);
      }
    }
  }

  /** The changes since the last call, in the order in which they have to be made. */
  List<Change> drainChanges() {
    List<Change> drained = List.copyOf(changes);
    changes.clear();
    return drained;
  }

  /** How many readings were made so far. */
  int readings() {
    return readings;
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
      takeBack(Change.Reason.EXPIRED);
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
    takeBack(Change.Reason.KILLED);
    state.end();
    return Outcome.KILLED;
  }

  private void takeBack(Change.Reason reason) {
    for (String id : List.copyOf(state.emitted())) {
      remove(id, reason, null);
    }
    changes.add(new Change.Untold(reason));
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
    read(all);
    takeBackLeftovers(id -> null);
    return Outcome.REFUSED;
  }

  private void refuse(Version version, int position, Slot slot) {
    changes.add(
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

  private void release(Held held) {
    state.begin(held.version());
    NavigableSet<Integer> pending = new TreeSet<>();
    held.slots().forEach((position, slot) -> pending.addAll(place(position, slot)));
    read(pending);
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
    NavigableSet<Integer> pending = place(position, slot);
    if (order.characters() > ParagraphRules.MAX_ARTICLE_LENGTH) {
      return refuse();
    }
    read(pending);
    changes.forEach(OutputLimit::check);
    settle();
    return Outcome.ACCEPTED;
  }

  /** The positions to be looked at because of a paragraph that is placed. */
  private NavigableSet<Integer> place(int position, Slot slot) {
    NavigableSet<Integer> placed =
        state.place(position, ParagraphId.ofWords(state.uri(), slot.text()), slot);
    NavigableSet<Integer> pending = new TreeSet<>(placed);
    placed.forEach(p -> pending.add(p + 1));
    return pending;
  }

  /**
   * Reads paragraphs, and those below as long as the context that they were read with changed.
   *
   * @param pending positions to look at; consumed
   */
  private void read(NavigableSet<Integer> pending) {
    while (!pending.isEmpty()) {
      int position = pending.pollFirst();
      String id = state.order().id(position);
      if (id == null) {
        continue;
      }
      Paragraph paragraph = paragraph(position, id);
      long with = Read.with(reader, story(), before(position), paragraph);
      Read known = state.order().read(position);
      if (known == null || !known.isOf(with, id)) {
        readOne(position, paragraph, with);
        pending.add(position + 1);
      } else if (!isOut(id, known)) {
        putOut(position, reading(position, paragraph), known);
      }
    }
  }

  private boolean isOut(String id, Read read) {
    Emitted emitted = state.emitted(id);
    return emitted != null && emitted.isOf(read);
  }

  private void readOne(int position, Paragraph paragraph, long with) {
    Reading reading = reading(position, paragraph);
    Read read = Read.of(with, paragraph, reading);
    state.putRead(position, read, reading.context());
    if (!isOut(paragraph.id(), read)) {
      putOut(position, reading, read);
    }
  }

  private void putOut(int position, Reading reading, Read read) {
    String id = Objects.requireNonNull(state.order().id(position));
    Slot slot = Objects.requireNonNull(state.order().slot(position));
    Emitted before = state.emitted(id);
    String replaces = before == null ? likelyBefore(position, slot) : before.replaces();
    changes.add(new Change.Upsert(id, position, slot, reading, replaces));
    state.putEmitted(id, new Emitted(read.topics(), read.content(), replaces));
    if (before != null) {
      Set<ParagraphClass> left = EnumSet.copyOf(before.topics());
      left.removeAll(read.topics());
      left.forEach(
          topic -> changes.add(new Change.Retraction(id, topic, Change.Reason.RECLASSIFIED, null)));
    }
  }

  /**
   * The paragraph of the version before that a new one is likely to be an edit of: what stood where
   * it stands now, if it is like it and has not come again elsewhere. Whether that is so is known
   * when the version is complete.
   */
  private @Nullable String likelyBefore(int position, Slot arrived) {
    ArticleState.Published base = state.base();
    if (base == null) {
      return null;
    }
    int above = positionBefore(base, position - 1);
    int place = above == Order.NOWHERE ? position : above + 1;
    String id = base.order().id(place);
    if (id == null || state.order().positionOf(id) != null) {
      return null;
    }
    Slot slot = Objects.requireNonNull(base.order().slot(place));
    return Similarity.isEdit(slot.text(), arrived.text()) ? id : null;
  }

  /** Where the paragraph at a position, or the one that it is an edit of, stood before. */
  private int positionBefore(ArticleState.Published base, int position) {
    int stood = state.order().stood(position);
    String id = state.order().id(position);
    if (stood != Order.NOWHERE || id == null) {
      return stood;
    }
    Emitted emitted = state.emitted(id);
    String replaced = emitted == null ? null : emitted.replaces();
    Integer place = replaced == null ? null : base.order().positionOf(replaced);
    return place == null ? Order.NOWHERE : place;
  }

  /**
   * Once the newest version is complete, takes back what only older ones had, and tells what it
   * changed of the one that was published before.
   */
  private void settle() {
    if (!state.order().isComplete()) {
      return;
    }
    ArticleState.Published base = state.base();
    if (base == null) {
      takeBackLeftovers(id -> null);
      return;
    }
    VersionComparison comparison = new VersionComparison(base, state.current(), state.order());
    takeBackLeftovers(comparison::replacementOf);
    comparison.steps().forEach(step -> nameReplaced(comparison, step));
    Instant now = Instant.ofEpochMilli(clock.getAsLong());
    EditRecords.of(comparison, edited -> difference(comparison, edited), now)
        .forEach(edit -> changes.add(new Change.Told(edit)));
    state.publish();
  }

  private void takeBackLeftovers(UnaryOperator<@Nullable String> replacement) {
    if (state.emitted().size() == state.order().filled()) {
      return;
    }
    for (String id : List.copyOf(state.emitted())) {
      if (state.order().positionOf(id) == null) {
        String replacedBy = replacement.apply(id);
        remove(id, replacedBy == null ? Change.Reason.DROPPED : Change.Reason.EDITED, replacedBy);
      }
    }
  }

  /** Puts a paragraph out again if it was said to replace another one than it does. */
  private void nameReplaced(VersionComparison comparison, Step step) {
    if (step instanceof Step.Added added) {
      nameReplaced(added.after(), null);
    } else if (step instanceof Step.Edited edited) {
      nameReplaced(edited.after(), comparison.idBefore(edited.before()));
    }
  }

  private void nameReplaced(int position, @Nullable String replaces) {
    String id = Objects.requireNonNull(state.order().id(position));
    Emitted emitted = Objects.requireNonNull(state.emitted(id));
    if (!Objects.equals(emitted.replaces(), replaces)) {
      Reading reading = reading(position, paragraph(position, id));
      state.putEmitted(id, new Emitted(emitted.topics(), emitted.content(), replaces));
      Slot slot = Objects.requireNonNull(state.order().slot(position));
      changes.add(new Change.Upsert(id, position, slot, reading, replaces));
    }
  }

  /** Both sides of an edit are read in the same place: what differs is due to the words alone. */
  private ReadingDiff difference(VersionComparison comparison, Step.Edited edited) {
    int position = edited.after();
    Paragraph before =
        comparison.slotBefore(edited.before()).paragraph(comparison.idBefore(edited.before()));
    return ReadingDiff.of(
        reading(position, before),
        reading(position, paragraph(position, comparison.idAfter(position))));
  }

  private Reading reading(int position, Paragraph paragraph) {
    readings++;
    return reader.read(story(), contextBefore(position), paragraph);
  }

  private void remove(String id, Change.Reason reason, @Nullable String replacedBy) {
    Emitted emitted = state.emitted(id);
    if (emitted != null) {
      emitted
          .topics()
          .forEach(topic -> changes.add(new Change.Retraction(id, topic, reason, replacedBy)));
      state.removeEmitted(id);
    }
  }

  private Paragraph paragraph(int position, String id) {
    return Objects.requireNonNull(state.order().slot(position)).paragraph(id);
  }

  private io.newswire.reading.Story story() {
    return state.current().story();
  }

  private Bytes before(int position) {
    Read above = readAbove(position);
    return above == null ? START : above.after();
  }

  private ReadingContext contextBefore(int position) {
    Read above = readAbove(position);
    return above == null ? ReadingContext.start() : state.contextAfter(above);
  }

  /**
   * What was read above a position; null for nothing. As long as the paragraph above has not
   * arrived, the one that stood above in the version before stands in: most often nothing changed
   * there, and nothing has to be read again.
   */
  private @Nullable Read readAbove(int position) {
    Order order = state.order();
    ArticleState.Published base = state.base();
    if (position == 0 || order.id(position - 1) != null || base == null) {
      return order.read(position - 1);
    }
    int stood = order.stood(position);
    return base.order().read((stood == Order.NOWHERE ? position : stood) - 1);
  }
}
