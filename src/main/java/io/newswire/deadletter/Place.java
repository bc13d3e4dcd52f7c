package io.newswire.deadletter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a dead letter stands on its topic, written as {@code <partition>@<offset>}.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record Place(int partition, long offset) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})@(\\d{1,18})");

  /**
   * Reads a place back.
   *
   * @throws IllegalArgumentException when the text is no such place; the message says so
   */
  public static Place parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no <partition>@<offset> of a dead letter, like 0@42".formatted(text));
    }
    return new Place(Integer.parseInt(written.group(1)), Long.parseLong(written.group(2)));
  }

  @Override
  public String toString() {
    return partition + "@" + offset;
  }
}
