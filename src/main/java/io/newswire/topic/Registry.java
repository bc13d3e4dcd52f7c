package io.newswire.topic;

import java.util.List;
import org.apache.avro.Schema;

/**
 * A schema registry: gives each schema the id that stands in front of every record, and the schema
 * back for an id.
 *
 * <p>All methods may be called by any number of threads. They raise {@link
 * RegistryUnavailableException} while no registry answers, which passes, and {@link
 * RegistryRefusedException} when it answers with a refusal, which does not.
 */
public interface Registry {

  /** The subject under which Confluent's clients look for the schema of a topic's values. */
  static String valueSubject(String topic) {
    return topic + "-value";
  }

  /**
   * Registers the schema as the newest version of the subject, unless the subject has it already.
   *
   * @return the schema's id
   * @throws RegistryRefusedException if it is not compatible with the versions before it
   */
  int register(String subject, Schema schema);

  /**
   * Registers the schema under a subject of this compatibility, whether the subject is there or
   * not.
   *
   * @return the schema's id
   * @throws RegistryRefusedException if it is not compatible with the versions before it
   */
  default int register(String subject, Schema schema, Compatibility compatibility) {
    try {
      setCompatibility(subject, compatibility);
    } catch (RegistryRefusedException e) {
      if (!e.notFound()) {
        throw e;
      }
      // Some registries know no subject before its first version, which nothing can conflict with.
      int id = register(subject, schema);
      setCompatibility(subject, compatibility);
      return id;
    }
    return register(subject, schema);
  }

  /**
   * Asks for the id of a schema that the subject must have already. Unlike {@link #register} it
   * changes nothing in the registry. Asks once per subject and schema, then remembers.
   *
   * @throws RegistryRefusedException with {@link RegistryRefusedException#notFound()} if the
   *     subject does not have the schema
   */
  int idOf(String subject, Schema schema);

  /**
   * The schema with this id, whichever subject it belongs to. Asks once per id, then remembers.
   *
   * @throws RegistryRefusedException with {@link RegistryRefusedException#notFound()} if there is
   *     no such id
   */
  Schema schemaById(int id);

  /** Sets which changes later versions of the subject may make. */
  void setCompatibility(String subject, Compatibility compatibility);

  /**
   * What keeps the schema from being the subject's next version, in the registry's words; empty if
   * nothing does or the subject has no version yet. Changes nothing.
   */
  List<String> incompatibilities(String subject, Schema schema);
}
