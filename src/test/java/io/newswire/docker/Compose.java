package io.newswire.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.examples.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Services of docker-compose.yml, up and healthy, on free ports of this machine, as a project of
 * their own that leaves nothing but the image. A test class is skipped where Docker, Compose, an
 * image or the jar is missing.
 */
final class Compose implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {
  private static final List<String> IMAGES =
      List.of(
          "apache/kafka:4.3.1",
          "apicurio/apicurio-registry:3.3.3",
          "eclipse-temurin:25-jre",
          "prom/prometheus:v2.42.0");

  private static final Path JAR = Path.of("target/newswire.jar");
  private static final int PATIENCE_SECONDS = 300;

  private final String project = "newswire-test-" + ProcessHandle.current().pid();
  private final Map<String, String> ports = new TreeMap<>();
  private final List<String> services;

  /**
   * These services, and what they depend on.
   *
   * @param services as docker-compose.yml calls them
   * @param ports variables of it that choose ports
   */
  Compose(List<String> services, List<String> ports) {
    this.services = services;
    ports.forEach(variable -> this.ports.put(variable, ""));
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    for (String image : IMAGES) {
      ConditionEvaluationResult result = Docker.canRun(image);
      if (result.isDisabled()) {
        return result;
      }
    }
    if (!Programs.run("docker", "compose", "version")) {
      return ConditionEvaluationResult.disabled("needs Docker's plugin compose");
    }
    return Files.isRegularFile(JAR)
        ? ConditionEvaluationResult.enabled("Docker has the images")
        : ConditionEvaluationResult.disabled("needs " + JAR + ": mvn package");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ports.replaceAll((variable, none) -> freePort());
    List<String> up = new ArrayList<>(List.of("up", "--detach", "--build", "--wait"));
    up.addAll(services);
    try {
      run(up);
    } catch (AssertionError e) {
      try {
        throw new AssertionError(e.getMessage() + run(List.of("logs", "--tail", "40")), e);
      } finally {
        down();
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    down();
  }

  private void down() {
    run(List.of("down", "--volumes", "--remove-orphans"));
  }

  /** Base URL of a service, by the variable that chooses its port. */
  String url(String variable) {
    return "http://127.0.0.1:" + ports.get(variable);
  }

  /** Runs a command of {@code docker compose} to its end; what it says. */
  private String run(List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of("docker", "compose", "--progress", "plain", "-p", project));
    command.addAll(arguments);
    try {
      Path told = Files.createTempFile("compose-", ".txt");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        builder.environment().putAll(ports);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        assertThat(ended && process.exitValue() == 0)
            .as(() -> String.join(" ", command) + "\n" + read(told))
            .isTrue();
        return read(told);
      } finally {
        Files.delete(told);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
