package io.newswire.stream;

import io.newswire.reading.Link;
import io.newswire.reading.ReadingContext;
import io.newswire.record.state.StoredParagraph;
import io.newswire.record.state.StoredRead;
import io.newswire.record.state.StoredVersion;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what an article consists of into the records of schemas/state, and back. */
final class Rows {
  private Rows() {}

  static StoredVersion of(ArticleState.Version version) {
    return new StoredVersion(version.article(), version.paragraphCount(), version.held());
  }

  static ArticleState.Version version(StoredVersion row) {
    return new ArticleState.Version(row.getArticle(), row.getParagraphCount(), row.getHeld());
  }

  static StoredParagraph of(Slot slot, @Nullable Read read) {
    return StoredParagraph.newBuilder()
        .setVersion(slot.version())
        .setId(slot.id())
        .setText(slot.text())
        .setForm(slot.form())
        .setLinks(
            slot.links().stream()
                .map(link -> new io.newswire.record.Link(link.href(), link.text()))
                .toList())
        .setOffset(slot.offset())
        .setReceivedAt(Instant.ofEpochMilli(slot.receivedAt()))
        .setRead(read == null ? null : of(read))
        .build();
  }

  static Slot slot(StoredParagraph row) {
    return new Slot(
        row.getVersion(),
        row.getId(),
        row.getText(),
        row.getForm(),
        links(row.getLinks()),
        row.getOffset(),
        row.getReceivedAt().toEpochMilli());
  }

  static List<Link> links(List<io.newswire.record.Link> links) {
    return links.stream().map(link -> new Link(link.getHref(), link.getText())).toList();
  }

  static StoredRead of(Read read) {
    return new StoredRead(
        read.with(),
        ByteBuffer.wrap(read.after().toBytes()),
        List.copyOf(read.topics()),
        read.content());
  }

  static Read read(StoredRead row) {
    byte[] context = new byte[row.getContextAfter().remaining()];
    row.getContextAfter().duplicate().get(context);
    return new Read(
        row.getReadWith(),
        ReadingContext.fromBytes(context),
        EnumSet.copyOf(row.getTopics()),
        row.getContent());
  }
}
