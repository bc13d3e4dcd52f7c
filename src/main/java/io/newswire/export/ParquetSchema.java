package io.newswire.export;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** What an Avro schema is in Parquet. */
final class ParquetSchema {
  /** Lists of three levels, as the format asks for: in others an element can't be null. */
  static final Map<String, String> SETTINGS =
      Map.of("parquet.avro.write-old-list-structure", "false");

  private ParquetSchema() {}

  /** Enums are strings in it: some readers take Parquet's own enums for bytes. */
  static MessageType of(Schema schema) {
    MessageType type =
        new AvroSchemaConverter(new PlainParquetConfiguration(SETTINGS)).convert(schema);
    return new MessageType(type.getName(), withoutEnums(type.getFields()));
  }

  private static List<Type> withoutEnums(List<Type> fields) {
    return fields.stream().map(ParquetSchema::withoutEnums).toList();
  }

  private static Type withoutEnums(Type type) {
    if (type instanceof GroupType group) {
      return group.withNewFields(withoutEnums(group.getFields()));
    }
    return LogicalTypeAnnotation.enumType().equals(type.getLogicalTypeAnnotation())
        ? Types.primitive(PrimitiveTypeName.BINARY, type.getRepetition())
            .as(LogicalTypeAnnotation.stringType())
            .named(type.getName())
        : type;
  }
}
