package io.newswire.stream;

import io.newswire.reading.ReadingContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one article: its newest version as far as it has arrived, the version that was
 * published before it until then, a version that is held back, and what each paragraph put out.
 *
 * <p>While a version arrives, the one before it keeps what came out of it, and stands in as
 * context.
 */
final class ArticleState {
  /** About what a paragraph takes besides its words: ids, context, fingerprints, and their maps. */
  private static final int PARAGRAPH_BYTES = 700;

  private final String uri;
  private final RowKey key;
  private @Nullable Version version;
  private Order order = new Order(0);
  private int generation;
  private @Nullable Published base;
  private @Nullable Held held;
  private @Nullable Long refused;
  private final Map<String, Emitted> emitted = new HashMap<>();
  private long touchedAt;
  private @Nullable Long due;
  private boolean retired;
  private final Unsaved unsaved = new Unsaved();
  private @Nullable Read lastRead;
  private ReadingContext lastContext = ReadingContext.start();

  ArticleState(String uri) {
    this.uri = uri;
    this.key = new RowKey(uri);
  }

  /** Puts back what the article's own row has; its paragraphs come after it. */
  void restore(Stored stored) {
    version = stored.version();
    order = new Order(version == null ? 0 : version.paragraphCount());
    generation = stored.generation();
    base = stored.base();
    held = stored.held();
    refused = stored.refused();
    touchedAt = stored.touchedAt();
    due = stored.due();
    retired = stored.retired();
    emitted.putAll(stored.remains());
  }

  /**
   * The article's own row.
   *
   * @param base its order empty still
   * @param held its paragraphs still to come
   * @param remains of a retired article, by paragraph id, what is on the topics
   */
  record Stored(
      @Nullable Version version,
      int generation,
      @Nullable Published base,
      @Nullable Held held,
      @Nullable Long refused,
      long touchedAt,
      @Nullable Long due,
      boolean retired,
      Map<String, Emitted> remains) {}

  /** Puts back the id of a position in the newest version or the one before it. */
  void restore(int ofGeneration, int position, String id) {
    if (base != null && ofGeneration == base.generation()) {
      base.order().restore(position, id);
    } else {
      order.restore(position, id);
    }
  }

  /** Puts back which words stand more than once, after all ids. */
  void restoreRepeated() {
    order.restoreRepeated();
    if (base != null) {
      base.order().restoreRepeated();
    }
  }

  /** Puts back a paragraph: its words, how it was read, and what the topics hold of it. */
  void restore(String id, @Nullable Slot slot, @Nullable Read read, @Nullable Emitted held) {
    if (slot != null) {
      order.restore(id, slot, read);
      if (base != null) {
        base.order().restore(id, slot, read);
      }
    }
    if (held != null) {
      emitted.put(id, held);
    }
  }

  String uri() {
    return uri;
  }

  /** Keys of its rows. */
  RowKey key() {
    return key;
  }

  /** The newest version that is not held back; null when there was none yet. */
  @Nullable Version version() {
    return version;
  }

  /**
   * The newest version that is not held back.
   *
   * @throws IllegalStateException when there was none yet
   */
  Version current() {
    if (version == null) {
      throw new IllegalStateException("no version of " + uri + " has begun");
    }
    return version;
  }

  /** The paragraphs of {@link #version}; empty when there is none. */
  Order order() {
    return order;
  }

  /** The version that was published before, while the newest one is not complete; or null. */
  @Nullable Published base() {
    return base;
  }

  /** The version that is held back, or null. */
  @Nullable Held held() {
    return held;
  }

  /** The highest version number that has arrived, whatever became of it; -1 for none. */
  long highest() {
    long highest = refused == null ? -1 : refused;
    if (held != null) {
      highest = Math.max(highest, held.version().number());
    }
    return version == null ? highest : Math.max(highest, version.number());
  }

  /** Number of the newest version that was refused; null when there was none. */
  @Nullable Long refused() {
    return refused;
  }

  /** Takes a newer version. What is held back gives way to it. */
  void begin(Version newer) {
    letGo();
    if (order.size() > 0 && order.isComplete()) {
      base = new Published(current(), order, generation);
      generation++;
    } else {
      markOrder();
    }
    version = newer;
    order = new Order(newer.paragraphCount());
    revive();
    unsaved.article = true;
  }

  /** Makes the newest version, which is complete, the one that an edit of it is told from. */
  void keepAsBase() {
    base = new Published(current(), order.copy(), generation);
  }

  /** Ends with the newest version, now complete, as the one that is published. */
  void publish() {
    Published before = base;
    if (before != null) {
      if (before.generation() != generation) {
        unsaved.orders.put(before.generation(), before.order().parts());
      }
      unsaved.ids.addAll(before.order().without(order));
      base = null;
      unsaved.article = true;
    }
  }

  /** Takes back all paragraphs and leaves the newest version as a mere number. */
  void end() {
    publish();
    markOrder();
    order = new Order(0);
    version = current().ended();
    unsaved.article = true;
  }

  /** Leaves of the article what it takes to take it back, without its words. */
  void retire() {
    letGo();
    publish();
    markOrder();
    order = new Order(version == null ? 0 : version.paragraphCount());
    retired = true;
    unsaved.article = true;
    unsaved.ids.addAll(emitted.keySet());
  }

  boolean isRetired() {
    return retired;
  }

  /** Holds a version back, in place of one that was held before. */
  Held hold(Version later) {
    letGo();
    Held begun = new Held(later);
    held = begun;
    unsaved.article = true;
    return begun;
  }

  /** Puts a paragraph into the version that is held back. */
  void holdBack(int position, Slot slot) {
    if (held != null) {
      held.put(position, slot);
      unsaved.heldPositions.add(position);
    }
  }

  /** Refuses the version that is held back. */
  void refuseHeld() {
    refused = held == null ? refused : Long.valueOf(held.version().number());
    letGo();
  }

  /** Refuses the newest version, not complete yet: the one that was published before is back. */
  void refuse() {
    refused = current().number();
    markOrder();
    Published before = base;
    if (before == null) {
      version = null;
      order = new Order(0);
    } else {
      version = before.version();
      order = before.order();
      generation = before.generation();
      base = null;
    }
    unsaved.ids.addAll(order.ids());
    unsaved.article = true;
  }

  /** Drops the version that is held back, if there is one. */
  void letGo() {
    if (held != null) {
      unsaved.article = true;
      unsaved.heldPositions.addAll(held.slots().keySet());
      held = null;
    }
  }

  /** Puts a paragraph of the newest version at its position; see {@link Order#place}. */
  NavigableSet<Integer> place(int position, String words, Slot slot) {
    revive();
    String before = order.id(position);
    int stood = stood(position, words);
    Slot known = stood == Order.NOWHERE || base == null ? null : base.order().slot(stood);
    Slot kept = known != null && known.sameParagraph(slot) ? known : slot;
    NavigableSet<Integer> changed = order.place(position, words, kept);
    order.setStood(position, stood);
    order.setRead(position, base == null ? null : base.order().read(stood));
    if (before != null) {
      unsaved.ids.add(before);
    }
    for (int at : changed) {
      String id = order.id(at);
      if (id != null && !isStored(id, at)) {
        unsaved.ids.add(id);
      }
    }
    unsaved.positions.addAll(changed);
    return changed;
  }

  /**
   * Where words that are put at a position stood in the version before: of several places the one
   * nearest to where it continues what stands above it now, or else below it.
   */
  private int stood(int position, String words) {
    List<Integer> places = base == null ? List.of() : base.order().placesOf(words);
    if (places.isEmpty()) {
      return Order.NOWHERE;
    }
    int above = order.stood(position - 1);
    int below = order.stood(position + 1);
    int expected = above != Order.NOWHERE ? above + 1 : below > 0 ? below - 1 : position;
    int at = Collections.binarySearch(places, expected);
    if (at >= 0) {
      return expected;
    }
    int next = Math.min(-at - 1, places.size() - 1);
    int previous = Math.max(next - 1, 0);
    return expected - places.get(previous) <= places.get(next) - expected
        ? places.get(previous)
        : places.get(next);
  }

  /** Whether the version before has the same in the row of a paragraph. */
  private boolean isStored(String id, int position) {
    Integer before = base == null ? null : base.order().positionOf(id);
    return base != null
        && before != null
        && Objects.equals(base.order().slot(before), order.slot(position))
        && Objects.equals(base.order().read(before), order.read(position));
  }

  /** How the paragraph at a position of the newest version was read. */
  void putRead(int position, Read read, ReadingContext after) {
    order.setRead(position, read);
    markParagraph(order.id(position));
    lastRead = read;
    lastContext = after;
  }

  /**
   * The context after a paragraph; that of the paragraph read last is at hand. One that another
   * release wrote counts as none: its reader was another one, too, so that the paragraph is read
   * anew before the version is complete, and those below it again.
   */
  ReadingContext contextAfter(Read read) {
    if (read.equals(lastRead)) {
      return lastContext;
    }
    try {
      return ReadingContext.fromBytes(read.after().get());
    } catch (IllegalArgumentException e) {
      return ReadingContext.start();
    }
  }

  /** What the topics hold of a paragraph; null when they hold nothing. */
  @Nullable Emitted emitted(String id) {
    return emitted.get(id);
  }

  /** Ids of what the topics hold, also of paragraphs that the newest version does not have. */
  Set<String> emitted() {
    return emitted.keySet();
  }

  void putEmitted(String id, Emitted now) {
    emitted.put(id, now);
    markParagraph(id);
  }

  void removeEmitted(String id) {
    emitted.remove(id);
    markParagraph(id);
  }

  private void markParagraph(@Nullable String id) {
    if (id != null) {
      unsaved.ids.add(id);
    }
  }

  /** The order that has a paragraph: of the newest version or the one before; or null. */
  @Nullable Order orderOf(String id) {
    if (order.positionOf(id) != null) {
      return order;
    }
    return base != null && base.order().positionOf(id) != null ? base.order() : null;
  }

  /** When the article was last changed, milliseconds since the epoch. */
  long touchedAt() {
    return touchedAt;
  }

  void touch(long now) {
    touchedAt = now;
    unsaved.article = true;
  }

  /** When the article has to be looked at without a record; null for never. */
  @Nullable Long due() {
    return due;
  }

  void setDue(@Nullable Long time) {
    due = time;
    unsaved.article = true;
  }

  int generation() {
    return generation;
  }

  /** What a retired article has on the topics, by paragraph id; of others nothing. */
  Map<String, Emitted> remains() {
    return retired ? Map.copyOf(emitted) : Map.of();
  }

  /** About how many bytes of memory the article takes. */
  long weight() {
    long characters = order.characters();
    if (base != null) {
      characters += base.order().characters();
    }
    if (held != null) {
      characters += held.characters();
    }
    return characters + (long) PARAGRAPH_BYTES * (emitted.size() + order.size());
  }

  Unsaved unsaved() {
    return unsaved;
  }

  /** What is left of a retired article gets rows of its own again. */
  private void revive() {
    if (retired) {
      retired = false;
      unsaved.article = true;
      unsaved.ids.addAll(emitted.keySet());
    }
  }

  /** The order's rows go. */
  private void markOrder() {
    if (order.filled() > 0) {
      unsaved.orders.put(generation, order.parts());
      unsaved.ids.addAll(order.ids());
      generation++;
    }
  }
}
