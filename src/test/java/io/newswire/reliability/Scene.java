package io.newswire.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline at work: three brokers, a registry, two instances of the application, and who feeds
 * it and checks what comes out.
 */
final class Scene implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String GROUP = "newswire";

  private final Path folder;
  private final Brokers brokers;
  private final EmbeddedRegistry registry = EmbeddedRegistry.start();
  private final Admin admin;
  private final List<Instance> instances = new ArrayList<>();
  private final Random random;
  private int folders;
  private @Nullable Examiner examiner;

  /**
   * Brokers alone; {@link #begin} starts the others.
   *
   * @param folder for what the instances keep
   * @param brokers are starting, on empty logs
   * @param seed of what is fed, and of all that is left to chance
   */
  Scene(Path folder, Brokers brokers, long seed) {
    this.folder = folder;
    this.brokers = brokers;
    random = new Random(seed);
    admin =
        Admin.create(
            Map.of("bootstrap.servers", brokers.bootstrapServers(), "request.timeout.ms", "5000"));
  }

  /** Starts all that is missing, and waits until it works. */
  void begin() {
    awaitBrokers();
    // The first makes the topics: both would ask for them.
    addInstance().awaitServing();
    addInstance().awaitServing();
    examiner = new Examiner(brokers.bootstrapServers(), registry.url(), random.nextLong());
  }

  Brokers brokers() {
    return brokers;
  }

  Examiner examiner() {
    Examiner begun = examiner;
    if (begun == null) {
      throw new IllegalStateException("not begun");
    }
    return begun;
  }

  /** The instances that should run. */
  List<Instance> instances() {
    return List.copyOf(instances);
  }

  Instance anyInstance() {
    return instances.get(random.nextInt(instances.size()));
  }

  /** Starts an instance more; returns at once. */
  Instance addInstance() {
    try {
      Path own = Files.createDirectory(folder.resolve("instance-" + ++folders));
      Instance instance = new Instance(own, brokers.bootstrapServers(), registry.url());
      instance.start();
      instances.add(instance);
      return instance;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops one for good, as its operator would. */
  void removeInstance(Instance instance) {
    instances.remove(instance);
    instance.terminate();
    instance.awaitEnd();
  }

  /** One of the brokers that lead now: a partition that is fed, the group, or the cluster. */
  int anyLeader() {
    return switch (random.nextInt(3)) {
      case 0 -> partitionLeader(random.nextInt(Feeder.PARTITIONS));
      case 1 ->
          asked(admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP))
              .coordinator()
              .id();
      default -> asked(admin.describeMetadataQuorum().quorumInfo()).leaderId();
    };
  }

  private int partitionLeader(int partition) {
    String input = Topics.PARAGRAPHS.name();
    return asked(admin.describeTopics(List.of(input)).topicNameValues().get(input))
        .partitions()
        .get(partition)
        .leader()
        .id();
  }

  /** Waits until all brokers are there, and every partition is in sync on all of them. */
  void awaitBrokers() {
    await(() -> asked(admin.describeCluster().nodes()).size() == Brokers.COUNT && isInSync());
  }

  private boolean isInSync() {
    Collection<TopicDescription> topics =
        asked(
                admin
                    .describeTopics(
                        asked(admin.listTopics(new ListTopicsOptions().listInternal(true)).names()))
                    .allTopicNames())
            .values();
    return topics.stream()
        .flatMap(topic -> topic.partitions().stream())
        .allMatch(partition -> partition.isr().size() == Brokers.COUNT);
  }

  /**
   * Has a fault come while articles stream in, waits until the pipeline is whole again and has
   * taken in all that was fed, and holds what came out against it.
   */
  Round play(Fault fault) {
    examiner().feed();
    goOnFor(Duration.ofMillis(300 + random.nextInt(1_000)));
    Strike strike = fault.strike(this);
    Duration recovery = examiner().recovery(strike.since());
    strike.mending().run();
    awaitBrokers();
    instances.forEach(Instance::awaitServing);
    return new Round(fault.told(), examiner().findings(), recovery);
  }

  /** Lets time go by while everything goes on. */
  static void goOnFor(Duration time) {
    Awaitility.await().pollDelay(time).atMost(time.plus(PATIENCE)).until(() -> true);
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsMatching(fault -> fault instanceof BrokersAwayException)
        .until(condition);
  }

  private static <T> T asked(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new BrokersAwayException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class BrokersAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokersAwayException(Throwable cause) {
      super(cause);
    }
  }

  /** No instance ends but by a fault's hand. */
  void checkInstancesAlive() {
    for (Instance instance : instances) {
      assertThat(instance.isAlive()).as(() -> "an instance ended:\n" + instance.log()).isTrue();
    }
  }

  @Override
  public void close() {
    if (examiner != null) {
      examiner.close();
    }
    instances.forEach(Instance::close);
    admin.close(Duration.ZERO);
    registry.close();
    brokers.close();
  }
}
