package io.newswire.cli;

import io.newswire.stream.NewsStream;
import io.newswire.stream.Retention;
import io.newswire.topic.RegistryAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What newswire is set to.
 *
 * @param kafka Kafka's own settings, by their names
 * @param registryUrl {@code schema.registry.url}: a registry with Confluent's REST interface
 * @param registryAccess {@code basic.auth.*} and {@code schema.registry.ssl.*}: who asks it, and
 *     how it is known
 * @param partitions {@code newswire.topic.partitions}: of each topic that is created, 1 to 10,000,
 *     4 by default
 * @param replication {@code newswire.topic.replication.factor}: replicas of each partition of a
 *     topic that is created, 1 to 100; -1, the default, leaves it to the cluster
 * @param retention {@code newswire.article.retention} and {@code newswire.retraction.retention}, as
 *     {@code 30d}, {@code 12h}, {@code 90m} or {@code 10s}
 * @param canaryInterval {@code newswire.canary.interval}: between two canaries of a partition, 10s
 *     by default; empty when it is {@code off}
 * @param http how HTTP is served
 */
record Settings(
    Map<String, String> kafka,
    Optional<String> registryUrl,
    Map<String, String> registryAccess,
    int partitions,
    short replication,
    Retention retention,
    Optional<Duration> canaryInterval,
    HttpSettings http) {
  static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  static final String REGISTRY_URL = "schema.registry.url";
  static final String PARTITIONS = "newswire.topic.partitions";
  private static final String REPLICATION = "newswire.topic.replication.factor";
  private static final String ARTICLE_RETENTION = "newswire.article.retention";
  private static final String RETRACTION_RETENTION = "newswire.retraction.retention";
  private static final String CANARY_INTERVAL = "newswire.canary.interval";
  private static final String OFF = "off";
  private static final String PASSED_THROUGH = "kafka.";
  private static final Set<String> OWN =
      Stream.concat(
              Stream.of(
                  REGISTRY_URL,
                  PARTITIONS,
                  REPLICATION,
                  ARTICLE_RETENTION,
                  RETRACTION_RETENTION,
                  CANARY_INTERVAL),
              HttpSettings.NAMES.stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final String[] CLIENT_PREFIXES = {
    "consumer.", "producer.", "admin.", "main.consumer.", "restore.consumer.", "topic."
  };

  Settings {
    kafka = Map.copyOf(kafka);
    registryAccess = Map.copyOf(registryAccess);
  }

  /**
   * Takes settings by their names: Kafka's, newswire's, and {@code kafka.NAME} for any name that
   * only a newer or a plugged-in part of Kafka knows. References among the values, as {@code
   * ${env:NAME}}, are resolved.
   *
   * @throws FailedException naming the setting that is unknown or out of range
   */
  static Settings of(Map<String, String> typed) {
    Map<String, String> given = References.resolve(typed);
    Map<String, String> kafka = new HashMap<>();
    Map<String, String> registryAccess = new HashMap<>();
    given.forEach(
        (name, value) -> {
          if (name.startsWith(PASSED_THROUGH)) {
            kafka.put(name.substring(PASSED_THROUGH.length()), value);
          } else if (RegistryAccess.isSetting(name)) {
            registryAccess.put(name, value);
          } else if (isKafkas(name)) {
            kafka.put(name, value);
          } else if (!OWN.contains(name)) {
            throw FailedException.badInput(
                "unknown setting '%s'; settings are Kafka's own, %s, and kafka.NAME for any other"
                    .formatted(name, String.join(", ", new TreeSet<>(OWN))));
          }
        });
    return new Settings(
        kafka,
        Optional.ofNullable(given.get(REGISTRY_URL)).filter(url -> !url.isBlank()),
        registryAccess,
        number(given, PARTITIONS, 1, 10_000, 4),
        (short) number(given, REPLICATION, 1, 100, -1),
        new Retention(
            duration(given, ARTICLE_RETENTION, Retention.DEFAULT.article()),
            duration(given, RETRACTION_RETENTION, Retention.DEFAULT.retraction())),
        given.getOrDefault(CANARY_INTERVAL, "").strip().equals(OFF)
            ? Optional.empty()
            : Optional.of(duration(given, CANARY_INTERVAL, Duration.ofSeconds(10))),
        HttpSettings.of(given));
  }

  Optional<String> bootstrapServers() {
    return Optional.ofNullable(kafka.get(BOOTSTRAP_SERVERS)).filter(servers -> !servers.isBlank());
  }

  /** {@code application.id}. */
  String applicationId() {
    return kafka.getOrDefault(StreamsConfig.APPLICATION_ID_CONFIG, NewsStream.APPLICATION_ID);
  }

  /** Who asks the registry, and how it is known. */
  RegistryAccess access() {
    return RegistryAccess.of(registryAccess);
  }

  /** These, with others of Kafka's settings where they are not set. */
  Settings withDefaults(Map<String, String> defaults) {
    Map<String, String> merged = new HashMap<>(kafka);
    defaults.forEach(
        (name, value) ->
            merged.merge(name, value, (given, other) -> given.isBlank() ? other : given));
    return new Settings(
        merged,
        registryUrl,
        registryAccess,
        partitions,
        replication,
        retention,
        canaryInterval,
        http);
  }

  /** Kafka's settings that a client of one kind knows; it would warn of others. */
  Map<String, String> forClient(Set<String> names) {
    Map<String, String> known = new HashMap<>(kafka);
    known.keySet().retainAll(names);
    return known;
  }

  private static boolean isKafkas(String name) {
    for (String prefix : CLIENT_PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return StreamsConfig.configDef().names().contains(name)
        || ConsumerConfig.configNames().contains(name)
        || ProducerConfig.configNames().contains(name)
        || AdminClientConfig.configNames().contains(name);
  }

  private static Duration duration(Map<String, String> given, String name, Duration otherwise) {
    String value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    Duration duration = Durations.parse(value);
    if (duration == null || duration.isZero()) {
      throw FailedException.badInput(
          "%s is '%s'; it must be a number of days, hours, minutes or seconds above 0, like 30d, 12h, 90m or 10s"
              .formatted(name, value));
    }
    return duration;
  }

  /**
   * A whole number among settings.
   *
   * @throws FailedException when it is none, or out of range
   */
  static int number(
      Map<String, String> given, String name, int lowest, int highest, int otherwise) {
    String value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number == otherwise || (number >= lowest && number <= highest)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw FailedException.badInput(
        "%s is '%s'; it must be a whole number from %d to %d"
            .formatted(name, value, lowest, highest));
  }
}
