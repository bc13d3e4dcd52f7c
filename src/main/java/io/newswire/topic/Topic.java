package io.newswire.topic;

import java.util.Map;
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

  /** The subject of its values in the schema registry. */
  public String subject() {
    return Registry.valueSubject(name);
  }
}
