package io.newswire.stream;

import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * An article as it stands: the version that was complete last, or the first as far as it has come.
 * While a newer one arrives, words that both have are told in the form and with the links of the
 * newer one as soon as these have come.
 *
 * @param article what is known of it, as of that version
 * @param paragraphCount how many paragraphs the version has when it is complete
 * @param paragraphs those that have come, in order; none when the status is not one that has words
 */
public record StandingArticle(
    Article article, Status status, int paragraphCount, List<Standing> paragraphs) {
  public StandingArticle {
    paragraphs = List.copyOf(paragraphs);
  }

  /** What has become of an article. */
  public enum Status {
    /** All of the version is there. */
    COMPLETE,
    /** The first version is still coming. */
    ARRIVING,
    /** It was killed. */
    CANCELED,
    /** It has expired. */
    EXPIRED,
    /** Nothing changed for so long that its words are no longer kept. */
    RETIRED
  }

  /**
   * A paragraph in its place, read with what stands above it.
   *
   * @param paragraph as it starts every record
   * @param records what each of its topics has of it, in the order of the topics
   */
  public record Standing(ClassifiedParagraph paragraph, List<SpecificRecord> records) {
    public Standing {
      records = List.copyOf(records);
    }
  }
}
