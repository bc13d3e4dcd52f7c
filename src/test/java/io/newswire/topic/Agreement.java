package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;

/** What a record that was read with one schema must be of the one written with another. */
final class Agreement {
  private Agreement() {}

  /**
   * Fails unless each field that both have is the same in both, and what only the reader has is its
   * default, be it a field or what stands for a symbol that it does not know.
   */
  static void assertAgree(GenericRecord read, GenericRecord written) {
    for (Schema.Field field : read.getSchema().getFields()) {
      Object value = read.get(field.pos());
      if (written.hasField(field.name())) {
        assertAgree(field.name(), value, written.get(field.name()));
      } else {
        assertThat(value).as(field.name()).isEqualTo(GenericData.get().getDefaultValue(field));
      }
    }
  }

  private static void assertAgree(String name, Object read, Object written) {
    if (written instanceof GenericRecord record) {
      assertAgree((GenericRecord) read, record);
    } else if (written instanceof List<?> list) {
      List<?> items = (List<?>) read;
      assertThat(items).as(name).hasSameSizeAs(list);
      for (int i = 0; i < list.size(); i++) {
        assertAgree(name, items.get(i), list.get(i));
      }
    } else if (written instanceof GenericEnumSymbol<?> symbol) {
      Schema known = ((GenericEnumSymbol<?>) read).getSchema();
      String expected =
          known.hasEnumSymbol(symbol.toString()) ? symbol.toString() : known.getEnumDefault();
      assertThat(read).as(name).hasToString(expected);
    } else if (written instanceof CharSequence) {
      assertThat(read).as(name).hasToString(written.toString());
    } else {
      assertThat(read).as(name).isEqualTo(written);
    }
  }
}
