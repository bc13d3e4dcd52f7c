package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Today's schemas against the released ones, without a registry: a consumer of today reads what
 * each release wrote, and a consumer of each release what is written today.
 */
class SchemaEvolutionTest {

  @TestFactory
  Stream<DynamicTest> todaysSchemaReadsWhatEveryReleaseWrote() {
    return Released.topics()
        .map(
            topic ->
                DynamicTest.dynamicTest(
                    topic.name(), () -> assertReads(Released.today(topic), released(topic))));
  }

  @TestFactory
  Stream<DynamicTest> everyReleasesSchemaReadsWhatIsWrittenToday() {
    return Released.topics()
        .map(
            topic ->
                DynamicTest.dynamicTest(
                    topic.name(), () -> assertIsRead(Released.today(topic), released(topic))));
  }

  @TestFactory
  Stream<DynamicTest> everyFieldIsDocumented() {
    return Released.topics()
        .map(
            topic ->
                DynamicTest.dynamicTest(
                    topic.name(),
                    () ->
                        assertThat(Undocumented.in(Released.today(topic))).as("no doc").isEmpty()));
  }

  @Test
  void aFieldWithoutDefaultIsFoundIncompatibleBothWays() {
    Schema without =
        new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
    Schema with =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}");

    assertThatThrownBy(() -> assertReads(with, List.of(without)))
        .isInstanceOf(SchemaValidationException.class);
    assertThatThrownBy(() -> assertIsRead(without, List.of(with)))
        .isInstanceOf(SchemaValidationException.class);
  }

  private static List<Schema> released(Topic<?> topic) {
    return Released.of(topic).stream().map(Released::schema).toList();
  }

  private static void assertReads(Schema today, List<Schema> released)
      throws SchemaValidationException {
    new SchemaValidatorBuilder().canReadStrategy().validateAll().validate(today, released);
  }

  private static void assertIsRead(Schema today, List<Schema> released)
      throws SchemaValidationException {
    new SchemaValidatorBuilder().canBeReadStrategy().validateAll().validate(today, released);
  }
}
