package io.newswire.stream;

import io.newswire.reading.Link;
import io.newswire.reading.ParagraphId;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.record.Paragraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PubStatus;
import io.newswire.topic.InvalidParagraphException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
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
  private final ArticleState state;
  private final Reader reader;
  private final LongSupplier clock;
  private final List<Change> changes = new ArrayList<>();
  private int readings;

  /**
   * Wraps the state of one article.
   *
   * @param clock milliseconds since the epoch, for embargoes
   */
  LiveArticle(ArticleState state, Reader reader, LongSupplier clock) {
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
    /** Of a lower version than the newest, or of a canceled one: ignored. */
    STALE,
    /** Of a canceled version: everything was retracted. */
    KILLED
  }

  /**
   * Takes one record of the article.
   *
   * @param offset the record's offset
   * @param receivedAt the record's timestamp, milliseconds since the epoch
   * @throws InvalidParagraphException when the record contradicts its version; nothing has changed
   */
  Outcome accept(Paragraph record, long offset, long receivedAt) {
    long number = record.getArticle().getVersion();
    ArticleState.Version newest = state.version();
    if (newest != null && number < newest.number()) {
      return Outcome.STALE;
    }
    if (record.getArticle().getPubStatus() == PubStatus.CANCELED) {
      return kill(record, newest);
    }
    if (newest == null || number > newest.number()) {
      begin(record);
    } else if (newest.isCanceled()) {
      return Outcome.STALE;
    } else if (record.getParagraphCount() != newest.paragraphCount()) {
      throw new InvalidParagraphException(
          "paragraphCount",
          "is %d, but version %d of the article began with %d"
              .formatted(record.getParagraphCount(), number, newest.paragraphCount()));
    }
    return place(record, offset, receivedAt);
  }

  /** Puts out the newest version if it is held back no longer. */
  void releaseIfDue() {
    ArticleState.Version newest = state.version();
    if (newest != null && newest.held() && !isHeldBack(newest.article())) {
      state.release();
      read(new TreeSet<>(state.filled()));
      settle();
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

  private void begin(Paragraph record) {
    boolean held = isHeldBack(record.getArticle());
    state.begin(new ArticleState.Version(record.getArticle(), record.getParagraphCount(), held));
  }

  private boolean isHeldBack(io.newswire.record.Article article) {
    return article.getPubStatus() == PubStatus.WITHHELD
        || (article.getEmbargoedUntil() != null
            && article.getEmbargoedUntil().toEpochMilli() > clock.getAsLong());
  }

  private Outcome kill(Paragraph record, ArticleState.@Nullable Version newest) {
    if (newest != null
        && newest.number() == record.getArticle().getVersion()
        && newest.isCanceled()) {
      return Outcome.UNCHANGED;
    }
    state.begin(new ArticleState.Version(record.getArticle(), 0, false));
    state.trim();
    retractLeftovers(Change.Reason.KILLED);
    return Outcome.KILLED;
  }

  private Outcome place(Paragraph record, long offset, long receivedAt) {
    int position = record.getPosition();
    List<Link> links = Rows.links(record.getLinks());
    Slot there = state.slot(position);
    if (there != null
        && state.isNewest(position)
        && there.sameParagraph(record.getText(), record.getForm(), links)) {
      return Outcome.UNCHANGED;
    }
    Slot slot =
        new Slot(
            record.getArticle().getVersion(),
            ParagraphId.ofWords(state.uri(), record.getText()),
            record.getText(),
            record.getForm(),
            links,
            offset,
            receivedAt);
    NavigableSet<Integer> renamed = state.place(position, slot);
    releaseIfDue();
    if (state.current().held()) {
      return Outcome.HELD;
    }
    NavigableSet<Integer> pending = new TreeSet<>(renamed);
    renamed.forEach(p -> pending.add(p + 1));
    read(pending);
    settle();
    return Outcome.ACCEPTED;
  }

  /**
   * Reads paragraphs, and those below as long as the context that they were read with changed.
   *
   * @param pending positions to look at; consumed
   */
  private void read(NavigableSet<Integer> pending) {
    while (!pending.isEmpty()) {
      int position = pending.pollFirst();
      Slot slot = state.slot(position);
      if (slot == null || !state.isNewest(position)) {
        continue;
      }
      ReadingContext before = state.contextBefore(position);
      long with = Read.with(state.current().story(), before, slot);
      Read known = state.read(slot.id());
      if (known == null || known.with() != with) {
        readOne(position, slot, before, with, known);
        pending.add(position + 1);
      }
    }
  }

  private void readOne(
      int position, Slot slot, ReadingContext before, long with, @Nullable Read known) {
    Reading reading = reader.read(state.current().story(), before, slot.paragraph());
    readings++;
    Read read = Read.of(with, slot, reading);
    state.putRead(slot.id(), read);
    if (known == null || known.content() != read.content()) {
      changes.add(new Change.Upsert(position, slot, reading));
    }
    if (known != null) {
      Set<ParagraphClass> left = EnumSet.copyOf(known.topics());
      left.removeAll(read.topics());
      retract(slot.id(), left, Change.Reason.RECLASSIFIED);
    }
  }

  /** Once the newest version is complete, takes back what only older ones had. */
  private void settle() {
    if (state.isComplete()) {
      state.trim();
      retractLeftovers(Change.Reason.DROPPED);
    }
  }

  private void retractLeftovers(Change.Reason reason) {
    if (state.reads().size() == state.filled().size()) {
      return;
    }
    List<Map.Entry<String, Read>> leftovers =
        state.reads().stream().filter(e -> state.positionOf(e.getKey()) == null).toList();
    for (Map.Entry<String, Read> leftover : leftovers) {
      retract(leftover.getKey(), leftover.getValue().topics(), reason);
      state.removeRead(leftover.getKey());
    }
  }

  private void retract(String id, Set<ParagraphClass> topics, Change.Reason reason) {
    topics.forEach(topic -> changes.add(new Change.Retraction(id, topic, reason)));
  }
}
