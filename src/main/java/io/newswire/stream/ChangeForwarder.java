package io.newswire.stream;

import io.newswire.record.Edit;
import io.newswire.record.Paragraph;
import io.newswire.record.ParagraphClass;
import io.newswire.topic.OutputHeaders;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Turns the changes of an article into records of the output topics. */
final class ChangeForwarder implements Forwarder {
  private static final byte[] TRUE = utf8("true");

  private final ProcessorContext<String, SpecificRecord> context;
  private final ArticleStore articles;
  private final Books books;
  private final ParagraphRecords records;

  ChangeForwarder(
      ProcessorContext<String, SpecificRecord> context,
      ArticleStore articles,
      Books books,
      ParagraphRecords records) {
    this.context = context;
    this.articles = articles;
    this.books = books;
    this.records = records;
  }

  @Override
  public void forward(ArticleState article, List<Change> changes, long timestamp) {
    for (Change change : changes) {
      if (change instanceof Change.Upsert upsert) {
        forward(article, upsert, timestamp);
      } else if (change instanceof Change.Retraction retraction) {
        forward(article, retraction, timestamp);
      } else if (change instanceof Change.Refused refused) {
        forward(article, refused, timestamp);
      } else if (change instanceof Change.Told told) {
        forward(article, told.edit(), timestamp);
      } else if (change instanceof Change.Untold untold) {
        forward(article, untold, timestamp);
      }
    }
  }

  private void forward(ArticleState article, Change.Upsert upsert, long timestamp) {
    String key = new OutputKey(article.uri(), upsert.paragraphId()).toString();
    for (ParagraphClass topic : OutputRecords.topics(upsert.reading())) {
      Headers headers = new RecordHeaders();
      boolean changed = upsert.stood().contains(topic);
      if (changed) {
        headers.add(OutputHeaders.CHANGED, TRUE);
      }
      forward(key, records.of(topic, article, upsert), timestamp, headers, Topics.of(topic).name());
      books.out(topic, changed ? Books.Coming.CHANGED : Books.Coming.NEW);
    }
  }

  private void forward(ArticleState article, Change.Retraction retraction, long timestamp) {
    String key = new OutputKey(article.uri(), retraction.paragraphId()).toString();
    Headers headers = headers(article, retraction.reason());
    if (retraction.replacedBy() != null) {
      headers.add(OutputHeaders.REPLACED_BY, utf8(retraction.replacedBy()));
    }
    forward(key, null, timestamp, headers, Topics.of(retraction.topic()).name());
    books.out(retraction.topic(), Books.Coming.RETRACTED);
  }

  private void forward(ArticleState article, Change.Refused refused, long timestamp) {
    Slot slot = refused.slot();
    Paragraph record =
        new Paragraph(
            refused.article(),
            refused.paragraphCount(),
            refused.position(),
            slot.text(),
            slot.form(),
            OutputRecords.links(slot.links()));
    Headers headers =
        DeadLetter.headers(
            refused.reason(),
            Topics.PARAGRAPHS.name(),
            context.taskId().partition(),
            slot.offset());
    forward(article.uri(), record, timestamp, headers, Topics.DEAD_LETTERS);
    books.reject(Books.Rejection.REFUSED);
  }

  private void forward(ArticleState article, Edit edit, long timestamp) {
    long version = edit.getArticle().getVersion();
    int number = articles.editsOf(article.uri(), version);
    articles.noteEdits(article.uri(), version, number + 1);
    String key = OutputKey.ofEdit(article.uri(), version, number).toString();
    forward(key, edit, timestamp, new RecordHeaders(), Topics.EDITS.name());
  }

  private void forward(ArticleState article, Change.Untold untold, long timestamp) {
    Headers headers = headers(article, untold.reason());
    for (Map.Entry<Long, Integer> told : articles.forgetEdits(article.uri()).entrySet()) {
      for (int number = 0; number < told.getValue(); number++) {
        String key = OutputKey.ofEdit(article.uri(), told.getKey(), number).toString();
        forward(key, null, timestamp, headers, Topics.EDITS.name());
      }
    }
  }

  private void forward(
      String key, @Nullable SpecificRecord value, long timestamp, Headers headers, String topic) {
    context.forward(new Record<>(key, value, timestamp, headers), topic);
  }

  /** What a tombstone says of itself: the version that retracts, and why. */
  private static Headers headers(ArticleState article, Change.Reason reason) {
    // A version that is held back is not spoken of; one that was refused has no other to name.
    Version out = article.version();
    long version = out == null ? article.highest() : out.number();
    return new RecordHeaders()
        .add(OutputHeaders.VERSION, utf8(Long.toString(version)))
        .add(OutputHeaders.REASON, utf8(reason.name()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
