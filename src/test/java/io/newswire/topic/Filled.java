package io.newswire.topic;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericData.EnumSymbol;
import org.apache.avro.generic.GenericRecord;

/** A record of any schema with a value of its own in every field. */
final class Filled {
  private static final String TEXT = "“Wer weiß – 何人?” 🌊 ";

  /** Whether what may be null is. */
  private final boolean nulls;

  private int values;

  private Filled(boolean nulls) {
    this.nulls = nulls;
  }

  /** One that has a value in every field that may be null, and the last symbol of every enum. */
  static GenericRecord with(Schema schema) {
    return new Filled(false).record(schema);
  }

  /** One that has null in every field that may be null, and nothing in its lists. */
  static GenericRecord withNulls(Schema schema) {
    return new Filled(true).record(schema);
  }

  private GenericRecord record(Schema schema) {
    GenericRecord record = new GenericData.Record(schema);
    schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
    return record;
  }

  private Object value(Schema schema) {
    values++;
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ENUM -> new EnumSymbol(schema, schema.getEnumSymbols().get(lastSymbol(schema)));
      case ARRAY -> nulls ? List.of() : List.of(value(schema.getElementType()));
      case UNION -> nulls && schema.isNullable() ? null : value(ofUnion(schema));
      case STRING -> TEXT + values;
      case BYTES -> ByteBuffer.wrap(new byte[] {0, (byte) values, -1});
      case INT -> values;
      case LONG -> 1_772_366_400_123L + values;
      case DOUBLE -> values + 0.5;
      case BOOLEAN -> !nulls;
      default -> throw new IllegalArgumentException("no value for " + schema);
    };
  }

  private static int lastSymbol(Schema schema) {
    return schema.getEnumSymbols().size() - 1;
  }

  private static Schema ofUnion(Schema union) {
    return union.getTypes().stream()
        .filter(type -> type.getType() != Schema.Type.NULL)
        .findFirst()
        .orElseThrow();
  }
}
