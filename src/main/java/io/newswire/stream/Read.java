package io.newswire.stream;

import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reading;
import io.newswire.reading.Story;
import io.newswire.record.ParagraphClass;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;

/**
 * How the paragraph at one position was read.
 *
 * @param with fingerprint of all that went into the reading
 * @param after bytes of the context that the next paragraph is read with
 * @param topics the classes whose topics it belongs on
 * @param content fingerprint of what belongs there
 */
record Read(long with, Bytes after, Set<ParagraphClass> topics, long content) {

  /**
   * What a reading came to.
   *
   * @param with {@link #with} of the reading
   */
  static Read of(long with, Paragraph paragraph, Reading reading) {
    Bytes after = Bytes.wrap(reading.context().toBytes());
    boolean named = !reading.quotations().isEmpty() || reading.context().open() != null;
    return new Read(
        named ? named(with, paragraph.id()) : with,
        after,
        OutputRecords.topics(reading),
        ReadingFingerprint.of(paragraph, reading));
  }

  /** Fingerprint of all that goes into a reading, but for the paragraph's id. */
  static long with(ParagraphReader reader, Story story, Bytes before, Paragraph paragraph) {
    Fingerprint print =
        new Fingerprint()
            .add(reader.version())
            .add(story.headline())
            .add(story.language())
            .add(before.get());
    ReadingFingerprint.add(print, paragraph);
    return print.value();
  }

  /** Whether this is what a reading would come to again; the id counts if it is in what is read. */
  boolean isOf(long reading, String id) {
    return with == reading || with == named(reading, id);
  }

  private static long named(long with, String id) {
    return new Fingerprint().add(with).add(id).value();
  }
}
