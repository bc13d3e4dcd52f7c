package io.newswire.feed;

import io.newswire.record.Form;
import io.newswire.record.Link;
import java.util.List;

/**
 * One paragraph as it was fed.
 *
 * @param text the words as they came
 * @param form what the markup said it is
 * @param links its hyperlinks, in order
 */
public record Block(String text, Form form, List<Link> links) {
  public Block {
    links = List.copyOf(links);
  }

  /** A paragraph of plain text. */
  public static Block of(String text) {
    return new Block(text, Form.UNKNOWN, List.of());
  }
}
