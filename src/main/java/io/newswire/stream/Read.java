package io.newswire.stream;

import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.record.ParagraphClass;
import java.util.Set;

/**
 * What a paragraph was read with and what it put out.
 *
 * @param with fingerprint of all that went into the reading
 * @param after the context that the next paragraph is read with
 * @param topics the classes whose topics hold the paragraph
 * @param content fingerprint of what they hold
 */
record Read(long with, ReadingContext after, Set<ParagraphClass> topics, long content) {

  static Read of(long with, Slot slot, Reading reading) {
    return new Read(with, reading.context(), OutputRecords.topics(reading), content(slot, reading));
  }

  /** Fingerprint of all that goes into a reading. */
  static long with(Story story, ReadingContext before, Slot slot) {
    return new Fingerprint()
        .add(Reader.VERSION)
        .add(story.headline())
        .add(story.language())
        .add(before.toBytes())
        .add(slot.id())
        .add(slot.text())
        .add(slot.form())
        .add(slot.links())
        .value();
  }

  private static long content(Slot slot, Reading reading) {
    return new Fingerprint()
        .add(slot.text())
        .add(slot.form())
        .add(slot.links())
        .add(OutputRecords.topics(reading))
        .add(reading.primary())
        .add(reading.scores())
        .add(reading.why())
        .add(reading.quotations())
        .add(reading.figures())
        .add(reading.development())
        .add(reading.promo())
        .value();
  }
}
