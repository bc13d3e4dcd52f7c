package io.newswire.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What somebody does with a cluster, and the least that it has to allow them for it. Kafka takes
 * who may read or write a topic for somebody who may describe it, too.
 */
public enum Role {
  /** An instance, with its HTTP: by it others feed, read and redrive. */
  RUN,
  /** Puts articles in. */
  FEED,
  /** Reads what comes out. */
  CONSUME,
  /** Makes topics, redrives dead letters, asks for rereads. */
  OPERATE;

  /** The transactional id of who redrives dead letters: one on a cluster at a time. */
  public static final String REDRIVE = "newswire-redrive";

  /**
   * All that it needs.
   *
   * @param applicationId {@code application.id} of the instances: names of their state's topics and
   *     of their transactions begin with it
   */
  public List<Permission> permissions(String applicationId) {
    List<Permission> needed = new ArrayList<>();
    switch (this) {
      case RUN -> {
        all().forEach(topic -> topic(needed, topic, AclOperation.READ, AclOperation.WRITE));
        String own = applicationId + "-";
        needed.add(Permission.below(ResourceType.TOPIC, own, AclOperation.CREATE));
        needed.add(Permission.below(ResourceType.TOPIC, own, AclOperation.READ));
        needed.add(Permission.below(ResourceType.TOPIC, own, AclOperation.WRITE));
        needed.add(Permission.on(ResourceType.GROUP, applicationId, AclOperation.READ));
        needed.add(Permission.below(ResourceType.TRANSACTIONAL_ID, own, AclOperation.WRITE));
        redrive(needed);
      }
      case FEED -> {
        topic(needed, Topics.PARAGRAPHS.name(), AclOperation.WRITE);
        topic(needed, Topics.VERSIONS.name(), AclOperation.READ, AclOperation.WRITE);
      }
      case CONSUME ->
          Topics.outputs().forEach(output -> topic(needed, output.name(), AclOperation.READ));
      case OPERATE -> {
        Set<String> others = new LinkedHashSet<>(all());
        topic(needed, Topics.PARAGRAPHS.name(), AclOperation.WRITE);
        topic(needed, Topics.REREADS.name(), AclOperation.READ, AclOperation.WRITE);
        topic(needed, Topics.DEAD_LETTERS, AclOperation.READ);
        topic(needed, Topics.REDRIVEN, AclOperation.READ, AclOperation.WRITE);
        needed.forEach(permission -> others.remove(permission.resource().name()));
        others.forEach(topic -> topic(needed, topic, AclOperation.DESCRIBE));
        all().forEach(topic -> topic(needed, topic, AclOperation.CREATE));
        redrive(needed);
      }
    }
    return List.copyOf(needed);
  }

  private static Set<String> all() {
    Set<String> names = new LinkedHashSet<>();
    names.add(Topics.PARAGRAPHS.name());
    names.add(Topics.VERSIONS.name());
    for (Topic<? extends SpecificRecord> output : Topics.outputs()) {
      names.add(output.name());
    }
    names.add(Topics.REREADS.name());
    names.add(Topics.DEAD_LETTERS);
    names.add(Topics.REDRIVEN);
    names.add(Topics.CANARIES);
    return names;
  }

  private static void topic(List<Permission> needed, String topic, AclOperation... operations) {
    for (AclOperation operation : operations) {
      needed.add(Permission.on(ResourceType.TOPIC, topic, operation));
    }
  }

  private static void redrive(List<Permission> needed) {
    needed.add(Permission.on(ResourceType.TRANSACTIONAL_ID, REDRIVE, AclOperation.WRITE));
  }
}
