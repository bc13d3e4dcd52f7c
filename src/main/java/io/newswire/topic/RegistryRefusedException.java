package io.newswire.topic;

import org.apache.kafka.common.KafkaException;

/** The schema registry answered, and its answer was no; asking again will not change it. */
public final class RegistryRefusedException extends KafkaException {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final int status;

  /**
   * @param status the HTTP status of the answer, 4xx
   */
  public RegistryRefusedException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Whether the registry does not know the subject, the schema or the id. */
  public boolean notFound() {
    return status == NOT_FOUND;
  }

  /**
   * Whether what was asked conflicts with what is there: a schema that is not compatible with the
   * subject's versions, or a setting that somebody else has made at the same time.
   */
  public boolean conflict() {
    return status == CONFLICT;
  }
}
