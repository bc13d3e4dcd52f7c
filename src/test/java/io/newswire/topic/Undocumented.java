package io.newswire.topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** Finds what a schema says nothing of. */
final class Undocumented {
  private final List<String> found = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();

  private Undocumented() {}

  /** Fields, records and enums without a doc, nested ones included. */
  static List<String> in(Schema schema) {
    Undocumented undocumented = new Undocumented();
    undocumented.visit(schema);
    return undocumented.found;
  }

  private void visit(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> visitRecord(schema);
      case ENUM -> check(schema.getFullName(), schema.getDoc());
      case ARRAY -> visit(schema.getElementType());
      case MAP -> visit(schema.getValueType());
      case UNION -> schema.getTypes().forEach(this::visit);
      default -> {}
    }
  }

  private void visitRecord(Schema record) {
    if (!visited.add(record.getFullName())) {
      return;
    }
    check(record.getFullName(), record.getDoc());
    for (Schema.Field field : record.getFields()) {
      check(record.getFullName() + "." + field.name(), field.doc());
      visit(field.schema());
    }
  }

  private void check(String name, String doc) {
    if (doc == null || doc.isBlank()) {
      found.add(name);
    }
  }
}
