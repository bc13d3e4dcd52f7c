package io.newswire.stream;

import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.record.PubStatus;
import io.newswire.stream.StandingArticle.Standing;
import io.newswire.stream.StandingArticle.Status;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Reads the paragraphs of one version in their order: a plain fold, as they stand. */
final class StandingReader {
  private final ParagraphReader reader;
  private final ArticleState state;
  private final int partition;

  /**
   * Of one article.
   *
   * @param partition of the input topic that it came on
   */
  StandingReader(ParagraphReader reader, ArticleState state, int partition) {
    this.reader = reader;
    this.state = state;
    this.partition = partition;
  }

  /**
   * The article as it stands; empty when nothing of it has ever been out. What is held back is not
   * told of.
   */
  Optional<StandingArticle> read() {
    Version version = state.version();
    if (version == null) {
      return Optional.empty();
    }
    if (state.isRetired()) {
      return Optional.of(over(version, Status.RETIRED));
    }
    if (version.isOver()) {
      boolean killed = version.article().getPubStatus() == PubStatus.CANCELED;
      return Optional.of(over(version, killed ? Status.CANCELED : Status.EXPIRED));
    }
    Published base = state.base();
    if (state.order().isComplete() || base == null) {
      Status status = state.order().isComplete() ? Status.COMPLETE : Status.ARRIVING;
      return Optional.of(read(version, state.order(), status));
    }
    return Optional.of(read(base.version(), base.order(), Status.COMPLETE));
  }

  private static StandingArticle over(Version version, Status status) {
    return new StandingArticle(version.article(), status, version.paragraphCount(), List.of());
  }

  private StandingArticle read(Version version, Order order, Status status) {
    List<Standing> paragraphs = new ArrayList<>(order.filled());
    ReadingContext context = ReadingContext.start();
    for (int position = 0; position < order.size(); position++) {
      String id = order.id(position);
      Slot slot = id == null ? null : order.slot(position);
      if (id != null && slot != null) {
        Paragraph paragraph = slot.paragraph(id);
        Reading reading = reader.read(version.story(), context, paragraph);
        context = reading.context();
        paragraphs.add(standing(version, position, slot, paragraph, reading));
      }
    }
    return new StandingArticle(version.article(), status, version.paragraphCount(), paragraphs);
  }

  private Standing standing(
      Version version, int position, Slot slot, Paragraph paragraph, Reading reading) {
    Emitted emitted = state.emitted(paragraph.id());
    Provenance provenance =
        new Provenance(
            Topics.PARAGRAPHS.name(),
            partition,
            slot.offset(),
            reader.version(),
            Instant.ofEpochMilli(slot.receivedAt()),
            Instant.now());
    List<SpecificRecord> records = new ArrayList<>();
    for (ParagraphClass topic : OutputRecords.topics(reading)) {
      records.add(
          OutputRecords.of(
              topic,
              version.article(),
              position,
              paragraph,
              reading,
              provenance,
              emitted == null ? null : emitted.replaces()));
    }
    return new Standing((ClassifiedParagraph) records.get(0).get(0), records);
  }
}
