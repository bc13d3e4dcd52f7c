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
  private static final Bytes NO_CONTEXT = Bytes.wrap(new byte[0]);

  private Rows() {}

  static StoredArticle of(ArticleState article) {
    ArticleState.Published base = article.base();
    Held held = article.held();
    Long due = article.due();
    return new StoredArticle(
        article.uri(),
        of(article.version()),
        article.generation(),
        base == null ? null : new StoredBase(of(base.version()), base.generation()),
        held == null ? null : of(held.version()),
        Instant.ofEpochMilli(article.touchedAt()),
        due == null ? null : Instant.ofEpochMilli(due),
        article.isRetired(),
        article.isRetired() ? remains(article.reads()) : List.of());
  }

  static ArticleState.Stored article(StoredArticle row) {
    StoredBase base = row.getBase();
    Version heldBack = version(row.getHeld());
    return new ArticleState.Stored(
        version(row.getVersion()),
        row.getGeneration(),
        base == null ? null : base(base),
        heldBack == null ? null : new Held(heldBack),
        row.getTouchedAt().toEpochMilli(),
        row.getDue() == null ? null : row.getDue().toEpochMilli(),
        row.getRetired(),
        remains(row.getRemains()));
  }

  private static ArticleState.Published base(StoredBase row) {
    StoredVersion version = row.getVersion();
    return new ArticleState.Published(
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

  private static List<StoredRemainder> remains(Map<String, Read> reads) {
    return reads.entrySet().stream()
        .map(
            entry ->
                new StoredRemainder(
                    entry.getKey(),
                    List.copyOf(entry.getValue().topics()),
                    entry.getValue().content()))
        .toList();
  }

  private static Map<String, Read> remains(List<StoredRemainder> rows) {
    Map<String, Read> reads = new HashMap<>();
    for (StoredRemainder row : rows) {
      reads.put(
          row.getId(),
          new Read(0, NO_CONTEXT, EnumSet.copyOf(row.getTopics()), row.getContent(), null));
    }
    return reads;
  }

  /** The row of a paragraph; without words when no version has it any longer. */
  static StoredParagraph of(@Nullable Slot slot, @Nullable Read read) {
    StoredParagraph.Builder row =
        StoredParagraph.newBuilder().setRead(read == null ? null : of(read));
    return slot == null
        ? row.setText("")
            .setForm(io.newswire.record.Form.UNKNOWN)
            .setLinks(List.of())
            .setOffset(0)
            .setReceivedAt(Instant.EPOCH)
            .build()
        : row.setText(slot.text())
            .setForm(slot.form())
            .setLinks(
                slot.links().stream()
                    .map(link -> new io.newswire.record.Link(link.href(), link.text()))
                    .toList())
            .setOffset(slot.offset())
            .setReceivedAt(Instant.ofEpochMilli(slot.receivedAt()))
            .build();
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
            row.getReceivedAt().toEpochMilli());
  }

  static List<Link> links(List<io.newswire.record.Link> links) {
    return links.stream().map(link -> new Link(link.getHref(), link.getText())).toList();
  }

  private static StoredRead of(Read read) {
    return new StoredRead(
        read.with(),
        ByteBuffer.wrap(read.after().get()),
        List.copyOf(read.topics()),
        read.content(),
        read.replaces());
  }

  /** What came out of a paragraph; null when nothing did. */
  static @Nullable Read read(StoredParagraph paragraph) {
    StoredRead row = paragraph.getRead();
    if (row == null) {
      return null;
    }
    byte[] context = new byte[row.getContextAfter().remaining()];
    row.getContextAfter().duplicate().get(context);
    return new Read(
        row.getReadWith(),
        Bytes.wrap(context),
        EnumSet.copyOf(row.getTopics()),
        row.getContent(),
        row.getReplaces());
  }
}
