package io.newswire.topic;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Something that a cluster has to allow: an operation on what has a name, or a name that begins so.
 */
public record Permission(ResourcePattern resource, AclOperation operation) {
  private static final String ANY_HOST = "*";

  static Permission on(ResourceType type, String name, AclOperation operation) {
    return new Permission(new ResourcePattern(type, name, PatternType.LITERAL), operation);
  }

  static Permission below(ResourceType type, String prefix, AclOperation operation) {
    return new Permission(new ResourcePattern(type, prefix, PatternType.PREFIXED), operation);
  }

  /** Whether it is one of a topic, called so. */
  public boolean isOfTopic() {
    return resource.resourceType() == ResourceType.TOPIC
        && resource.patternType() == PatternType.LITERAL;
  }

  /** As Kafka keeps it for somebody, as {@code User:newswire}, from any host. */
  public AclBinding allowing(String principal) {
    return new AclBinding(
        resource, new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW));
  }
}
