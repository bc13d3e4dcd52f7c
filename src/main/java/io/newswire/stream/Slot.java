package io.newswire.stream;

import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.record.Form;
import java.util.List;

/**
 * The words at one position of a live article.
 *
 * @param offset offset of the input record that brought them first
 * @param receivedAt timestamp of that record, milliseconds since the epoch
 */
record Slot(String text, Form form, List<Link> links, long offset, long receivedAt) {

  boolean sameParagraph(Slot other) {
    return text.equals(other.text) && form == other.form && links.equals(other.links);
  }

  Paragraph paragraph(String id) {
    return new Paragraph(id, text, form, links);
  }
}
