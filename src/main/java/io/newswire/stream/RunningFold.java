package io.newswire.stream;

import io.newswire.edit.Similarity;
import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphId;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.record.ParagraphClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The fold over the newest version of an article as far as it has arrived: reads what has to be
 * read, and notes how that changes what the topics hold.
 */
final class RunningFold {
  private static final Bytes START = Bytes.wrap(ReadingContext.start().toBytes());

  private final ArticleState state;
  private final ParagraphReader reader;
  private final List<Change> changes = new ArrayList<>();
  private int readings;

  RunningFold(ArticleState state, ParagraphReader reader) {
    this.state = state;
    this.reader = reader;
  }

  /** Puts a paragraph at its position; gives the positions to be looked at because of it. */
  NavigableSet<Integer> place(int position, Slot slot) {
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
  void read(NavigableSet<Integer> pending) {
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
    if (before != null && before.isOfFirstRelease(slot.paragraph(id), reading)) {
      state.putEmitted(id, new Emitted(read.topics(), read.content(), before.replaces()));
      return;
    }
    String replaces = before == null ? likelyBefore(position, slot) : before.replaces();
    changes.add(
        new Change.Upsert(
            id, position, slot, reading, replaces, before == null ? Set.of() : before.topics()));
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
    Published base = state.base();
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
  private int positionBefore(Published base, int position) {
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

  /** Takes everything back. */
  void takeBack(Change.Reason reason) {
    for (String id : List.copyOf(state.emitted())) {
      remove(id, reason, null);
    }
    changes.add(new Change.Untold(reason));
  }

  /**
   * Takes back what the newest version does not have.
   *
   * @param replacement the paragraph that took a paragraph's place, or null
   */
  void takeBackLeftovers(UnaryOperator<@Nullable String> replacement) {
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
  void nameReplaced(int position, @Nullable String replaces) {
    String id = Objects.requireNonNull(state.order().id(position));
    Emitted emitted = Objects.requireNonNull(state.emitted(id));
    if (!Objects.equals(emitted.replaces(), replaces)) {
      Reading reading = reading(position, paragraph(position, id));
      state.putEmitted(id, new Emitted(emitted.topics(), emitted.content(), replaces));
      Slot slot = Objects.requireNonNull(state.order().slot(position));
      changes.add(new Change.Upsert(id, position, slot, reading, replaces, emitted.topics()));
    }
  }

  void add(Change change) {
    changes.add(change);
  }

  /** The changes so far. */
  List<Change> changes() {
    return changes;
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

  /** What words would be read as at a position. */
  Reading reading(int position, Paragraph paragraph) {
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

  Paragraph paragraph(int position, String id) {
    return Objects.requireNonNull(state.order().slot(position)).paragraph(id);
  }

  private Story story() {
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
    Published base = state.base();
    if (position == 0 || order.id(position - 1) != null || base == null) {
      return order.read(position - 1);
    }
    int stood = order.stood(position);
    return base.order().read((stood == Order.NOWHERE ? position : stood) - 1);
  }
}
