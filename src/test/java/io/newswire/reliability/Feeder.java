package io.newswire.reliability;

import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.stream.PlainFold;
import io.newswire.stream.RandomStory;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.OutputKey;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Feeds versions of invented articles, a record at a time, some articles in turns, and knows what
 * was acknowledged: what was not is sent again until it is.
 */
final class Feeder implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PACE = Duration.ofMillis(20);
  private static final int AT_A_TIME = 6;
  private static final String PROBE = "Ferries stopped running at noon.";

  /** Of news.paragraphs: as many as newswire makes by default. */
  static final int PARTITIONS = 4;

  private final Random random;
  private final String start;
  private final Serializer<Paragraph> values;
  private final KafkaProducer<String, byte[]> producer;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Paragraph> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underway = new AtomicInteger();
  private final AtomicLong acknowledged = new AtomicLong();
  private final List<Deque<Paragraph>> open = new ArrayList<>();
  private final Map<String, String> fold = new ConcurrentHashMap<>();
  private final AtomicInteger articles = new AtomicInteger();
  private @Nullable ScheduledFuture<?> feeding;

  /**
   * One that has fed nothing.
   *
   * @param start what the uris of its articles start with
   * @param seed of the articles and their order
   */
  Feeder(String bootstrapServers, String registryUrl, String start, long seed) {
    this.start = start;
    random = new Random(seed);
    values = new AvroSerde<>(Paragraph.class, new RestRegistry(registryUrl)).serializer();
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "enable.idempotence", "true",
                "max.block.ms", Long.toString(PATIENCE.toMillis()),
                "request.timeout.ms", "5000",
                "delivery.timeout.ms", "30000"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Feeds from now on. */
  void begin() {
    feeding = thread.scheduleWithFixedDelay(this::step, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Begins no more articles, feeds those begun to their ends, and waits until all is there. */
  void finish() {
    if (feeding != null) {
      feeding.cancel(false);
      feeding = null;
    }
    inTurn(
        () -> {
          open.forEach(rest -> rest.forEach(this::send));
          open.clear();
        });
    Awaitility.await().atMost(PATIENCE).until(this::isAllAcknowledged);
  }

  /** How many records the brokers have acknowledged. */
  long acknowledged() {
    return acknowledged.get();
  }

  /**
   * What a plain fold of each article puts on the topics, by topic and key; of those underway, too.
   */
  Map<String, String> fold() {
    return Map.copyOf(fold);
  }

  /**
   * Feeds an article of one paragraph for each partition.
   *
   * @return what has to come out of them, by topic and key
   */
  Map<String, String> probe() {
    Map<String, String> expected = new HashMap<>();
    List<Paragraph> records = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      String uri = uriIn(partition);
      Article article = Article.newBuilder().setUri(uri).setVersion(1).build();
      records.add(new Paragraph(article, 1, 0, PROBE, Form.UNKNOWN, List.of()));
      expected.putAll(
          PlainFold.of(
                  uri,
                  new Story(null, null),
                  List.of(new io.newswire.reading.Paragraph("", PROBE, Form.UNKNOWN, List.of())))
              .topics());
    }
    fold.putAll(expected);
    inTurn(() -> records.forEach(this::send));
    return expected;
  }

  private String uriIn(int partition) {
    String uri = nextUri();
    while (new OutputKey(uri, "").partition(PARTITIONS) != partition) {
      uri = nextUri();
    }
    return uri;
  }

  private String nextUri() {
    return start + articles.incrementAndGet();
  }

  private void step() {
    sendRefused();
    while (open.size() < AT_A_TIME) {
      open.add(new ArrayDeque<>(begun()));
    }
    send(open.get(random.nextInt(AT_A_TIME)).removeFirst());
    open.removeIf(Deque::isEmpty);
  }

  /** The records of one more article: those of two in three version by version. */
  private List<Paragraph> begun() {
    RandomStory story = new RandomStory(nextUri(), random.nextLong());
    fold.putAll(story.folded());
    return random.nextInt(3) == 0
        ? story.deliveries()
        : story.versions().stream().flatMap(v -> story.records(v).stream()).toList();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same.
  private void send(Paragraph record) {
    underway.incrementAndGet();
    String topic = Topics.PARAGRAPHS.name();
    producer.send(
        new ProducerRecord<>(topic, record.getArticle().getUri(), values.serialize(topic, record)),
        (metadata, fault) -> {
          if (fault == null) {
            acknowledged.incrementAndGet();
          } else {
            refused.add(record);
          }
          underway.decrementAndGet();
        });
  }

  private void sendRefused() {
    for (Paragraph record = refused.poll(); record != null; record = refused.poll()) {
      send(record);
    }
  }

  private boolean isAllAcknowledged() {
    inTurn(this::sendRefused);
    return underway.get() == 0 && refused.isEmpty();
  }

  /** Does something on the feeding thread, which may wait for a broker. */
  private void inTurn(Runnable task) {
    try {
      thread.submit(task).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    producer.close(Duration.ZERO);
  }
}
