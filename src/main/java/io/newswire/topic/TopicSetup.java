package io.newswire.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Shows the topics on a cluster and creates those that are missing; it never changes one. */
public final class TopicSetup {
  private final Admin admin;

  public TopicSetup(Admin admin) {
    this.admin = admin;
  }

  /**
   * A topic as the cluster has it.
   *
   * @param partitions 0 when it does not exist
   * @param replication replicas of a partition; 0 when it does not exist
   */
  public record State(String name, int partitions, int replication) {
    /** Whether the cluster has it. */
    public boolean exists() {
      return partitions > 0;
    }
  }

  /**
   * All topics, in the order of the data's way.
   *
   * @throws KafkaException when the cluster does not answer
   */
  public List<State> states() {
    List<State> states = new ArrayList<>();
    Map<String, KafkaFuture<TopicDescription>> answers =
        admin.describeTopics(settings().keySet()).topicNameValues();
    for (String name : settings().keySet()) {
      TopicDescription topic =
          answer(answers.get(name), UnknownTopicOrPartitionException.class).orElse(null);
      states.add(state(name, topic));
    }
    return states;
  }

  /**
   * Creates the topics that are missing.
   *
   * @param partitions of each new topic, at least 1
   * @param replication replicas of each partition, or -1 for the cluster's default
   * @return the names of those that were created
   * @throws KafkaException when the cluster refuses or does not answer
   */
  public List<String> create(int partitions, short replication) {
    List<String> created = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    states().stream().filter(state -> !state.exists()).forEach(state -> missing.add(state.name()));
    Map<String, String> none = Map.of();
    List<NewTopic> topics =
        missing.stream()
            .map(
                name ->
                    new NewTopic(
                            name,
                            Optional.of(partitions),
                            replication < 0 ? Optional.empty() : Optional.of(replication))
                        .configs(settings().getOrDefault(name, none)))
            .toList();
    Map<String, KafkaFuture<Void>> answers = admin.createTopics(topics).values();
    for (String name : missing) {
      // Another instance may have been quicker.
      answer(answers.get(name), TopicExistsException.class);
      created.add(name);
    }
    return created;
  }

  /**
   * Which of these the cluster does not allow to who asks. Tells of topics that are there; a
   * cluster without an authorizer allows everything.
   *
   * @throws KafkaException when the cluster does not answer
   */
  public List<Permission> denied(Collection<Permission> needed) {
    Map<String, List<Permission>> byTopic = new LinkedHashMap<>();
    needed.stream()
        .filter(Permission::isOfTopic)
        .forEach(
            permission ->
                byTopic
                    .computeIfAbsent(permission.resource().name(), name -> new ArrayList<>())
                    .add(permission));
    Map<String, KafkaFuture<TopicDescription>> answers =
        admin
            .describeTopics(
                byTopic.keySet(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .topicNameValues();
    List<Permission> denied = new ArrayList<>();
    byTopic.forEach((name, permissions) -> denied.addAll(denied(answers.get(name), permissions)));
    return denied;
  }

  private static List<Permission> denied(
      @Nullable KafkaFuture<TopicDescription> answer, List<Permission> needed) {
    TopicDescription topic;
    try {
      topic = answer(answer, UnknownTopicOrPartitionException.class).orElse(null);
    } catch (TopicAuthorizationException e) {
      return needed;
    }
    if (topic == null || topic.authorizedOperations() == null) {
      return List.of();
    }
    return needed.stream()
        .filter(permission -> !topic.authorizedOperations().contains(permission.operation()))
        .toList();
  }

  private static Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    settings.put(Topics.PARAGRAPHS.name(), Topics.PARAGRAPHS.settings());
    settings.put(Topics.VERSIONS.name(), Topics.VERSIONS.settings());
    Topics.outputs().forEach(topic -> settings.put(topic.name(), topic.settings()));
    settings.put(Topics.REREADS.name(), Topics.REREADS.settings());
    settings.put(Topics.DEAD_LETTERS, Topics.DEAD_LETTER_SETTINGS);
    settings.put(Topics.REDRIVEN, Topics.REDRIVEN_SETTINGS);
    settings.put(Topics.CANARIES, Topics.CANARY_SETTINGS);
    return settings;
  }

  private static State state(String name, @Nullable TopicDescription topic) {
    if (topic == null) {
      return new State(name, 0, 0);
    }
    List<TopicPartitionInfo> partitions = topic.partitions();
    return new State(name, partitions.size(), partitions.get(0).replicas().size());
  }

  /** What the cluster answers; empty when it answers with the expected fault. */
  private static <T> Optional<T> answer(
      @Nullable KafkaFuture<T> answer, Class<? extends Throwable> expected) {
    if (answer == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(answer.get());
    } catch (ExecutionException e) {
      if (expected.isInstance(e.getCause())) {
        return Optional.empty();
      }
      throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
