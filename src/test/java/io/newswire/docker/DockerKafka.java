package io.newswire.docker;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Kafka in a container, for all test classes that have it as a static {@code RegisterExtension}:
 * one broker, which may hold other tests' topics. They are skipped where no Docker engine answers.
 */
public final class DockerKafka implements ExecutionCondition, BeforeAllCallback {
  private static final String IMAGE = "apache/kafka:4.3.1";

  private @Nullable KafkaContainer container;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Docker.canRun(IMAGE);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    container =
        Docker.shared(context, KafkaContainer.class, IMAGE, () -> new KafkaContainer(IMAGE));
  }

  /** What clients take as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    KafkaContainer running = container;
    if (running == null) {
      throw new IllegalStateException("register DockerKafka as a static extension");
    }
    return running.getBootstrapServers();
  }
}
