package io.newswire.cli;

import io.newswire.consume.OutputFilter;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.export.Export;
import io.newswire.topic.Permission;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Role;
import io.newswire.topic.TopicSetup;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * A Kafka cluster and its schema registry, with the settings to reach them.
 *
 * @param settings have {@code bootstrap.servers}
 */
record Cluster(Settings settings, String registryUrl, Registry registry) {
  /** How long a cluster may take to answer before it counts as away. */
  private static final int PATIENCE_SECONDS = 6;

  /**
   * The cluster that the settings name.
   *
   * @throws FailedException when they name it in part
   */
  static Cluster named(Settings settings) {
    String url =
        settings
            .registryUrl()
            .orElseThrow(
                () ->
                    FailedException.badInput(
                        "bootstrap.servers is given without schema.registry.url; give"
                            + " --schema-registry-url too"));
    return new Cluster(settings, url, registry(url, settings));
  }

  /**
   * The cluster that the settings name, or else the one that {@code newswire run} has left the
   * addresses of.
   *
   * @throws FailedException when neither names one
   */
  static Cluster named(Settings settings, RunFile runFile) {
    if (settings.bootstrapServers().isPresent()) {
      return named(settings);
    }
    Map<String, String> addresses =
        runFile
            .read()
            .orElseThrow(
                () ->
                    FailedException.badInput(
                        "no newswire runs here; start 'newswire run' in another terminal, or give"
                            + " --bootstrap-servers and --schema-registry-url"));
    return at(
        settings,
        addresses.getOrDefault(Settings.BOOTSTRAP_SERVERS, ""),
        addresses.getOrDefault(Settings.REGISTRY_URL, ""));
  }

  /** A cluster at these addresses. */
  static Cluster at(Settings settings, String bootstrapServers, String registryUrl) {
    return new Cluster(
        settings.withDefaults(Map.of(Settings.BOOTSTRAP_SERVERS, bootstrapServers)),
        registryUrl,
        registry(registryUrl, settings));
  }

  private static Registry registry(String url, Settings settings) {
    try {
      return new RestRegistry(url, settings.access());
    } catch (IllegalArgumentException | KafkaException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }

  /** Begins to follow topics. */
  Outputs outputs(Collection<String> topics, Start start) {
    return new Outputs(settings.forClient(ConsumerConfig.configNames()), registry, topics, start);
  }

  /** Begins to write what stands on topics. */
  Export export(Collection<String> topics, OutputFilter filter) {
    return new Export(settings.forClient(ConsumerConfig.configNames()), registry, topics, filter);
  }

  String bootstrapServers() {
    return settings.bootstrapServers().orElse("");
  }

  /**
   * An admin client of the cluster, which has answered once, and allows what a role needs of
   * topics.
   *
   * @throws FailedException when it does not answer, or does not allow all of it
   */
  Admin admin(Role role) {
    return admin(role, role.permissions(settings.applicationId()));
  }

  /** The same where no more than some topics are read. */
  Admin adminToConsume(Collection<String> topics) {
    return admin(
        Role.CONSUME,
        Role.CONSUME.permissions(settings.applicationId()).stream()
            .filter(permission -> topics.contains(permission.resource().name()))
            .toList());
  }

  private Admin admin(Role role, List<Permission> needed) {
    Admin admin = admin();
    try {
      List<Permission> denied = new TopicSetup(admin).denied(needed);
      if (denied.isEmpty()) {
        return admin;
      }
      throw FailedException.failed(
          "Kafka does not allow %s; 'newswire acls %s' prints what it has to allow"
              .formatted(described(denied), role.name().toLowerCase(Locale.ROOT)),
          null);
    } catch (RuntimeException e) {
      admin.close(Duration.ZERO);
      throw e;
    }
  }

  private static String described(List<Permission> denied) {
    return denied.stream()
        .map(permission -> permission.operation() + " on topic " + permission.resource().name())
        .collect(Collectors.joining(", "));
  }

  /**
   * An admin client of the cluster, which has answered once.
   *
   * @throws FailedException when it does not answer
   */
  Admin admin() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1_000);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 500);
    properties.putAll(settings.forClient(AdminClientConfig.configNames()));
    Admin admin;
    try {
      admin = Admin.create(properties);
    } catch (ConfigException e) {
      throw FailedException.badInput(Faults.message(e));
    } catch (KafkaException e) {
      if (e.getCause() instanceof ConfigException addresses) {
        throw unreachable(addresses);
      }
      throw FailedException.badInput(
          "the settings for Kafka do not work: " + Faults.message(Faults.root(e)));
    }
    try {
      admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return admin;
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      admin.close(Duration.ZERO);
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      admin.close(Duration.ZERO);
      throw unreachable(e);
    }
  }

  private FailedException unreachable(Throwable fault) {
    if (Faults.refusal(fault) != null) {
      return FailedException.failed(Faults.message(fault), fault);
    }
    boolean silent = fault instanceof ExecutionException || fault instanceof TimeoutException;
    return FailedException.failed(
        "Kafka can't be reached at %s: %s; check bootstrap.servers and security.protocol, and that a broker runs there"
            .formatted(
                bootstrapServers(),
                silent ? "no answer within " + PATIENCE_SECONDS + " s" : fault.getMessage()),
        fault);
  }
}
