package io.newswire.stream;

import io.newswire.reading.ParagraphId;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one article: its newest version as far as it has arrived, at each position the
 * paragraph last put there, and for each paragraph that came out what it was read with.
 *
 * <p>While a version arrives, positions that it has not filled yet still hold older paragraphs:
 * they stand in as context and keep what came out of them, until the version is complete.
 */
final class ArticleState {
  private final String uri;
  private @Nullable Version version;
  private final NavigableMap<Integer, Slot> slots = new TreeMap<>();
  private final Map<String, Read> reads = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> positionsOfWords = new HashMap<>();
  private final Set<String> moved = new HashSet<>();
  private final Unsaved unsaved = new Unsaved();

  ArticleState(String uri) {
    this.uri = uri;
  }

  /**
   * The newest version of an article.
   *
   * @param held whether it is held back: withheld, or under embargo
   */
  record Version(Article article, int paragraphCount, boolean held) {
    long number() {
      return article.getVersion();
    }

    boolean isCanceled() {
      return article.getPubStatus() == PubStatus.CANCELED;
    }

    Story story() {
      return new Story(article.getHeadline(), article.getLanguage());
    }
  }

  /** What changed since the last save: rows of the store. */
  static final class Unsaved {
    boolean version;
    final Set<Integer> positions = new HashSet<>();
    final Set<String> ids = new HashSet<>();

    void clear() {
      version = false;
      positions.clear();
      ids.clear();
    }
  }

  /** Puts back the newest version, before its paragraphs. */
  void restore(Version stored) {
    version = stored;
  }

  /** Puts back a paragraph; a read that is known already stays. */
  void restore(int position, Slot slot, @Nullable Read read) {
    slots.put(position, slot);
    if (isNewest(position)) {
      positions.put(slot.id(), position);
      withWords(ParagraphId.words(slot.id())).add(position);
      if (read != null) {
        reads.put(slot.id(), read);
      }
    } else if (read != null) {
      reads.putIfAbsent(slot.id(), read);
    }
  }

  /** Puts back what came out of a paragraph that the newest version has no place for so far. */
  void restoreMoved(String id, Read read) {
    reads.put(id, read);
    moved.add(id);
  }

  String uri() {
    return uri;
  }

  /** How many paragraphs are there, those of older versions included. */
  int size() {
    return slots.size();
  }

  @Nullable Version version() {
    return version;
  }

  /** Takes a newer version; the paragraphs that are there become older ones. */
  void begin(Version newer) {
    version = newer;
    positions.clear();
    positionsOfWords.clear();
    unsaved.version = true;
  }

  /** Ends the holding back of the newest version. */
  void release() {
    Version held = current();
    version = new Version(held.article(), held.paragraphCount(), false);
    unsaved.version = true;
  }

  Version current() {
    if (version == null) {
      throw new IllegalStateException("no version of " + uri + " has begun");
    }
    return version;
  }

  @Nullable Slot slot(int position) {
    return slots.get(position);
  }

  /** Whether the paragraph at a position is one of the newest version. */
  boolean isNewest(int position) {
    Slot slot = slots.get(position);
    return slot != null && version != null && slot.version() == version.number();
  }

  /** Positions that the newest version has filled so far. */
  Collection<Integer> filled() {
    return positions.values();
  }

  boolean isComplete() {
    return positions.size() == current().paragraphCount();
  }

  /** The context that the paragraph at a position is read with. */
  ReadingContext contextBefore(int position) {
    Slot above = slots.get(position - 1);
    Read read = above == null ? null : reads.get(above.id());
    return read == null ? ReadingContext.start() : read.after();
  }

  @Nullable Read read(String id) {
    return reads.get(id);
  }

  Collection<Map.Entry<String, Read>> reads() {
    return reads.entrySet();
  }

  void putRead(String id, Read read) {
    reads.put(id, read);
    unsaved.ids.add(id);
  }

  void removeRead(String id) {
    reads.remove(id);
    unsaved.ids.add(id);
  }

  /** Where the newest version has a paragraph, or null. */
  @Nullable Integer positionOf(String id) {
    return positions.get(id);
  }

  /**
   * Puts a paragraph of the newest version at its position, in place of what stood there.
   *
   * @param slot its id is that of its words; what stands above it gives it its number
   * @return the positions whose paragraphs are new or have another id now
   */
  NavigableSet<Integer> place(int position, Slot slot) {
    NavigableSet<Integer> renamed = new TreeSet<>(Set.of(position));
    Slot before = slots.get(position);
    boolean replacesNewest = isNewest(position);
    slots.put(position, slot);
    if (before != null) {
      unsaved.ids.add(before.id());
      if (replacesNewest) {
        positions.remove(before.id());
        String words = ParagraphId.words(before.id());
        withWords(words).remove(position);
        renamed.addAll(number(words));
      }
    }
    String words = ParagraphId.words(slot.id());
    withWords(words).add(position);
    renamed.addAll(number(words));
    unsaved.ids.add(id(position));
    unsaved.positions.add(position);
    return renamed;
  }

  /** Removes what stands beyond the end of the newest version. */
  void trim() {
    NavigableMap<Integer, Slot> beyond = slots.tailMap(current().paragraphCount(), true);
    unsaved.positions.addAll(beyond.keySet());
    beyond.values().forEach(slot -> unsaved.ids.add(slot.id()));
    beyond.clear();
  }

  /** Gives the paragraphs with the same words their ids, from the top. */
  private List<Integer> number(String words) {
    List<Integer> renamed = new ArrayList<>();
    int occurrence = 0;
    for (int position : withWords(words)) {
      String id = ParagraphId.ofOccurrence(words, occurrence++);
      Slot slot = slots.get(position);
      if (slot != null && !slot.id().equals(id)) {
        positions.remove(slot.id(), position);
        unsaved.ids.add(slot.id());
        slots.put(position, slot.withId(id));
        unsaved.ids.add(id);
        unsaved.positions.add(position);
        renamed.add(position);
      }
      positions.put(id, position);
    }
    return renamed;
  }

  private String id(int position) {
    Slot slot = slots.get(position);
    return slot == null ? "" : slot.id();
  }

  private NavigableSet<Integer> withWords(String words) {
    return positionsOfWords.computeIfAbsent(words, w -> new TreeSet<>());
  }

  /** Ids that have a row of their own in the store. */
  Set<String> moved() {
    return moved;
  }

  Unsaved unsaved() {
    return unsaved;
  }
}
