package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Paragraph;
import io.newswire.reliability.Outcome;
import io.newswire.reliability.ReliabilityTable;
import io.newswire.stream.FaultyRegistry.Fault;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record whose schema nobody has asked for yet waits while the registry is away, however it is
 * away, and is read when it is back; it is never a dead letter.
 */
class RegistryAwayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String URI = "urn:newswire:test:away";

  @TempDir Path folder;
  private EmbeddedRun cluster;
  private Registry real;
  private FaultyRegistry faulty;
  private BrokerStream stream;

  @BeforeEach
  void start() {
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    real = new RestRegistry(cluster.registryUrl());
    faulty = new FaultyRegistry(cluster.registryUrl());
    Registry watched = new RestRegistry(faulty.url(), Duration.ofMillis(500));
    stream = new BrokerStream(cluster.bootstrapServers(), watched, folder.resolve("state"));
  }

  @AfterEach
  void stop() {
    faulty.set(Fault.NONE);
    stream.close();
    faulty.close();
    cluster.close();
  }

  @Test
  void aRecordWaitsForARegistryThatIsAwayAndIsNoDeadLetter() {
    List<Duration> recoveries = new ArrayList<>();
    List<String> fed = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      if (fault == Fault.NONE || fault == Fault.LETS_NOBODY_IN) {
        continue;
      }
      faulty.set(fault);
      fed.add("Boat " + fault + " is in the harbour.");
      stream.send(URI + ":" + fault, unseen(fault, fed.get(fed.size() - 1)));
      Awaitility.await(fault.name())
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(stream.status().registrySilence())
                      .contains("No schema registry answered within 0.5 s"));

      faulty.set(Fault.NONE);
      long back = System.nanoTime();
      Awaitility.await(fault.name())
          .pollInSameThread()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(texts()).contains(fed.get(fed.size() - 1)));
      recoveries.add(Duration.ofNanos(System.nanoTime() - back));
    }

    assertThat(stream.letters()).isEmpty();
    assertThat(stream.status().registrySilence()).isNull();
    List<String> out = texts();
    ReliabilityTable.write(
        List.of(
            new Outcome(
                "Registry away while a schema is new",
                "embedded broker, one instance",
                recoveries.size(),
                fed.size(),
                fed.stream().filter(text -> !out.contains(text)).count(),
                out.size() - out.stream().distinct().count(),
                recoveries)));
    assertThat(out).containsExactlyInAnyOrderElementsOf(fed);
  }

  @Test
  void aRegistryThatLetsNobodyInStopsTheStreamWhichSaysWhyAndTheRecordIsStillThere() {
    faulty.set(Fault.LETS_NOBODY_IN);
    stream.send(
        URI + ":" + Fault.LETS_NOBODY_IN,
        unseen(Fault.LETS_NOBODY_IN, "The boat is in the harbour."));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(stream.status().failure()).contains("HTTP 401 (no credentials)"));

    faulty.set(Fault.NONE);
    stream.startInstance(folder.resolve("state of the next"));

    Awaitility.await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(texts()).containsExactly("The boat is in the harbour."));
    assertThat(stream.letters()).isEmpty();
  }

  /** A version of an article, written with a schema that no record had before. */
  private byte[] unseen(Fault fault, String text) {
    List<Schema.Field> fields = new ArrayList<>();
    Schema ours = Paragraph.getClassSchema();
    ours.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    Schema schema =
        Schema.createRecord(ours.getName(), "While " + fault, ours.getNamespace(), false, fields);
    int id = real.register(URI + fault + "-value", schema);
    byte[] value = BadRecord.bytes(real, BadRecord.good(URI + ":" + fault, 1, text));
    ByteBuffer.wrap(value).putInt(1, id);
    return value;
  }

  private List<String> texts() {
    return Topics.classified().stream()
        .flatMap(topic -> stream.records(topic.name()).stream())
        .map(out -> ((ClassifiedParagraph) out.value().get(0)).getText())
        .toList();
  }
}
