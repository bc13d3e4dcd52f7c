package io.newswire.topic;

import org.apache.kafka.common.errors.RetriableException;

/**
 * No schema registry answered in time. It says nothing about the record at hand: whoever catches it
 * must try again or stop, never drop or dead-letter the record.
 */
public final class RegistryUnavailableException extends RetriableException {
  private static final long serialVersionUID = 1L;

  public RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
