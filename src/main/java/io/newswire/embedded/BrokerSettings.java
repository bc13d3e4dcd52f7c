package io.newswire.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Kafka's settings for one node that is broker and controller, in the names of Kafka. */
final class BrokerSettings {
  static final String BROKER_LISTENER = "PLAINTEXT";
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  static final int NODE_ID = 1;

  private BrokerSettings() {}

  static Map<String, String> of(Path folder, int brokerPort, int controllerPort) {
    Map<String, String> settings = new HashMap<>(oneNode());
    settings.putAll(quickRestart());
    settings.putAll(smallMachine());
    String broker = Loopback.HOST + ":" + brokerPort;
    String controller = Loopback.HOST + ":" + controllerPort;
    // Without it, a broker that does not get through its start-up waits for ever.
    settings.put("server.max.startup.time.ms", "60000");
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("log.dirs", folder.toString());
    settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
    settings.put("advertised.listeners", "PLAINTEXT://" + broker);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", BROKER_LISTENER);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    // Voters by configuration, not stored: the controller's port is another one at each start.
    settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
    return settings;
  }

  /** There is nobody to replicate to. */
  private static Map<String, String> oneNode() {
    return Map.of(
        "default.replication.factor", "1",
        "offsets.topic.replication.factor", "1",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        // A topic's name mistyped should be an error, as on a well-kept cluster.
        "auto.create.topics.enable", "false");
  }

  /** After a kill, the next start has to wait until what the last one left behind has expired. */
  private static Map<String, String> quickRestart() {
    return Map.of(
        "broker.session.timeout.ms", "2000",
        "broker.heartbeat.interval.ms", "200",
        "group.initial.rebalance.delay.ms", "0",
        // Lets members of a group choose a session as short as the broker's.
        "group.min.session.timeout.ms", "1000");
  }

  /** Less threads, buffers and internal partitions than a broker with a machine of its own has. */
  private static Map<String, String> smallMachine() {
    return Map.of(
        "offsets.topic.num.partitions", "4",
        "transaction.state.log.num.partitions", "4",
        "share.coordinator.state.topic.num.partitions", "1",
        "num.network.threads", "2",
        "num.io.threads", "4",
        "background.threads", "2",
        "log.cleaner.dedupe.buffer.size", "16777216",
        "log.cleaner.io.buffer.size", "131072");
  }
}
