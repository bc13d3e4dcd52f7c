package io.newswire.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;

/** Secrets that are typed: all who list this machine's processes read them, and histories do. */
final class TypedSecrets {
  private static final List<ConfigDef> KAFKAS =
      List.of(
          StreamsConfig.configDef(),
          AdminClientConfig.configDef(),
          ConsumerConfig.configDef(),
          ProducerConfig.configDef());

  /** Names by which what is plugged into Kafka calls its secrets. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(?:password|passwd|passphrase|secret|token|credentials?|api[._-]?key"
              + "|private[._-]?key|keystore\\.key|jaas\\.config|user[._-]?info)");

  private TypedSecrets() {}

  /**
   * Refuses a setting of the command line that is a secret. One that only refers to it is fine.
   *
   * @throws FailedException saying where it may stand instead
   */
  static void check(String name, String value) {
    if (isSecret(name) && !References.isOne(value)) {
      throw FailedException.badInput(
          "%s is a secret, and what is typed here others can see; put it into the --config file, or"
                  .formatted(name)
              + " refer to it: config.providers there, and ${env:NAME} or ${file:PATH:KEY} as its value");
    }
  }

  private static boolean isSecret(String name) {
    String plain = name.replaceFirst("^kafka\\.", "");
    return SECRET.matcher(plain).matches()
        || KAFKAS.stream().anyMatch(def -> isPassword(def, plain));
  }

  /** By its own name, or behind a client's prefix. */
  private static boolean isPassword(ConfigDef def, String name) {
    return def.configKeys().values().stream()
        .filter(key -> key.type == ConfigDef.Type.PASSWORD)
        .anyMatch(key -> name.equals(key.name) || name.endsWith("." + key.name));
  }
}
