package io.newswire.consume;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records as JSON: fields by their names, without the wrappers that Avro's own encoding
 * puts around unions; times as ISO 8601 in UTC; whole numbers without a decimal point.
 */
public final class RecordJson {
  /** A double holds whole numbers below this exactly. */
  private static final double MAX_WHOLE = 1e15;

  static final JsonFactory FACTORY = new JsonFactory();

  private RecordJson() {}

  /** Writes a record as an object. */
  public static void write(IndexedRecord record, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Schema.Field field : record.getSchema().getFields()) {
      json.writeFieldName(field.name());
      writeValue(record.get(field.pos()), json);
    }
    json.writeEndObject();
  }

  /** Writes the value of a field, of any type that the schemas have. */
  public static void writeValue(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof IndexedRecord record) {
      write(record, json);
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        writeValue(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Double number) {
      writeNumber(number, json);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Instant time) {
      json.writeString(time.toString());
    } else if (value instanceof CharSequence || value instanceof Enum<?>) {
      json.writeString(value.toString());
    } else {
      throw new IllegalArgumentException("a field of type " + value.getClass().getName());
    }
  }

  private static void writeNumber(double value, JsonGenerator json) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < MAX_WHOLE) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}
