package io.newswire.stream;

import io.newswire.record.Reread;
import io.newswire.record.RereadStatus;
import io.newswire.record.state.StoredArticle;
import io.newswire.record.state.StoredReread;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads all stored articles of a partition anew, some at a time, so that news goes on in between.
 * How far it has come is stored with the articles: another instance goes on from there.
 */
final class Rereading {
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** How long news may have to wait for it, in nanoseconds. */
  private static final long SLICE = Duration.ofMillis(50).toNanos();

  /** Key of its row: before the keys of all articles, which are longer. */
  private static final Bytes ROW = Bytes.wrap(new byte[] {0});

  private final ProcessorContext<String, SpecificRecord> context;
  private final KeyValueStore<Bytes, byte[]> rows;
  private final Function<String, Counts> reread;
  private final StateRow<StoredReread> progress = new StateRow<>(StoredReread.class);
  private final StateRow<StoredArticle> articles = new StateRow<>(StoredArticle.class);
  private @Nullable Cancellable slices;

  /** What a rereading came to: articles and paragraphs read, output records changed. */
  record Counts(long articles, long paragraphs, long changes) {
    static final Counts NONE = new Counts(0, 0, 0);
  }

  /**
   * Goes on with what is stored.
   *
   * @param reread reads the article of a uri
   */
  Rereading(
      ProcessorContext<String, SpecificRecord> context,
      KeyValueStore<Bytes, byte[]> rows,
      Function<String, Counts> reread) {
    this.context = context;
    this.rows = rows;
    this.reread = reread;
    if (rows.get(ROW) != null) {
      goOn();
    }
  }

  /** Takes a request; what is no request is none of its business. */
  void take(Reread request) {
    if (request.getStatus() != RereadStatus.REQUESTED) {
      return;
    }
    if (request.getUri() != null) {
      report(request.getId(), request.getUri(), reread.apply(request.getUri()));
      return;
    }
    List<String> requests = new ArrayList<>();
    byte[] running = rows.get(ROW);
    if (running != null) {
      requests.addAll(progress.read(running).getRequests());
    }
    requests.add(request.getId());
    save(new StoredReread(requests, ByteBuffer.allocate(0), 0L, 0L, 0L));
    goOn();
  }

  private void goOn() {
    if (slices == null) {
      slices = context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> readSlice());
    }
  }

  private void readSlice() {
    byte[] row = rows.get(ROW);
    if (row == null) {
      stop();
      return;
    }
    StoredReread state = progress.read(row);
    Bytes after = Bytes.wrap(bytes(state.getAfter()));
    Counts counts = new Counts(state.getArticles(), state.getParagraphs(), state.getChanges());
    long end = System.nanoTime() + SLICE;
    do {
      KeyValue<Bytes, byte[]> next = articleAfter(after);
      if (next == null) {
        Counts all = counts;
        rows.delete(ROW);
        state.getRequests().forEach(id -> report(id, null, all));
        stop();
        return;
      }
      after = next.key;
      Counts read = reread.apply(articles.read(next.value).getUri());
      counts =
          new Counts(
              counts.articles() + read.articles(),
              counts.paragraphs() + read.paragraphs(),
              counts.changes() + read.changes());
    } while (System.nanoTime() < end);
    save(
        new StoredReread(
            state.getRequests(),
            ByteBuffer.wrap(after.get()),
            counts.articles(),
            counts.paragraphs(),
            counts.changes()));
  }

  /** The row of the next article; null after the last. */
  private @Nullable KeyValue<Bytes, byte[]> articleAfter(Bytes after) {
    Bytes from = after.get().length == 0 ? ROW : RowKey.behindArticle(after);
    try (KeyValueIterator<Bytes, byte[]> range = rows.range(from, null)) {
      while (range.hasNext()) {
        KeyValue<Bytes, byte[]> row = range.next();
        if (RowKey.isArticle(row.key)) {
          return row;
        }
      }
    }
    return null;
  }

  private void report(String id, @Nullable String uri, Counts counts) {
    long now = context.currentSystemTimeMs();
    Reread done =
        new Reread(
            id,
            uri,
            RereadStatus.DONE,
            context.taskId().partition(),
            counts.articles(),
            counts.paragraphs(),
            counts.changes(),
            Instant.ofEpochMilli(now));
    context.forward(new Record<>(id, done, now), NewsTopology.REREADS_DONE);
  }

  private void save(StoredReread state) {
    rows.put(ROW, progress.write(state));
  }

  private void stop() {
    if (slices != null) {
      slices.cancel();
      slices = null;
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
