package io.newswire.topic;

import java.util.Objects;

/** A record of news.paragraphs breaks a rule; its message names the field and the rule. */
public final class InvalidParagraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A broken rule.
   *
   * @param field the field that breaks it, as the schema names it
   * @param problem what is wrong with it, to be read after the field
   */
  public InvalidParagraphException(String field, String problem) {
    super(field + " " + problem);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
