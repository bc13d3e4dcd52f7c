package io.newswire.stream;

import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.topic.Topics;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Makes the records of what is read, with where they come from. */
final class ParagraphRecords {
  private final ProcessorContext<?, ?> context;
  private final String readerVersion;

  ParagraphRecords(ProcessorContext<?, ?> context, String readerVersion) {
    this.context = context;
    this.readerVersion = readerVersion;
  }

  /** The record of a paragraph for the topic of one of its classes. */
  SpecificRecord of(ParagraphClass topic, ArticleState article, Change.Upsert upsert) {
    return OutputRecords.of(
        topic,
        article.current().article(),
        upsert.position(),
        upsert.slot().paragraph(upsert.paragraphId()),
        upsert.reading(),
        provenance(upsert.slot()),
        upsert.replaces());
  }

  private Provenance provenance(Slot slot) {
    return new Provenance(
        Topics.PARAGRAPHS.name(),
        context.taskId().partition(),
        slot.offset(),
        readerVersion,
        Instant.ofEpochMilli(slot.receivedAt()),
        Instant.ofEpochMilli(context.currentSystemTimeMs()));
  }
}
