package io.newswire.serve.live;

import io.newswire.consume.Output;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads from Kafka what one client has missed, until it has reached what the tail has in memory.
 */
final class CatchUp {
  private static final int BATCH = 64 * 1024;
  private static final Duration WAIT = Duration.ofMillis(200);

  /** A tombstone may be gone by then: it is kept a day, and an hour is for clocks. */
  private static final Duration RESUMABLE = Topics.TOMBSTONES_KEPT.minusHours(1);

  private final OutputSource source;
  private final StreamRequest request;
  private final Client client;
  private final Tail tail;
  private final LiveSettings settings;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private @Nullable String reset;

  CatchUp(
      OutputSource source, StreamRequest request, Client client, Tail tail, LiveSettings settings) {
    this.source = source;
    this.request = request;
    this.client = client;
    this.tail = tail;
    this.settings = settings;
  }

  /**
   * Catches up.
   *
   * @throws ExecutionException when the client has gone
   * @throws TimeoutException when it does not take what is sent
   * @throws InterruptedException when the server stops
   */
  void run() throws ExecutionException, TimeoutException, InterruptedException {
    Positions positions = client.positions();
    try (Outputs outputs = source.open(request.stream().topics(), start())) {
      positions.advance(outputs.positions());
      // Before the new id: who breaks off in between has to be told again.
      if (reset != null) {
        Frames.notice(out, "reset", reset);
      }
      Frames.opening(out, positions.id());
      flush();
      long sentAt = System.nanoTime();
      while (!client.isEnding()) {
        for (Output output : outputs.poll(WAIT)) {
          add(output);
        }
        positions.advance(outputs.positions());
        if (out.size() == 0 && System.nanoTime() - sentAt > settings.heartbeat().toNanos()) {
          Frames.heartbeat(out, positions.id());
        }
        if (out.size() > 0) {
          flush();
          sentAt = System.nanoTime();
        }
        Event oldest = tail.oldest();
        if (positions.hasReached(oldest)) {
          client.follow(oldest);
          return;
        }
      }
    }
  }

  private void add(Output output)
      throws ExecutionException, TimeoutException, InterruptedException {
    boolean taken =
        client
            .positions()
            .take(output.record().topic(), output.record().partition(), output.record().offset());
    if (!taken || output.problem() != null) {
      return;
    }
    Output passed = client.pass(output).orElse(null);
    if (passed != null) {
      Frames.event(out, client.positions().id(), Client.event(passed), CloudEventJson.of(passed));
      if (out.size() >= BATCH) {
        flush();
      }
    }
  }

  private void flush() throws ExecutionException, TimeoutException, InterruptedException {
    client.hand(out.toByteArray()).get(settings.clientTimeout().toMillis(), TimeUnit.MILLISECONDS);
    out.reset();
  }

  private Start start() {
    EventId last = request.last();
    if (last == null) {
      return request.start() == null ? Start.end() : request.start();
    }
    return last.cluster().equals(EventId.mark(source.clusterId()))
        ? (consumer, partitions) -> resume(last, consumer, partitions)
        : (consumer, partitions) -> anew("the last id is of another cluster", consumer, partitions);
  }

  /** Where a client was, if all that has changed since can still be told. */
  private Map<TopicPartition, Long> resume(
      EventId last, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    boolean old = last.time().isBefore(Instant.now().minus(RESUMABLE));
    Map<TopicPartition, Long> next = new HashMap<>(begin);
    for (TopicPartition partition : partitions) {
      Long known = last.next().get(partition);
      long newest = end.getOrDefault(partition, 0L);
      if (known != null) {
        if (known > newest || known < begin.getOrDefault(partition, 0L)) {
          return anew("the topic no longer has what the last id is of", consumer, partitions);
        }
        if (old && known < newest) {
          return anew("retractions since the last id may be gone", consumer, partitions);
        }
        next.put(partition, known);
      }
    }
    return next;
  }

  /** From the beginning, which the client has to know: what it has may be wrong. */
  private Map<TopicPartition, Long> anew(
      String reason, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    reset = reason;
    return consumer.beginningOffsets(partitions);
  }
}
