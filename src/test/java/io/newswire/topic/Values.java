package io.newswire.topic;

import io.newswire.record.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Values as other producers write them, well and badly. */
final class Values {
  private Values() {}

  /** A record of the schema with its required fields, those that the schema has. */
  static GenericRecord written(Schema schema, String text) {
    GenericRecord article = new GenericData.Record(schema.getField("article").schema());
    article.put("uri", "a");
    article.put("version", 1L);
    article.put("pubStatus", symbol(article.getSchema(), "pubStatus", "USABLE"));
    GenericRecord paragraph = new GenericData.Record(schema);
    paragraph.put("article", article);
    paragraph.put("paragraphCount", 1);
    paragraph.put("position", 0);
    if (schema.getField("text") != null) {
      paragraph.put("text", text);
    }
    if (schema.getField("form") != null) {
      paragraph.put("form", symbol(schema, "form", "BODY"));
      paragraph.put("links", List.of());
    }
    return paragraph;
  }

  static GenericData.EnumSymbol symbol(Schema record, String field, String symbol) {
    return new GenericData.EnumSymbol(record.getField(field).schema(), symbol);
  }

  static Schema paragraphSchemaWithout(String... fields) {
    Schema full = new Schema.Parser().parse(SchemaText.of(Paragraph.getClassSchema()));
    List<Schema.Field> kept =
        full.getFields().stream()
            .filter(field -> !List.of(fields).contains(field.name()))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList();
    return Schema.createRecord(
        full.getName(), full.getDoc(), full.getNamespace(), full.isError(), kept);
  }

  interface Body {
    void writeTo(BinaryEncoder out) throws IOException;
  }

  static byte[] body(Body body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
      body.writeTo(out);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] framed(byte[] like, Body body) {
    return framed(ByteBuffer.wrap(like).getInt(1), body);
  }

  static byte[] framed(int id, Body body) {
    byte[] bytes = body(body);
    return ByteBuffer.allocate(5 + bytes.length).put((byte) 0).putInt(id).put(bytes).array();
  }

  static byte[] framed(int id, Schema schema, GenericRecord record) {
    return framed(id, out -> new GenericDatumWriter<GenericRecord>(schema).write(record, out));
  }
}
