package io.newswire.reliability;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Three brokers of one cluster, each of them a controller, too, and a process of its own: one that
 * is killed comes back at its address with its data.
 */
public interface Brokers extends AutoCloseable {
  /** How many they are; their node ids count from 1. */
  int COUNT = 3;

  /** What the table calls them. */
  String name();

  /** What clients take as {@code bootstrap.servers}: the addresses of all. */
  String bootstrapServers();

  /** Ends one at once (SIGKILL), and returns when it has ended. */
  void kill(int broker);

  /** Starts one that was killed; returns at once. */
  void start(int broker);

  @Override
  void close();

  /**
   * Kafka's settings for each of them: three replicas of everything, two of them in sync. What is
   * left behind by a kill is given up after two seconds, so that a round takes seconds.
   */
  static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("default.replication.factor", "3");
    settings.put("min.insync.replicas", "2");
    settings.put("offsets.topic.replication.factor", "3");
    settings.put("transaction.state.log.replication.factor", "3");
    settings.put("transaction.state.log.min.isr", "2");
    settings.put("share.coordinator.state.topic.replication.factor", "3");
    settings.put("share.coordinator.state.topic.min.isr", "2");
    settings.put("auto.create.topics.enable", "false");
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "200");
    settings.put("replica.lag.time.max.ms", "2000");
    settings.put("controller.quorum.fetch.timeout.ms", "1000");
    settings.put("controller.quorum.election.timeout.ms", "500");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("group.min.session.timeout.ms", "1000");
    settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "250");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "16777216");
    settings.put("log.cleaner.io.buffer.size", "131072");
    return settings;
  }
}
