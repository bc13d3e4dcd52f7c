package io.newswire.docker;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Apicurio's registry in a container, for all test classes that have it as a static {@code
 * RegisterExtension}; it may hold other tests' subjects. They are skipped where no Docker engine
 * answers.
 */
public final class DockerRegistry implements ExecutionCondition, BeforeAllCallback {
  private static final String IMAGE = "apicurio/apicurio-registry:3.3.3";
  private static final int API = 8080;
  private static final int HEALTH = 9000;

  private @Nullable Apicurio container;

  private static final class Apicurio extends GenericContainer<Apicurio> {
    Apicurio() {
      super(DockerImageName.parse(IMAGE));
      addExposedPorts(API, HEALTH);
      setWaitStrategy(Wait.forHttp("/health/ready").forPort(HEALTH));
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Docker.canRun(IMAGE);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    container = Docker.shared(context, Apicurio.class, IMAGE, Apicurio::new);
  }

  /** What clients take as {@code schema.registry.url}. */
  public String url() {
    Apicurio running = container;
    if (running == null) {
      throw new IllegalStateException("register DockerRegistry as a static extension");
    }
    return "http://" + running.getHost() + ":" + running.getMappedPort(API) + "/apis/ccompat/v7";
  }
}
