package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.Reread;
import io.newswire.record.RereadStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Canary;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary goes the whole way of news, and who reads news does not see it. */
class CanaryTest {
  private static final int PARTITION = 0;

  private DriverStream stream;
  private TestOutputTopic<String, byte[]> canaries;

  @BeforeEach
  void start() {
    stream = new DriverStream();
    canaries =
        stream
            .driver()
            .createOutputTopic(
                Topics.CANARIES, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void eachVersionComesOutOnTheCanariesTopicAndTakesTheOneBeforeBack() {
    send(1_000);
    send(2_000);

    Map<Boolean, List<TestRecord<String, byte[]>>> out =
        canaries.readRecordsToList().stream()
            .collect(Collectors.partitioningBy(record -> record.value() == null));
    Set<String> first = keysOf(out.get(false), 1_000);
    assertThat(first).hasSize(1).allMatch(key -> key.startsWith(Canary.uri(PARTITION)));
    assertThat(keysOf(out.get(false), 2_000)).hasSize(1).isNotEqualTo(first);
    assertThat(keysOf(out.get(true), 2_000)).isEqualTo(first);
    assertThat(keysOf(out.get(true), 1_000)).isEmpty();
  }

  /** The keys of the records that came out of a version, whose time they have. */
  private static Set<String> keysOf(List<TestRecord<String, byte[]>> records, long version) {
    return records.stream()
        .filter(record -> record.getRecordTime().toEpochMilli() == version)
        .map(TestRecord::key)
        .collect(Collectors.toSet());
  }

  @Test
  void noConsumerOfNewsSeesItAndTheBooksDoNotCountIt() {
    for (long version = 1; version <= 5; version++) {
      send(version * 1_000);
    }
    stream.request(
        new Reread("all", null, RereadStatus.REQUESTED, PARTITION, 0L, 0L, 0L, Instant.EPOCH));
    stream.request(
        new Reread(
            "one",
            Canary.uri(PARTITION),
            RereadStatus.REQUESTED,
            PARTITION,
            0L,
            0L,
            0L,
            Instant.EPOCH));

    Topics.outputs().forEach(topic -> assertThat(stream.records(topic.name())).isEmpty());
    assertThat(stream.deadLetters()).isEmpty();
    for (String name :
        List.of("newswire.paragraphs", "newswire.records", "newswire.paragraphs.unaccounted")) {
      assertThat(stream.meters().get(name).counters()).allMatch(counter -> counter.count() == 0);
    }
    assertThat(stream.meters().get("newswire.readings").counter().count()).isZero();
    assertThat(stream.meters().get("newswire.latency").timer().count()).isZero();
  }

  @Test
  void aThousandVersionsTakeNoMoreStateThanTwo() {
    send(1_000);
    send(2_000);
    int rows = rows();
    for (long version = 3; version <= 1_000; version++) {
      send(version * 1_000);
    }

    assertThat(rows()).isEqualTo(rows);
  }

  /** A partitioner that fails would stop the stream. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:newswire:canary:",
        "urn:newswire:canary:x",
        "urn:newswire:canary:1x",
        "urn:newswire:canary:-1",
        "urn:newswire:canary:9999999999"
      })
  void whatIsOnlyCalledMuchLikeACanaryIsNewsAsAnyOther(String uri) {
    stream.send(
        uri,
        new AvroSerde<>(Paragraph.class, stream.registry())
            .serializer()
            .serialize(
                Topics.PARAGRAPHS.name(),
                new Paragraph(
                    Article.newBuilder().setUri(uri).setVersion(1).build(),
                    1,
                    0,
                    "Read more:",
                    Form.BODY,
                    List.of())));

    assertThat(stream.records(Topics.PROMOS.name())).hasSize(1);
    assertThat(canaries.readRecordsToList()).isEmpty();
  }

  private int rows() {
    int rows = 0;
    for (String store : List.of(NewsTopology.ARTICLES, NewsTopology.DUE_TIMES)) {
      try (KeyValueIterator<?, ?> all = stream.driver().getKeyValueStore(store).all()) {
        while (all.hasNext()) {
          all.next();
          rows++;
        }
      }
    }
    return rows;
  }

  private void send(long version) {
    stream.sendAt(
        Canary.uri(PARTITION),
        new AvroSerde<>(Paragraph.class, stream.registry())
            .serializer()
            .serialize(Topics.PARAGRAPHS.name(), Canary.version(PARTITION, version)),
        Instant.ofEpochMilli(version));
  }
}
