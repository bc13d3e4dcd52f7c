package io.newswire.stream;

import io.newswire.record.ParagraphClass;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topics;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Puts the changes of a canary on the canaries' topic: no consumer of news sees them. */
final class CanaryForwarder implements Forwarder {
  private final ProcessorContext<String, SpecificRecord> context;
  private final ParagraphRecords records;

  CanaryForwarder(ProcessorContext<String, SpecificRecord> context, ParagraphRecords records) {
    this.context = context;
    this.records = records;
  }

  @Override
  public void forward(ArticleState article, List<Change> changes, long timestamp) {
    for (Change change : changes) {
      if (change instanceof Change.Upsert upsert) {
        for (ParagraphClass topic : OutputRecords.topics(upsert.reading())) {
          forward(article, upsert.paragraphId(), records.of(topic, article, upsert), timestamp);
        }
      } else if (change instanceof Change.Retraction retraction) {
        forward(article, retraction.paragraphId(), null, timestamp);
      }
    }
  }

  private void forward(
      ArticleState article, String paragraphId, @Nullable SpecificRecord value, long timestamp) {
    String key = new OutputKey(article.uri(), paragraphId).toString();
    context.forward(new Record<>(key, value, timestamp), Topics.CANARIES);
  }
}
