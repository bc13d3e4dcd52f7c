package io.newswire.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * References in the values of settings to what is kept elsewhere, a file or the environment for
 * one: {@code ${PROVIDER:PATH:KEY}} by Kafka's configuration providers (KIP-297). They are resolved
 * once, for newswire's own settings and all of Kafka's clients, which would else each do it.
 */
final class References {
  private static final String PROVIDERS = AbstractConfig.CONFIG_PROVIDERS_CONFIG;
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+):(?:[^}:]*:)?([^}]+)}");

  private References() {}

  /** Whether a value is nothing but a reference. */
  static boolean isOne(String value) {
    return REFERENCE.matcher(value.strip()).matches();
  }

  /**
   * Settings with what they refer to, without those of the providers. Where no provider is set up
   * they stay as they are.
   *
   * @throws FailedException when a provider is not there or does not know what is referred to
   */
  static Map<String, String> resolve(Map<String, String> given) {
    if (!given.containsKey(PROVIDERS)) {
      return given;
    }
    Map<String, String> resolved = new HashMap<>();
    resolved(given)
        .forEach(
            (name, value) -> {
              if (!name.equals(PROVIDERS) && !name.startsWith(PROVIDERS + ".")) {
                resolved.put(name, String.valueOf(value));
              }
            });
    given.forEach((name, value) -> checkResolved(name, value, resolved));
    return resolved;
  }

  private static Map<String, Object> resolved(Map<String, String> given) {
    try {
      return new AbstractConfig(new ConfigDef(), given, false).originals();
    } catch (KafkaException e) {
      throw FailedException.badInput(
          "%s: what settings refer to can't be read: %s"
              .formatted(PROVIDERS, Faults.message(e.getCause() == null ? e : e.getCause())));
    }
  }

  /** Kafka leaves a reference that leads nowhere as it is, and would take it for the password. */
  private static void checkResolved(String name, String value, Map<String, String> resolved) {
    Matcher reference = REFERENCE.matcher(value);
    while (reference.find()) {
      if (resolved.getOrDefault(name, "").contains(reference.group())) {
        throw FailedException.badInput(
            "%s refers to %s, which there is not".formatted(name, reference.group()));
      }
    }
  }
}
