package io.newswire.stream;

import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.topic.OutputKey;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Takes paragraphs in, keeps their articles, and forwards what changed to the output topics. */
@NullUnmarked // Kafka Streams gives a processor its context after it is made.
final class ArticleProcessor implements Processor<String, Paragraph, String, SpecificRecord> {
  /** How late an embargo may end. */
  private static final Duration EMBARGO_CHECK = Duration.ofSeconds(1);

  private final Reader reader;
  private ProcessorContext<String, SpecificRecord> context;
  private ArticleStore articles;
  private KeyValueStore<String, Long> embargoes;
  private Books books;

  ArticleProcessor(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> processorContext) {
    context = processorContext;
    KeyValueStore<Bytes, byte[]> rows = context.getStateStore(NewsTopology.ARTICLES);
    articles = new ArticleStore(rows);
    embargoes = context.getStateStore(NewsTopology.EMBARGOES);
    books = new Books(context.metrics(), context.taskId().toString());
    context.schedule(EMBARGO_CHECK, PunctuationType.WALL_CLOCK_TIME, this::endEmbargoes);
  }

  @Override
  public void process(Record<String, Paragraph> record) {
    Paragraph paragraph = record.value();
    ParagraphRules.check(record.key(), paragraph);
    long offset = context.recordMetadata().map(RecordMetadata::offset).orElse(-1L);
    LiveArticle article = live(record.key());
    boolean wasHeld = isHeld(article);
    try {
      LiveArticle.Outcome outcome = article.accept(paragraph, offset, record.timestamp());
      save(article, wasHeld, record.timestamp());
      books.enter(outcome, article, paragraph.getPosition());
    } catch (RuntimeException e) {
      articles.discard(record.key());
      throw e;
    }
  }

  private void endEmbargoes(long now) {
    List<String> due = new ArrayList<>();
    try (KeyValueIterator<String, Long> held = embargoes.all()) {
      while (held.hasNext()) {
        KeyValue<String, Long> embargo = held.next();
        if (embargo.value <= now) {
          due.add(embargo.key);
        }
      }
    }
    for (String uri : due) {
      LiveArticle article = live(uri);
      article.releaseIfDue();
      save(article, true, now);
    }
  }

  private LiveArticle live(String uri) {
    return new LiveArticle(articles.load(uri), reader, context::currentSystemTimeMs);
  }

  private void save(LiveArticle article, boolean wasHeld, long timestamp) {
    List<Change> changes = article.drainChanges();
    changes.forEach(OutputLimit::check);
    articles.save(article.state());
    noteEmbargo(article, wasHeld);
    changes.forEach(change -> forward(article.state(), change, timestamp));
  }

  private static boolean isHeld(LiveArticle article) {
    ArticleState.Version version = article.state().version();
    return version != null && version.held();
  }

  private void noteEmbargo(LiveArticle article, boolean wasHeld) {
    String uri = article.state().uri();
    Article newest = article.state().current().article();
    if (isHeld(article) && newest.getEmbargoedUntil() != null) {
      embargoes.put(uri, newest.getEmbargoedUntil().toEpochMilli());
    } else if (wasHeld) {
      embargoes.delete(uri);
    }
  }

  private void forward(ArticleState article, Change change, long timestamp) {
    String key = new OutputKey(article.uri(), change.paragraphId()).toString();
    Article version = article.current().article();
    if (change instanceof Change.Upsert upsert) {
      Slot slot = upsert.slot();
      Provenance provenance = provenance(slot);
      for (ParagraphClass topic : OutputRecords.topics(upsert.reading())) {
        SpecificRecord record =
            OutputRecords.of(
                topic, version, upsert.position(), slot.paragraph(), upsert.reading(), provenance);
        forward(key, record, timestamp, new RecordHeaders(), topic);
      }
    } else if (change instanceof Change.Retraction retraction) {
      forward(key, null, timestamp, headers(version, retraction.reason()), retraction.topic());
      books.retracted();
    }
  }

  private Provenance provenance(Slot slot) {
    return new Provenance(
        Topics.PARAGRAPHS.name(),
        context.taskId().partition(),
        slot.offset(),
        Reader.VERSION,
        Instant.ofEpochMilli(slot.receivedAt()),
        Instant.ofEpochMilli(context.currentSystemTimeMs()));
  }

  private void forward(
      String key,
      @Nullable SpecificRecord value,
      long timestamp,
      Headers headers,
      ParagraphClass topic) {
    context.forward(new Record<>(key, value, timestamp, headers), Topics.of(topic).name());
  }

  /** What a tombstone says of itself: the version that retracts, and why. */
  private static Headers headers(Article version, Change.Reason reason) {
    return new RecordHeaders()
        .add("newswire.version", utf8(Long.toString(version.getVersion())))
        .add("newswire.reason", utf8(reason.name()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
