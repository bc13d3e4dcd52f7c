package io.newswire.topic;

import static io.newswire.topic.Agreement.assertAgree;
import static io.newswire.topic.Values.framed;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Records of one release read by consumers of another, with a registry between them. */
class ReleasesOnTheWireTest {
  private static EmbeddedRegistry server;
  private static Registry registry;

  @BeforeAll
  static void registerOneReleaseAfterTheOther() {
    server = EmbeddedRegistry.start();
    registry = new RestRegistry(server.url());
    Released.topics()
        .flatMap(topic -> Released.of(topic).stream())
        .forEach(
            released ->
                registry.register(
                    released.topic().subject(), released.schema(), Compatibility.BACKWARD));
    new SchemaSetup(registry).register();
  }

  @AfterAll
  static void stopRegistry() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> aReleasesConsumerReadsWhatIsWrittenToday() {
    return Released.topics()
        .flatMap(topic -> Released.of(topic).stream())
        .flatMap(
            released ->
                tests(
                    released.toString(),
                    Released.today(released.topic()),
                    written -> {
                      byte[] value = writtenToday(released.topic(), written);
                      assertAgree(read(value, released.schema()), written);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> todaysConsumerReadsWhatAReleaseWrote() {
    return Released.topics()
        .flatMap(topic -> Released.of(topic).stream())
        .flatMap(
            released ->
                tests(
                    released.toString(),
                    released.schema(),
                    written -> assertAgree(readToday(released.topic(), written), written)));
  }

  @TestFactory
  Stream<DynamicTest> todaysConsumerReadsWhatANextReleaseMayWrite() {
    return Released.topics()
        .flatMap(
            topic ->
                tests(
                    topic.name(),
                    NextRelease.of(Released.today(topic)),
                    written -> assertAgree(readToday(topic, written), written)));
  }

  @Test
  void aSymbolOfANextReleaseIsReadAsItsEnumsDefault() {
    GenericRecord written = Filled.with(NextRelease.of(Released.today(Topics.DEVELOPMENTS)));

    assertThat(written.get("status")).hasToString(NextRelease.SYMBOL);
    assertThat(readToday(Topics.DEVELOPMENTS, written).get("status")).hasToString("HAPPENED");
  }

  private interface Check {
    void of(GenericRecord written) throws IOException;
  }

  /** The check of a record with everything in it and of one with as little as may be. */
  private static Stream<DynamicTest> tests(String name, Schema writer, Check check) {
    return Stream.of(
        DynamicTest.dynamicTest(name + ", filled", () -> check.of(Filled.with(writer))),
        DynamicTest.dynamicTest(name + ", bare", () -> check.of(Filled.withNulls(writer))));
  }

  /** The value as our serializer writes the record. */
  private static <V extends SpecificRecord> byte[] writtenToday(
      Topic<V> topic, GenericRecord record) {
    AvroSerde<V> serde = new AvroSerde<>(topic.type(), registry);
    return serde.serializer().serialize(topic.name(), specific(topic, record));
  }

  /** The record as our deserializer reads it, whatever schema it was written with. */
  private static GenericRecord readToday(Topic<?> topic, GenericRecord written) {
    try {
      return read(writtenToday(topic, written), Released.today(topic));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static <V extends SpecificRecord> V specific(Topic<V> topic, GenericRecord record) {
    int id = registry.register(topic.subject(), record.getSchema());
    byte[] value = framed(id, record.getSchema(), record);
    return new AvroSerde<>(topic.type(), registry).deserializer().deserialize(topic.name(), value);
  }

  private static GenericRecord read(byte[] value, Schema reader) throws IOException {
    Schema writer = registry.schemaById(Framing.schemaId("any", value));
    return new GenericDatumReader<GenericRecord>(writer, reader)
        .read(
            null,
            DecoderFactory.get()
                .binaryDecoder(value, Framing.LENGTH, value.length - Framing.LENGTH, null));
  }
}
