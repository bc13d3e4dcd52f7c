package io.newswire.docker;

import io.newswire.reliability.Brokers;
import io.newswire.reliability.FixedPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.utility.DockerImageName;

/**
 * The brokers in containers, each on a port of this machine that it keeps; what it has written
 * stays in it when it is killed.
 */
public final class BrokerContainers implements Brokers {
  private static final String IMAGE = "apache/kafka:4.3.1";
  private static final int CLIENTS = 9092;

  private final Network network = Network.newNetwork();
  private final List<Integer> ports = FixedPorts.free(COUNT);
  private final List<Broker> containers = new ArrayList<>();

  /** Skips a test class, with the reason, where no Docker engine answers. */
  public static final class Needed implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Docker.canRun(IMAGE);
    }
  }

  private static final class Broker extends GenericContainer<Broker> {
    Broker(int port) {
      super(DockerImageName.parse(IMAGE));
      addFixedExposedPort(port, CLIENTS);
    }
  }

  private BrokerContainers() {}

  /** Starts all of them; they are there before they are a cluster. */
  public static BrokerContainers start() {
    BrokerContainers brokers = new BrokerContainers();
    for (int broker = 1; broker <= COUNT; broker++) {
      Broker container = brokers.container(broker);
      brokers.containers.add(container);
      container.start();
    }
    return brokers;
  }

  private Broker container(int broker) {
    Broker container = new Broker(ports.get(broker - 1));
    container.withNetwork(network).withNetworkAliases(host(broker));
    Brokers.settings().forEach((name, value) -> container.addEnv(variable(name), value));
    container.addEnv("CLUSTER_ID", "5L6g3nShT-eMCtK--X86sw");
    container.addEnv("KAFKA_NODE_ID", Integer.toString(broker));
    container.addEnv("KAFKA_LOG_DIRS", "/tmp/kafka");
    container.addEnv("KAFKA_LISTENERS", "CLIENTS://:9092,BROKERS://:9093,CONTROLLERS://:9094");
    container.addEnv(
        "KAFKA_ADVERTISED_LISTENERS",
        "CLIENTS://%s,BROKERS://%s:9093".formatted(address(ports.get(broker - 1)), host(broker)));
    container.addEnv(
        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
        "CLIENTS:PLAINTEXT,BROKERS:PLAINTEXT,CONTROLLERS:PLAINTEXT");
    container.addEnv("KAFKA_INTER_BROKER_LISTENER_NAME", "BROKERS");
    container.addEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLERS");
    container.addEnv(
        "KAFKA_CONTROLLER_QUORUM_VOTERS",
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(voter -> "%d@%s:9094".formatted(voter, host(voter)))
            .collect(Collectors.joining(",")));
    container.addEnv("KAFKA_HEAP_OPTS", "-Xmx512m");
    container.addEnv("KAFKA_JVM_PERFORMANCE_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    // A container that is started again may have another address.
    container.addEnv("KAFKA_OPTS", "-Dsun.net.inetaddr.ttl=1 -Dsun.net.inetaddr.negative.ttl=1");
    return container;
  }

  /** As the image takes a setting from the environment. */
  private static String variable(String setting) {
    return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static String host(int broker) {
    return "broker-" + broker;
  }

  private static String address(int port) {
    return DockerClientFactory.instance().dockerHostIpAddress() + ":" + port;
  }

  @Override
  public String name() {
    return "three brokers in containers";
  }

  @Override
  public String bootstrapServers() {
    return ports.stream().map(BrokerContainers::address).collect(Collectors.joining(","));
  }

  @Override
  public void kill(int broker) {
    Broker container = containers.get(broker - 1);
    container
        .getDockerClient()
        .killContainerCmd(container.getContainerId())
        .withSignal("KILL")
        .exec();
    container
        .getDockerClient()
        .waitContainerCmd(container.getContainerId())
        .start()
        .awaitStatusCode();
  }

  @Override
  public void start(int broker) {
    Broker container = containers.get(broker - 1);
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void close() {
    containers.forEach(Broker::stop);
    network.close();
  }
}
