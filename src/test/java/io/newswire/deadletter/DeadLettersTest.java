package io.newswire.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.DeadLetterHeaders;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("FutureReturnValueIgnored") // A commit fails when what was sent does.
class DeadLettersTest {
  private static final int PARTITIONS = 2;
  private static final byte[] BYTES = {0, 1, 2, (byte) 0xFF};

  private EmbeddedRun cluster;
  private RestRegistry registry;
  private DeadLetters letters;

  @BeforeEach
  void start() {
    RecordClasses.trust();
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(kafka()))) {
      new TopicSetup(admin).create(PARTITIONS, (short) 1);
    }
    registry = new RestRegistry(cluster.registryUrl());
    new SchemaSetup(registry).register();
    letters = letters();
  }

  @AfterEach
  void stop() {
    letters.close();
    cluster.close();
  }

  private Map<String, String> kafka() {
    return Map.of("bootstrap.servers", cluster.bootstrapServers());
  }

  private DeadLetters letters() {
    return new DeadLetters(kafka(), registry);
  }

  @Test
  void theNewestComeFirstPageByPageAlsoWhereTransactionsLeaveGaps() {
    List<String> reasons = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = producer("letters")) {
      producer.initTransactions();
      for (int i = 0; i < 25; i++) {
        producer.beginTransaction();
        producer.send(letter(i % PARTITIONS, 1_000L + i, "reason " + i, BYTES, 0));
        if (i % 5 == 4) {
          producer.abortTransaction();
        } else {
          producer.commitTransaction();
          reasons.add(0, "reason " + i);
        }
      }
    }

    List<String> read = new ArrayList<>();
    Before before = null;
    do {
      DeadLetters.Page page = letters.newest(3, before);
      page.letters().forEach(letter -> read.add(letter.reason()));
      before = page.before() == null ? null : Before.parse(page.before().toString());
    } while (before != null);

    assertThat(read).isEqualTo(reasons);
    assertThat(letters.newest(20, null).letters()).hasSize(20);
    assertThat(letters.newest(20, null).before()).as("there are no more").isNull();
    List<DeadLetter> all = new ArrayList<>();
    letters.all(all::add);
    assertThat(all).hasSize(20);
  }

  @Test
  void aLetterSaysWhyItDiedAndWhereItCameFromAndHasTheBytesAsTheyCame() {
    byte[] paragraph = paragraph("The harbour of Sorrel is shut. ".repeat(20));
    send(letter(0, 1_624_000_000_000L, "the uri is not the key", paragraph, 2));
    send(letter(1, 1_624_000_000_001L, "the value is no Avro", BYTES, 0));

    List<DeadLetter> newest = letters.newest(10, null).letters();

    assertThat(newest).hasSize(2);
    DeadLetter unreadable = newest.get(0);
    assertThat(unreadable.place()).isEqualTo(new Place(1, 0));
    assertThat(unreadable.time()).isEqualTo(Instant.ofEpochMilli(1_624_000_000_001L));
    assertThat(unreadable.reason()).isEqualTo("the value is no Avro");
    assertThat(unreadable.origin()).hasToString("news.paragraphs-1@42");
    assertThat(unreadable.key()).isEqualTo("urn:harbour");
    assertThat(unreadable.text()).isNull();
    assertThat(unreadable.redrives()).isZero();
    assertThat(unreadable.redriven()).isFalse();
    DeadLetter invalid = newest.get(1);
    assertThat(invalid.redrives()).isEqualTo(2);
    assertThat(invalid.text()).hasSize(DeadLetter.MAX_TEXT + 1).endsWith("…");

    assertThat(letters.find(new Place(1, 0)))
        .hasValueSatisfying(whole -> assertThat(whole.value()).isEqualTo(BYTES));
    assertThat(letters.find(new Place(0, 0)))
        .hasValueSatisfying(whole -> assertThat(whole.text()).hasSize(20 * 31));
    for (Place nowhere : List.of(new Place(0, 1), new Place(1, 9), new Place(7, 0))) {
      assertThat(letters.find(nowhere)).as(nowhere.toString()).isEmpty();
    }
  }

  @Test
  void aRedriveIsTheRecordAsItCameWithACountAndHappensOnceWhoeverAsks() {
    send(letter(1, 1_000, "the reason", BYTES, 2));
    Place place = new Place(1, 0);
    try (Redrive redrive = letters.redrive()) {
      assertThat(redrive.one(place)).isEqualTo(Redrive.Outcome.REDRIVEN);
      assertThat(redrive.one(place)).isEqualTo(Redrive.Outcome.ALREADY);
      assertThat(redrive.one(new Place(1, 77))).isEqualTo(Redrive.Outcome.MISSING);
    }
    try (DeadLetters others = letters();
        Redrive redrive = others.redrive()) {
      assertThat(redrive.one(place)).isEqualTo(Redrive.Outcome.ALREADY);
      assertThat(others.newest(1, null).letters().get(0).redriven()).isTrue();
    }

    assertThat(redriven())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo("urn:harbour");
              assertThat(record.value()).isEqualTo(BYTES);
              Map<String, String> headers = new TreeMap<>();
              record
                  .headers()
                  .forEach(
                      h -> headers.put(h.key(), DeadLetterHeaders.text(record.headers(), h.key())));
              assertThat(headers)
                  .isEqualTo(Map.of("feeder", "desk", DeadLetterHeaders.REDRIVES, "3"));
            });
  }

  @Test
  void whatSomebodyElseWroteAmongTheMarksIsPassedOver() {
    send(letter(0, 1_000, "the reason", BYTES, 0));
    send(
        new ProducerRecord<>(Topics.REDRIVEN, 0, "no mark".getBytes(StandardCharsets.UTF_8), null));

    assertThat(letters.newest(1, null).letters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.redriven()).isFalse());
  }

  @Test
  void oneThatDiedFiveTimesAfterARedriveIsNotRedrivenAgain() {
    send(letter(0, 1_000, "the reason", BYTES, DeadLetter.MAX_REDRIVES));

    try (Redrive redrive = letters.redrive()) {
      assertThat(redrive.one(new Place(0, 0))).isEqualTo(Redrive.Outcome.TOO_OFTEN);
    }

    assertThat(redriven()).isEmpty();
  }

  @Test
  void whoBeginsToRedrivePutsAnEndToWhoHadBegun() {
    send(letter(0, 1_000, "the reason", BYTES, 0));
    try (Redrive first = letters.redrive();
        DeadLetters others = letters();
        Redrive second = others.redrive()) {
      assertThat(first.one(new Place(0, 0))).isEqualTo(Redrive.Outcome.OVERTAKEN);
      assertThat(second.one(new Place(0, 0))).isEqualTo(Redrive.Outcome.REDRIVEN);
    }

    assertThat(redriven()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1@", "@1", "-1@0", "1@-0", "a@1", "1@1234567890123456789", "1@2@3"})
  void whatIsNoPlaceIsToldSo(String text) {
    assertThatThrownBy(() -> Place.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no <partition>@<offset> of a dead letter, like 0@42", text);
  }

  /** What stands on news.paragraphs, committed. */
  private List<ConsumerRecord<byte[], byte[]>> redriven() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Log log = new Log(kafka())) {
      Map<TopicPartition, Log.Stretch> stretches = log.stretches(Topics.PARAGRAPHS.name());
      stretches.forEach((partition, stretch) -> log.read(partition, stretch, records::add));
    }
    return records;
  }

  private void send(ProducerRecord<byte[], byte[]> letter) {
    try (KafkaProducer<byte[], byte[]> producer = producer("one")) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(letter);
      producer.commitTransaction();
    }
  }

  private KafkaProducer<byte[], byte[]> producer(String transactionalId) {
    Map<String, Object> settings = new HashMap<>(kafka());
    settings.put("transactional.id", transactionalId);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static ProducerRecord<byte[], byte[]> letter(
      int partition, long time, String reason, byte[] value, int redrives) {
    Headers headers = new RecordHeaders();
    DeadLetterHeaders.put(headers, "feeder", "desk");
    DeadLetterHeaders.put(headers, DeadLetterHeaders.MESSAGE, reason);
    DeadLetterHeaders.put(headers, DeadLetterHeaders.TOPIC, Topics.PARAGRAPHS.name());
    DeadLetterHeaders.put(headers, DeadLetterHeaders.PARTITION, "1");
    DeadLetterHeaders.put(headers, DeadLetterHeaders.OFFSET, "42");
    if (redrives > 0) {
      DeadLetterHeaders.put(headers, DeadLetterHeaders.REDRIVES, Integer.toString(redrives));
    }
    return new ProducerRecord<>(
        Topics.DEAD_LETTERS,
        partition,
        time,
        "urn:harbour".getBytes(StandardCharsets.UTF_8),
        value,
        headers);
  }

  private byte[] paragraph(String text) {
    Article article = Article.newBuilder().setUri("urn:harbour").setVersion(1).build();
    return new AvroSerde<>(Paragraph.class, registry)
        .serializer()
        .serialize(
            Topics.PARAGRAPHS.name(), new Paragraph(article, 1, 0, text, Form.UNKNOWN, List.of()));
  }
}
