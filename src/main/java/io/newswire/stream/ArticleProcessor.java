package io.newswire.stream;

import io.newswire.reading.ParagraphReader;
import io.newswire.record.Paragraph;
import io.newswire.record.Reread;
import io.newswire.topic.Canary;
import io.newswire.topic.ParagraphRules;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * Takes paragraphs in, keeps their articles, and forwards what changed to the output topics; takes
 * requests to read all of them anew, too.
 */
@NullUnmarked // Kafka Streams gives a processor its context after it is made.
final class ArticleProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {
  /** How late an embargo may end. */
  private static final Duration DUE_CHECK = Duration.ofSeconds(1);

  /** Articles that are looked at in one such check: others have their turn in between. */
  private static final int DUE_AT_ONCE = 200;

  private final ParagraphReader reader;
  private final Retention retention;
  private final Saves saves;
  private final Books books;
  private final FreshCommits freshCommits;
  private final LoadedArticles loaded;
  private ProcessorContext<String, SpecificRecord> context;
  private ArticleStore articles;
  private DueTimes dueTimes;
  private Way news;
  private Way canaries;
  private Rereading rereading;
  private FreshCommits.ProcessorCommits commits;

  ArticleProcessor(
      ParagraphReader reader,
      Retention retention,
      Saves saves,
      Books books,
      FreshCommits freshCommits,
      LoadedArticles loaded) {
    this.freshCommits = freshCommits;
    this.loaded = loaded;
    this.saves = saves;
    this.books = books;
    this.reader = reader;
    this.retention = retention;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> processorContext) {
    context = processorContext;
    KeyValueStore<Bytes, byte[]> rows = context.getStateStore(NewsTopology.ARTICLES);
    articles = new ArticleStore(rows, saves, loaded);
    dueTimes = new DueTimes(context.getStateStore(NewsTopology.DUE_TIMES));
    ParagraphRecords records = new ParagraphRecords(context, reader.version());
    news = new Way(new ChangeForwarder(context, articles, books, records), books);
    canaries = new Way(new CanaryForwarder(context, records), Books.unseen());
    rereading = new Rereading(context, rows, this::reread);
    commits = freshCommits.of(context);
    context.schedule(DUE_CHECK, PunctuationType.WALL_CLOCK_TIME, this::lookAtDue);
  }

  @Override
  public void process(Record<String, SpecificRecord> record) {
    if (record.value() instanceof Reread request) {
      rereading.take(request);
    } else {
      accept(record.key(), (Paragraph) record.value(), record.timestamp());
    }
    commits.processed(record.timestamp());
  }

  private void accept(String key, Paragraph paragraph, long timestamp) {
    ParagraphRules.check(key, paragraph);
    long offset = context.recordMetadata().map(RecordMetadata::offset).orElse(-1L);
    LiveArticle article = live(key);
    try {
      if (article.catchUp()) {
        // It is of the version that the record may be newer than.
        save(article, timestamp);
      }
      LiveArticle.Outcome outcome = article.accept(paragraph, offset, timestamp);
      touch(article.state());
      int changes = save(article, timestamp);
      Books entered = way(key).books();
      entered.enter(outcome, article, paragraph, timestamp);
      if (changes > 0) {
        // The context's clock stands still while a record is processed.
        entered.took(System.currentTimeMillis() - timestamp, changes);
      }
    } catch (RuntimeException e) {
      articles.discard(key);
      throw e;
    }
  }

  private void lookAtDue(long now) {
    for (DueTimes.Due due : dueTimes.due(now, DUE_AT_ONCE)) {
      String uri = due.uri();
      LiveArticle article = live(uri);
      ArticleState state = article.state();
      dueTimes.remove(due.time(), uri);
      state.setDue(null);
      article.catchUp();
      if (retention.isToForget(state, now)) {
        articles.forgetEdits(uri);
        articles.delete(uri);
      } else {
        if (retention.isToRetire(state, now)) {
          state.retire();
        }
        save(article, now);
      }
    }
  }

  /** Reads an article anew; says what that came to. */
  private Rereading.Counts reread(String uri) {
    LiveArticle article = live(uri);
    if (Canary.isCanary(uri) || article.state().version() == null) {
      return Rereading.Counts.NONE;
    }
    article.reread();
    int changes = save(article, context.currentSystemTimeMs());
    books.read(article.readings());
    return new Rereading.Counts(1, article.readings(), changes);
  }

  /** Where what comes of an article goes, and where it is entered. */
  private record Way(Forwarder forwarder, Books books) {}

  private Way way(String uri) {
    return Canary.isCanary(uri) ? canaries : news;
  }

  private LiveArticle live(String uri) {
    return new LiveArticle(articles.load(uri), reader, context::currentSystemTimeMs);
  }

  private void touch(ArticleState article) {
    long now = context.currentSystemTimeMs();
    if (article.unsaved().article || retention.isTouched(article, now)) {
      article.touch(now);
    }
  }

  /** Saves an article, and forwards what changed; returns how many changes these are. */
  private int save(LiveArticle article, long timestamp) {
    ArticleState state = article.state();
    List<Change> changes = article.drainChanges();
    setDue(state);
    articles.save(state);
    way(state.uri()).forwarder().forward(state, changes, timestamp);
    return changes.size();
  }

  /** Sees that the article is looked at in time; too early does no harm. */
  private void setDue(ArticleState state) {
    if (!state.unsaved().article) {
      return;
    }
    long next = retention.next(state);
    Long due = state.due();
    if (due == null || next < due) {
      if (due != null) {
        dueTimes.remove(due, state.uri());
      }
      dueTimes.add(next, state.uri());
      state.setDue(next);
    }
  }
}
