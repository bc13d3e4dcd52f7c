package io.newswire.consume;

/** A topic is not on the cluster; the message says what makes it. */
public final class MissingTopicException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingTopicException(String topic) {
    super("there is no topic " + topic + " on the cluster; 'newswire topics --create' makes it");
  }
}
