package io.newswire.topic;

import static io.newswire.topic.Values.framed;
import static io.newswire.topic.Values.paragraphSchemaWithout;
import static io.newswire.topic.Values.symbol;
import static io.newswire.topic.Values.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.record.Paragraph;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdeTest {
  private static final String TOPIC = "news.paragraphs";
  private static EmbeddedRegistry server;
  private static Registry registry;

  @BeforeAll
  static void startRegistry() {
    server = EmbeddedRegistry.start();
    registry = new RestRegistry(server.url());
    registry.register(TOPIC + "-value", Paragraph.getClassSchema());
  }

  @AfterAll
  static void stopRegistry() {
    server.close();
  }

  static Stream<SpecificRecord> everyRecord() {
    return Stream.of(
        Records.paragraph(),
        Records.bareParagraph(),
        Records.quote(),
        Records.development(),
        Records.figure(),
        Records.promo(),
        Records.background());
  }

  @ParameterizedTest
  @MethodSource("everyRecord")
  void a_record_comes_back_as_it_was(SpecificRecord record) {
    String topic = "of." + record.getSchema().getName();
    registry.register(topic + "-value", record.getSchema());

    byte[] value = serde(record).serializer().serialize(topic, record);

    assertThat(serde(record).deserializer().deserialize(topic, value)).isEqualTo(record);
  }

  @Test
  void a_tombstone_stays_a_tombstone() {
    AvroSerde<Paragraph> serde = new AvroSerde<>(Paragraph.class, registry);

    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, (byte[]) null)).isNull();
  }

  @Test
  void the_value_is_framed_as_confluents_clients_expect() throws IOException {
    byte[] value = paragraphValue();

    int id = registry.idOf(TOPIC + "-value", Paragraph.getClassSchema());
    assertThat(value[0]).isZero();
    assertThat(ByteBuffer.wrap(value).getInt(1)).isEqualTo(id);
    GenericRecord read =
        new GenericDatumReader<GenericRecord>(registry.schemaById(id))
            .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
    assertThat(read.get("text")).hasToString(Records.paragraph().getText());
  }

  @Test
  void one_serializer_serves_many_threads() {
    AvroSerde<Paragraph> serde = new AvroSerde<>(Paragraph.class, registry);

    List<String> read =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> Paragraph.newBuilder(Records.paragraph()).setText("text " + i).build())
            .map(paragraph -> serde.serializer().serialize(TOPIC, paragraph))
            .map(value -> serde.deserializer().deserialize(TOPIC, value).getText())
            .toList();

    assertThat(read).isEqualTo(IntStream.range(0, 2000).mapToObj(i -> "text " + i).toList());
  }

  @Test
  void a_record_that_breaks_its_schema_leaves_nothing_in_front_of_the_next_one() {
    AvroSerde<Paragraph> serde = new AvroSerde<>(Paragraph.class, registry);
    Paragraph broken = Paragraph.newBuilder(Records.paragraph()).build();
    broken.put("links", null);

    assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, broken))
        .isInstanceOf(SerializationException.class)
        .hasMessageContainingAll(TOPIC, "a Paragraph can't be written", "links");
    assertThat(serde.serializer().serialize(TOPIC, Records.paragraph()))
        .isEqualTo(paragraphValue());
  }

  @Test
  void a_schema_that_was_never_registered_is_asked_for() {
    AvroSerde<Paragraph> serde = new AvroSerde<>(Paragraph.class, registry);

    assertThatThrownBy(() -> serde.serializer().serialize("news.other", Records.paragraph()))
        .isInstanceOf(SerializationException.class)
        .hasMessageContainingAll("news.other", "subject news.other-value", "register it before");
  }

  @Test
  void a_writer_with_an_older_schema_is_read_with_the_defaults_of_ours() {
    Schema older = paragraphSchemaWithout("form", "links");
    GenericRecord written = written(older, "an older paragraph");

    Paragraph read = read(framed(registry.register("older-value", older), older, written));

    assertThat(read.getText()).isEqualTo("an older paragraph");
    assertThat(read.getForm()).isEqualTo(Form.UNKNOWN);
    assertThat(read.getLinks()).isEmpty();
  }

  @Test
  void an_enum_symbol_of_a_newer_writer_is_read_as_our_default() {
    String text = SchemaText.of(Paragraph.getClassSchema());
    Schema newer = new Schema.Parser().parse(text.replace("\"LIST_ITEM\"", "\"TABLE\""));
    GenericRecord written = written(newer, "a cell");
    written.put("form", symbol(newer, "form", "TABLE"));

    Paragraph read = read(framed(registry.register("newer-value", newer), newer, written));

    assertThat(read.getForm()).isEqualTo(Form.UNKNOWN);
  }

  @Test
  void a_registry_that_is_away_is_not_the_records_fault() {
    Registry away = new RestRegistry("http://127.0.0.1:1", Duration.ofMillis(200));
    AvroSerde<Paragraph> serde = new AvroSerde<>(Paragraph.class, away);

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, paragraphValue()))
        .isInstanceOf(RegistryUnavailableException.class);
    assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Records.paragraph()))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  private static byte[] paragraphValue() {
    return new AvroSerde<>(Paragraph.class, registry)
        .serializer()
        .serialize(TOPIC, Records.paragraph());
  }

  private static Paragraph read(byte[] value) {
    return new AvroSerde<>(Paragraph.class, registry).deserializer().deserialize(TOPIC, value);
  }

  @SuppressWarnings("unchecked")
  private static AvroSerde<SpecificRecord> serde(SpecificRecord record) {
    return new AvroSerde<>((Class<SpecificRecord>) record.getClass(), registry);
  }

  @Test
  void a_long_list_of_links_is_read_whole() {
    Link link = new Link("https://example.org/", "x");
    Paragraph many =
        Paragraph.newBuilder(Records.paragraph())
            .setLinks(Collections.nCopies(50_000, link))
            .build();
    AvroSerde<Paragraph> serde = new AvroSerde<>(Paragraph.class, registry);

    byte[] value = serde.serializer().serialize(TOPIC, many);

    assertThat(serde.deserializer().deserialize(TOPIC, value).getLinks()).hasSize(50_000);
  }
}
