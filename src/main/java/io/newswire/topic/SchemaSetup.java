package io.newswire.topic;

import org.apache.avro.specific.SpecificData;

/** Registers the schema of every topic's values, so that an incompatible one fails at once. */
public final class SchemaSetup {
  private final Registry registry;

  public SchemaSetup(Registry registry) {
    this.registry = registry;
  }

  /**
   * Registers all schemas, each of its subjects held to BACKWARD compatibility.
   *
   * @throws RegistryRefusedException when one is not compatible with the version before it
   * @throws RegistryUnavailableException when no registry answers
   */
  public void register() {
    register(Topics.PARAGRAPHS);
    register(Topics.VERSIONS);
    Topics.outputs().forEach(this::register);
    register(Topics.REREADS);
  }

  private void register(Topic<?> topic) {
    registry.register(
        topic.subject(), SpecificData.get().getSchema(topic.type()), Compatibility.BACKWARD);
  }
}
