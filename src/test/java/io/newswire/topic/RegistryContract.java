package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Link;
import io.newswire.record.Paragraph;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our client and serde need of a registry; run against each that we say we work with. */
public interface RegistryContract {

  /** The registry's base URL. It may hold other tests' subjects. */
  String url();

  private Registry registry() {
    return new RestRegistry(url());
  }

  private static String anySubject() {
    return UUID.randomUUID() + "-value";
  }

  private static Schema record(String... defaults) {
    var fields = SchemaBuilder.record("R").namespace("n").fields().requiredString("a");
    for (String name : defaults) {
      fields = fields.name(name).type().intType().intDefault(0);
    }
    return fields.endRecord();
  }

  private static Schema incompatible() {
    return SchemaBuilder.record("R").namespace("n").fields().requiredInt("b").endRecord();
  }

  static Stream<SpecificRecord> everyRecord() {
    return AvroSerdeTest.everyRecord();
  }

  @ParameterizedTest
  @MethodSource("everyRecord")
  default void a_record_of_every_topic_is_written_and_read_by_strangers(SpecificRecord record) {
    String topic = "news." + UUID.randomUUID();
    registry().register(topic + "-value", record.getSchema(), Compatibility.BACKWARD);
    @SuppressWarnings("unchecked")
    Class<SpecificRecord> type = (Class<SpecificRecord>) record.getClass();

    byte[] value = new AvroSerde<>(type, registry()).serializer().serialize(topic, record);

    assertThat(new AvroSerde<>(type, registry()).deserializer().deserialize(topic, value))
        .isEqualTo(record);
  }

  @Test
  default void registering_again_gives_the_same_id() {
    String subject = anySubject();
    Schema schema = Paragraph.getClassSchema();

    int id = registry().register(subject, schema, Compatibility.BACKWARD);

    assertThat(registry().register(subject, schema, Compatibility.BACKWARD)).isEqualTo(id);
    assertThat(registry().idOf(subject, schema)).isEqualTo(id);
    assertThat(SchemaText.of(registry().schemaById(id))).isEqualTo(SchemaText.of(schema));
  }

  @Test
  default void the_same_schema_has_the_same_id_under_every_subject() {
    assertThat(registry().register(anySubject(), Link.getClassSchema()))
        .isEqualTo(registry().register(anySubject(), Link.getClassSchema()));
  }

  @Test
  default void a_compatible_schema_becomes_the_next_version() {
    String subject = anySubject();
    int first = registry().register(subject, record(), Compatibility.BACKWARD);

    assertThat(registry().incompatibilities(subject, record("b"))).isEmpty();
    int second = registry().register(subject, record("b"), Compatibility.BACKWARD);

    assertThat(second).isNotEqualTo(first);
    assertThat(registry().idOf(subject, record())).isEqualTo(first);
    assertThat(registry().schemaById(second)).isEqualTo(record("b"));
  }

  @Test
  default void an_incompatible_schema_is_refused_with_the_registrys_message() {
    String subject = anySubject();
    registry().register(subject, record(), Compatibility.BACKWARD);

    assertThat(registry().incompatibilities(subject, incompatible())).isNotEmpty();
    assertThatThrownBy(() -> registry().register(subject, incompatible(), Compatibility.BACKWARD))
        .isInstanceOfSatisfying(
            RegistryRefusedException.class, e -> assertThat(e.conflict()).isTrue())
        .hasMessageContaining("register the schema of subject " + subject)
        .hasMessageContaining("/fields/0");
  }

  @Test
  default void a_subject_without_compatibility_takes_any_schema() {
    String subject = anySubject();
    int first = registry().register(subject, record(), Compatibility.NONE);

    assertThat(registry().register(subject, incompatible(), Compatibility.NONE))
        .isNotEqualTo(first);
  }

  @Test
  default void what_is_not_there_is_told_apart_from_other_refusals() {
    String subject = anySubject();

    assertThat(registry().incompatibilities(subject, record())).isEmpty();
    assertNotFound(() -> registry().idOf(subject, record()));
    assertNotFound(() -> registry().schemaById(987_654_321));
    registry().register(subject, record());
    assertNotFound(() -> registry().idOf(subject, record("c")));
  }

  private static void assertNotFound(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryRefusedException.class, e -> assertThat(e.notFound()).isTrue());
  }
}
