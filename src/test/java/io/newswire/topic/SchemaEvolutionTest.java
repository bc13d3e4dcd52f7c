package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Today's schemas against the released ones of {@code schemas/released/RELEASE}, without a
 * registry: a consumer of today reads what each release wrote. A released file is the schema as it
 * is registered, nested types inlined, named by its topic.
 */
class SchemaEvolutionTest {
  private static final Path RELEASED = Path.of("schemas/released");

  @TestFactory
  Stream<DynamicTest> todaysSchemaReadsWhatEveryReleaseWrote() {
    return topics()
        .map(
            topic ->
                DynamicTest.dynamicTest(
                    topic.name(), () -> assertReads(today(topic), released(topic))));
  }

  @TestFactory
  Stream<DynamicTest> everyFieldIsDocumented() {
    return topics()
        .map(
            topic ->
                DynamicTest.dynamicTest(
                    topic.name(),
                    () -> assertThat(Undocumented.in(today(topic))).as("no doc").isEmpty()));
  }

  @Test
  void aFieldWithoutDefaultIsFoundIncompatible() {
    Schema released =
        new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
    Schema today =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}");

    assertThatThrownBy(() -> assertReads(today, List.of(released)))
        .isInstanceOf(SchemaValidationException.class);
  }

  private static Stream<Topic<?>> topics() {
    return Stream.concat(
        Stream.of(Topics.PARAGRAPHS, Topics.VERSIONS, Topics.REREADS), Topics.outputs().stream());
  }

  private static Schema today(Topic<?> topic) {
    return SpecificData.get().getSchema(topic.type());
  }

  private static void assertReads(Schema today, List<Schema> released)
      throws SchemaValidationException {
    new SchemaValidatorBuilder().canReadStrategy().validateAll().validate(today, released);
  }

  private static List<Schema> released(Topic<?> topic) throws IOException {
    try (Stream<Path> releases = Files.list(RELEASED)) {
      List<Schema> schemas =
          releases
              .map(release -> release.resolve(topic.name() + ".avsc"))
              .filter(Files::exists)
              .map(SchemaEvolutionTest::parse)
              .toList();
      assertThat(schemas).as("released schemas of " + topic.name()).isNotEmpty();
      return schemas;
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
