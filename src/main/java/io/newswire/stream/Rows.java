package io.newswire.stream;

import io.newswire.reading.Link;
import io.newswire.record.state.StoredArticle;
import io.newswire.record.state.StoredBase;
import io.newswire.record.state.StoredParagraph;
import io.newswire.record.state.StoredRead;
import io.newswire.record.state.StoredRemainder;
import io.newswire.record.state.StoredVersion;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Turns what an article consists of into the records of schemas/state, and back. */
final class Rows {
  /** Of a paragraph that was read in another place than its row has: it will be read again. */
  private static final long UNKNOWN = 0;

  private static final byte[] NO_CONTEXT = new byte[0];

  private Rows() {}

  static StoredArticle of(ArticleState article) {
    Published base = article.base();
    Held held = article.held();
    Long due = article.due();
    return new StoredArticle(
        article.uri(),
        of(article.version()),
        article.generation(),
        base == null ? null : new StoredBase(of(base.version()), base.generation()),
        held == null ? null : of(held.version()),
        article.refused(),
        Instant.ofEpochMilli(article.touchedAt()),
        due == null ? null : Instant.ofEpochMilli(due),
        article.isRetired(),
        remains(article.remains()));
  }

  static ArticleState.Stored article(StoredArticle row) {
    StoredBase base = row.getBase();
    Version heldBack = version(row.getHeld());
    return new ArticleState.Stored(
        version(row.getVersion()),
        row.getGeneration(),
        base == null ? null : base(base),
        heldBack == null ? null : new Held(heldBack),
        row.getRefused(),
        row.getTouchedAt().toEpochMilli(),
        row.getDue() == null ? null : row.getDue().toEpochMilli(),
        row.getRetired(),
        remains(row.getRemains()));
  }

  private static Published base(StoredBase row) {
    StoredVersion version = row.getVersion();
    return new Published(
        new Version(version.getArticle(), version.getParagraphCount(), version.getOver()),
        new Order(version.getParagraphCount()),
        row.getGeneration());
  }

  private static @Nullable StoredVersion of(@Nullable Version version) {
    return version == null
        ? null
        : new StoredVersion(version.article(), version.paragraphCount(), version.isOver());
  }

  private static @Nullable Version version(@Nullable StoredVersion row) {
    return row == null
        ? null
        : new Version(row.getArticle(), row.getParagraphCount(), row.getOver());
  }

  private static List<StoredRemainder> remains(Map<String, Emitted> emitted) {
    return emitted.entrySet().stream()
        .map(
            entry ->
                new StoredRemainder(
                    entry.getKey(),
                    List.copyOf(entry.getValue().topics()),
                    entry.getValue().content()))
        .toList();
  }

  private static Map<String, Emitted> remains(List<StoredRemainder> rows) {
    Map<String, Emitted> emitted = new HashMap<>();
    for (StoredRemainder row : rows) {
      emitted.put(
          row.getId(), new Emitted(EnumSet.copyOf(row.getTopics()), row.getContent(), null));
    }
    return emitted;
  }

  /**
   * The row of a paragraph; without words when no version has it any longer. What the topics hold
   * is what was read, but for words that stand more than once while a version arrives.
   */
  static StoredParagraph of(@Nullable Slot slot, @Nullable Read read, @Nullable Emitted emitted) {
    StoredRead how = emitted == null ? null : of(read, emitted);
    return slot == null
        ? new StoredParagraph("", io.newswire.record.Form.UNKNOWN, List.of(), 0L, 0L, how)
        : new StoredParagraph(
            slot.text(),
            slot.form(),
            OutputRecords.links(slot.links()),
            slot.offset(),
            slot.receivedAt(),
            how);
  }

  /** The words of a paragraph; null when the row has none. */
  static @Nullable Slot slot(StoredParagraph row) {
    return row.getText().isEmpty()
        ? null
        : new Slot(
            row.getText(),
            row.getForm(),
            links(row.getLinks()),
            row.getOffset(),
            row.getReceivedAt());
  }

  static List<Link> links(List<io.newswire.record.Link> links) {
    return links.isEmpty()
        ? List.of()
        : links.stream().map(link -> new Link(link.getHref(), link.getText())).toList();
  }

  private static StoredRead of(@Nullable Read read, Emitted emitted) {
    return new StoredRead(
        read == null || !emitted.isOf(read) ? UNKNOWN : read.with(),
        ByteBuffer.wrap(read == null ? NO_CONTEXT : read.after().get()),
        List.copyOf(emitted.topics()),
        emitted.content(),
        emitted.replaces());
  }

  /** How a paragraph was read; null when it was not. */
  static @Nullable Read read(StoredParagraph paragraph) {
    StoredRead row = paragraph.getRead();
    if (row == null) {
      return null;
    }
    byte[] context = new byte[row.getContextAfter().remaining()];
    row.getContextAfter().duplicate().get(context);
    return new Read(
        row.getReadWith(), Bytes.wrap(context), EnumSet.copyOf(row.getTopics()), row.getContent());
  }

  /** What the topics hold of a paragraph; null when they hold nothing. */
  static @Nullable Emitted emitted(StoredParagraph paragraph) {
    StoredRead row = paragraph.getRead();
    return row == null
        ? null
        : new Emitted(EnumSet.copyOf(row.getTopics()), row.getContent(), row.getReplaces());
  }
}
