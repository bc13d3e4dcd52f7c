package io.newswire.stream;

import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.record.Form;
import java.util.List;

/**
 * The paragraph at one position of a live article.
 *
 * @param version the article version that last put it there
 * @param id its identity
 * @param offset offset of its input record
 * @param receivedAt timestamp of its input record, milliseconds since the epoch
 */
record Slot(
    long version,
    String id,
    String text,
    Form form,
    List<Link> links,
    long offset,
    long receivedAt) {

  boolean sameParagraph(String otherText, Form otherForm, List<Link> otherLinks) {
    return text.equals(otherText) && form == otherForm && links.equals(otherLinks);
  }

  Slot withId(String newId) {
    return new Slot(version, newId, text, form, links, offset, receivedAt);
  }

  Paragraph paragraph() {
    return new Paragraph(id, text, form, links);
  }
}
