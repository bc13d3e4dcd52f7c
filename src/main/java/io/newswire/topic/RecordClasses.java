package io.newswire.topic;

import io.newswire.record.Paragraph;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Makes our generated record classes known to Avro as safe to build from data. Avro refuses every
 * class it was not told of, so that a hostile schema can't name one of its choosing.
 */
public final class RecordClasses {
  static {
    String records = Paragraph.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().startsWith(records)));
  }

  private RecordClasses() {}

  /** Call before Avro first reads one of the records; any number of calls is one call. */
  public static void trust() {
    // The work is done once, when this class is loaded.
  }
}
