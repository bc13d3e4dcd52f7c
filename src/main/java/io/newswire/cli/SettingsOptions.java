package io.newswire.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that settings come from: a file, then single settings, each over the one before. */
final class SettingsOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      defaultValue = "${env:NEWSWIRE_BOOTSTRAP_SERVERS}",
      description = "The Kafka cluster (bootstrap.servers).")
  @Nullable String bootstrapServers;

  @Option(
      names = "--schema-registry-url",
      paramLabel = "URL",
      defaultValue = "${env:NEWSWIRE_SCHEMA_REGISTRY_URL}",
      description = "The schema registry of that cluster (schema.registry.url).")
  @Nullable String registryUrl;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "${env:NEWSWIRE_CONFIG}",
      description = "A properties file with settings: Kafka's by their own names, newswire's.")
  @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "One setting, over the file's; may be given more than once. Secrets are not taken here.")
  Map<String, String> settings = new LinkedHashMap<>();

  /**
   * All that was given.
   *
   * @throws FailedException when the file can't be read, a setting is wrong, or a secret was typed
   */
  Settings read() {
    Map<String, String> given = new HashMap<>();
    if (config != null) {
      given.putAll(file(config));
    }
    if (bootstrapServers != null) {
      given.put(Settings.BOOTSTRAP_SERVERS, bootstrapServers);
    }
    if (registryUrl != null) {
      given.put(Settings.REGISTRY_URL, registryUrl);
    }
    settings.forEach(TypedSecrets::check);
    given.putAll(settings);
    return Settings.of(given);
  }

  private static Map<String, String> file(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      throw FailedException.badInput(file + ": no such file");
    } catch (IOException | IllegalArgumentException e) {
      throw FailedException.badInput(file + ": can't be read as properties: " + e.getMessage());
    }
    Map<String, String> settings = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> settings.put(name, properties.getProperty(name)));
    return settings;
  }
}
