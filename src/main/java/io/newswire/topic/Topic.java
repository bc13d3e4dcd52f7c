package io.newswire.topic;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic: its name, what its values are and how it is kept.
 *
 * @param name as Kafka knows it
 * @param type the record that its values are
 * @param settings Kafka's topic settings, by their own names
 */
public record Topic<V extends SpecificRecord>(
    String name, Class<V> type, Map<String, String> settings) {
  public Topic {
    settings = Map.copyOf(settings);
  }

  /** The schema of its values as it is registered: nothing in it that only Java reads. */
  public Schema schema() {
    RecordClasses.trust();
    return new Schema.Parser().parse(SchemaText.of(SpecificData.get().getSchema(type)));
  }

  /** The subject of its values in the schema registry. */
  public String subject() {
    return Registry.valueSubject(name);
  }
}
