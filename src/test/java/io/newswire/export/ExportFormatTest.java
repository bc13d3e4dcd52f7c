package io.newswire.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.consume.Output;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportFormatTest {
  @TempDir Path folder;

  static Stream<Topic<?>> topics() {
    return Topics.outputs().stream().map(topic -> (Topic<?>) topic);
  }

  private Path written(ExportFormat format, Topic<?> topic, List<SpecificRecord> values)
      throws IOException {
    Path file = folder.resolve(format.fileName(topic));
    try (RecordWriter writer = format.open(file, topic)) {
      for (SpecificRecord value : values) {
        writer.write(
            new Output(new ConsumerRecord<>(topic.name(), 0, 0, "key", new byte[] {1}), value));
      }
    }
    return file;
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyFieldComesBackFromAvroAndParquet(Topic<?> topic) throws IOException {
    List<SpecificRecord> values = Values.of(topic);
    assertThat(values).hasSizeGreaterThan(1);

    assertThat(ReadBack.avro(written(ExportFormat.AVRO, topic, values), topic)).isEqualTo(values);
    assertThat(ReadBack.parquet(written(ExportFormat.PARQUET, topic, values), topic))
        .isEqualTo(values);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void aTopicWithNothingOnItMakesAFileWithNothingInIt(Topic<?> topic) throws IOException {
    assertThat(written(ExportFormat.JSONL, topic, List.of())).isEmptyFile();
    assertThat(ReadBack.avro(written(ExportFormat.AVRO, topic, List.of()), topic)).isEmpty();
    assertThat(ReadBack.parquet(written(ExportFormat.PARQUET, topic, List.of()), topic)).isEmpty();
  }

  @Test
  void anAvroFileHasTheSchemaThatIsRegistered() throws IOException {
    Path file = written(ExportFormat.AVRO, Topics.QUOTES, Values.of(Topics.QUOTES));

    try (DataFileReader<GenericRecord> reader =
        new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
      Schema schema = reader.getSchema();
      assertThat(schema).isEqualTo(Topics.QUOTES.schema());
      assertThat(schema.toString()).doesNotContain("avro.java.string");
    }
  }

  @Test
  void inParquetListsHaveThreeLevelsEnumsAreStringsAndTimesMilliseconds() {
    assertThat(ParquetSchema.of(Topics.PROMOS.schema()).toString())
        .isEqualTo(
            """
            message io.newswire.record.PromoParagraph {
              required group paragraph {
                required binary id (STRING);
                required group article {
                  required binary uri (STRING);
                  required int64 version;
                  optional int64 versionCreated (TIMESTAMP(MILLIS,true));
                  optional int64 firstCreated (TIMESTAMP(MILLIS,true));
                  optional binary headline (STRING);
                  optional binary url (STRING);
                  optional binary source (STRING);
                  optional binary language (STRING);
                  required binary pubStatus (STRING);
                  optional int64 embargoedUntil (TIMESTAMP(MILLIS,true));
                  optional int64 expires (TIMESTAMP(MILLIS,true));
                  optional binary correction (STRING);
                }
                required int32 position;
                required binary text (STRING);
                required binary form (STRING);
                required binary primary (STRING);
                required group classes (LIST) {
                  repeated group list {
                    required binary element (STRING);
                  }
                }
                required group scores {
                  required double quote;
                  required double development;
                  required double figure;
                  required double promo;
                }
                required group why (LIST) {
                  repeated group list {
                    required binary element (STRING);
                  }
                }
                required group provenance {
                  required binary topic (STRING);
                  required int32 partition;
                  required int64 offset;
                  required binary classifierVersion (STRING);
                  required int64 receivedAt (TIMESTAMP(MILLIS,true));
                  required int64 classifiedAt (TIMESTAMP(MILLIS,true));
                }
                optional binary replaces (STRING);
              }
              required binary kind (STRING);
              required group links (LIST) {
                repeated group list {
                  required group element {
                    required binary href (STRING);
                    required binary text (STRING);
                  }
                }
              }
            }
            """);
  }

  /** More than is held in memory at a time. */
  @Test
  void manyRecordsComeBackInTheirOrderFromSeveralRowGroups() throws IOException {
    Random random = new Random(7);
    List<SpecificRecord> values = new ArrayList<>();
    for (int i = 0; i < 14_000; i++) {
      // Words that can't be compressed much.
      byte[] bytes = new byte[1_500];
      random.nextBytes(bytes);
      values.add(Values.figures("urn:" + i, Base64.getEncoder().encodeToString(bytes)));
    }

    Path file = written(ExportFormat.PARQUET, Topics.FIGURES, values);

    assertThat(ReadBack.parquet(file, Topics.FIGURES)).isEqualTo(values);
    assertThat(ReadBack.rowGroups(file)).isGreaterThan(1);
  }
}
