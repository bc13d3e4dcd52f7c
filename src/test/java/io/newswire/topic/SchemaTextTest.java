package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Paragraph;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;

class SchemaTextTest {

  @Test
  void the_registered_schema_stands_alone_and_names_nothing_of_java() {
    String text = SchemaText.of(Paragraph.getClassSchema());

    assertThat(text).doesNotContain("avro.java.string").contains("\"symbols\":[\"BODY\"");
    Schema alone = new Schema.Parser().parse(text);
    assertThat(
            SchemaCompatibility.checkReaderWriterCompatibility(alone, Paragraph.getClassSchema())
                .getType())
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  @Test
  void only_javas_property_is_left_out() {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "R", "doc": "avro.java.string", "fields": [
                  {"name": "a", "type": {"type": "string", "avro.java.string": "String"}},
                  {"name": "b", "type": ["null", {"type": "string", "avro.java.string": "String"}],
                   "default": null},
                  {"name": "c", "type": {"type": "map", "values": "int", "avro.java.string": "String"}},
                  {"name": "d", "type": {"type": "string", "avro.java.string": "String",
                   "note": "kept"}, "default": "type"},
                  {"name": "e", "type": {"type": "long", "logicalType": "timestamp-millis"}}]}
                """);

    assertThat(SchemaText.of(schema))
        .isEqualTo(
            """
            {"type":"record","name":"R","doc":"avro.java.string","fields":[\
            {"name":"a","type":"string"},\
            {"name":"b","type":["null","string"],"default":null},\
            {"name":"c","type":{"type":"map","values":"int"}},\
            {"name":"d","type":{"type":"string","note":"kept"},"default":"type"},\
            {"name":"e","type":{"type":"long","logicalType":"timestamp-millis"}}]}""");
  }
}
