package io.newswire.reading;

import io.newswire.record.Form;
import java.util.List;

/**
 * One paragraph as the reader sees it.
 *
 * @param id identity of the paragraph, opaque to the reader; it names the quotations that open here
 * @param text the words as they came; every offset of a reading counts its UTF-16 code units
 * @param form what the markup said the paragraph is
 * @param links the paragraph's hyperlinks, in order
 */
public record Paragraph(String id, String text, Form form, List<Link> links) {
  public Paragraph {
    links = List.copyOf(links);
  }

  /** A paragraph of plain text: no form known and no links. */
  public static Paragraph of(String id, String text) {
    return new Paragraph(id, text, Form.UNKNOWN, List.of());
  }
}
