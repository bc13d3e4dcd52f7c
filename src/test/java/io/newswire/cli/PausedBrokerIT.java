package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.embedded.BrokerProcess;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Canary;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The packaged program with 512 MB of heap serves HTTP to 50 clients at once while its broker, a
 * process of its own, stands still for five seconds.
 */
@Isolated
class PausedBrokerIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLES = 2_000;
  private static final int CLIENTS = 50;
  private static final int PARAGRAPHS = 12;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @TempDir Path folder;

  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<Duration> durations = new ConcurrentLinkedQueue<>();
  private final ConcurrentMap<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static String text(int article) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PARAGRAPHS; i++) {
      text.append("The mayor of Tarn said %d boats of fleet %d were safe.%n".formatted(i, article));
    }
    return text.toString();
  }

  /** Sends an article until it is accepted, as the answers say. */
  private long put(String url, int article) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/articles/urn:fleet:" + article))
            .header("Content-Type", "text/plain")
            .timeout(TIMEOUT.plusSeconds(2))
            .PUT(BodyPublishers.ofString(text(article)))
            .build();
    while (true) {
      long begun = System.nanoTime();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      durations.add(Duration.ofNanos(System.nanoTime() - begun));
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      if (answer.statusCode() != 503) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        answered.incrementAndGet();
        JsonNode receipt = JSON.readTree(answer.body());
        assertThat(receipt.path("paragraphs").asInt()).isEqualTo(PARAGRAPHS);
        return receipt.path("version").asLong();
      }
    }
  }

  @Test
  void nothingThatIsAcceptedIsMissingOrDoubledAndNoRequestHangs() throws Exception {
    Launched.assumePackaged();
    RecordClasses.trust();
    try (BrokerProcess broker = BrokerProcess.start();
        Launched run =
            Launched.start(
                folder,
                "run",
                "--bootstrap-servers=" + broker.bootstrapServers(),
                "--schema-registry-url=" + broker.registryUrl(),
                "--set=num.standby.replicas=0",
                "--set=newswire.http.rate=1000000",
                "--set=newswire.http.burst=1000000",
                "--set=state.dir=" + folder.resolve("state"))) {
      String url = run.serving().httpUrl();
      Map<String, Long> versions = feed(url, broker);

      assertThat(run.isAlive()).isTrue();
      assertThat(durations).allSatisfy(d -> assertThat(d).isLessThan(TIMEOUT.plusSeconds(1)));
      assertFedOnce(versions, broker);
      assertCameOut(versions, broker);
      Duration longest = durations.stream().max(Duration::compareTo).orElseThrow();
      assertThat(longest).as("some waited for the broker").isGreaterThan(Duration.ofSeconds(1));
      System.out.printf(
          "%d articles by %d clients, broker paused %s: answers %s, longest %d ms%n",
          ARTICLES, CLIENTS, PAUSE, new TreeMap<>(statuses), longest.toMillis());
    }
  }

  private Map<String, Long> feed(String url, BrokerProcess broker) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      List<Future<Long>> accepted = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        int article = i;
        accepted.add(clients.submit(() -> put(url, article)));
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> answered.get() > ARTICLES / 4);
      broker.pause();
      ScheduledFuture<Void> end =
          clock.schedule(
              () -> {
                broker.goOn();
                return null;
              },
              PAUSE.toMillis(),
              TimeUnit.MILLISECONDS);
      end.get();
      assertThat(answered.get()).as("fed before the pause ended").isLessThan(ARTICLES);
      Map<String, Long> versions = new TreeMap<>();
      for (int i = 0; i < ARTICLES; i++) {
        versions.put("urn:fleet:" + i, accepted.get(i).get(120, TimeUnit.SECONDS));
      }
      return versions;
    } finally {
      clients.shutdownNow();
      clock.shutdownNow();
    }
  }

  /** On news.paragraphs is each paragraph of each accepted version once, and canaries. */
  private static void assertFedOnce(Map<String, Long> versions, BrokerProcess broker) {
    Map<String, Integer> records = new TreeMap<>();
    for (Paragraph paragraph : all(broker, Topics.PARAGRAPHS, Paragraph.class)) {
      if (Canary.isCanary(paragraph.getArticle().getUri())) {
        continue;
      }
      assertThat(paragraph.getArticle().getVersion())
          .isEqualTo(versions.get(paragraph.getArticle().getUri()));
      records.merge(
          paragraph.getArticle().getUri() + " " + paragraph.getPosition(), 1, Integer::sum);
    }
    assertThat(records).hasSize(ARTICLES * PARAGRAPHS);
    assertThat(records.values()).containsOnly(1);
  }

  private static void assertCameOut(Map<String, Long> versions, BrokerProcess broker) {
    Map<String, Integer> primary = new TreeMap<>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              primary.clear();
              for (Topic<?> topic : Topics.classified()) {
                for (Object value : all(broker, topic, topic.type())) {
                  ClassifiedParagraph paragraph =
                      (ClassifiedParagraph) ((GenericRecord) value).get("paragraph");
                  if (Topics.of(paragraph.getPrimary()).equals(topic)) {
                    primary.merge(
                        paragraph.getArticle().getUri() + " " + paragraph.getPosition(),
                        1,
                        Integer::sum);
                  }
                }
              }
              assertThat(primary).hasSize(versions.size() * PARAGRAPHS);
            });
    assertThat(primary.values()).containsOnly(1);
  }

  private static <T> List<T> all(BrokerProcess broker, Topic<?> topic, Class<T> type) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "isolation.level",
            "read_committed",
            "max.poll.records",
            5_000);
    Deserializer<?> values =
        new AvroSerde<>(topic.type(), new RestRegistry(broker.registryUrl())).deserializer();
    List<T> all = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          all.add(type.cast(values.deserialize(topic.name(), record.value())));
        }
      }
    }
    return all;
  }
}
