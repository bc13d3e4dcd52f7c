package io.newswire.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import java.util.function.Supplier;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** The machine's Docker engine, and the containers that all test classes of the JVM share. */
final class Docker {
  private static final Namespace NAMESPACE = Namespace.create(Docker.class);

  private Docker() {}

  /**
   * Disables a test class, with the reason, if no Docker engine answers or it does not have the
   * image: no test waits for a download.
   */
  static ConditionEvaluationResult canRun(String image) {
    if (!engineAnswers()) {
      return ConditionEvaluationResult.disabled(
          "needs a Docker engine to run "
              + image
              + ", and none answers (inside a container, set TESTCONTAINERS_HOST_OVERRIDE)");
    }
    return hasImage(image)
        ? ConditionEvaluationResult.enabled("Docker has " + image)
        : ConditionEvaluationResult.disabled("needs an image: docker pull " + image);
  }

  /**
   * The container, running: started for the first test class that asks, stopped when the last test
   * is over.
   */
  static <C extends GenericContainer<C>> C shared(
      ExtensionContext context, Class<C> type, String image, Supplier<C> create) {
    // JUnit closes what is in the root's store when all tests are over.
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            image,
            name -> {
              C container = create.get();
              container.start();
              return container;
            },
            type);
  }

  private static boolean hasImage(String image) {
    try {
      return DockerClientFactory.lazyClient().inspectImageCmd(image).exec().getId() != null;
    } catch (NotFoundException e) {
      return false;
    }
  }

  private static boolean engineAnswers() {
    // That there is no engine is said once, by the skipped test, not in forty lines of errors.
    setLogLevels(Level.OFF);
    try {
      return DockerClientFactory.instance().isDockerAvailable()
          && !DockerClientFactory.instance().dockerHostIpAddress().isEmpty();
    } catch (RuntimeException e) {
      // Inside a container, Testcontainers runs yet another image to learn the engine's address.
      return false;
    } finally {
      setLogLevels(Level.WARN);
    }
  }

  private static void setLogLevels(Level level) {
    Configurator.setLevel("org.testcontainers", level);
    Configurator.setLevel("com.github.dockerjava", level);
    Configurator.setLevel("tc", level);
  }
}
