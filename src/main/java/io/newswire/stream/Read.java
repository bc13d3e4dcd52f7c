package io.newswire.stream;

import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reading;
import io.newswire.reading.Story;
import io.newswire.record.ParagraphClass;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph was read with and what it put out.
 *
 * @param with fingerprint of all that went into the reading
 * @param after bytes of the context that the next paragraph is read with
 * @param topics the classes whose topics hold the paragraph
 * @param content fingerprint of what they hold
 * @param replaces id of the paragraph that this one is an edit of, as the topics hold it
 */
record Read(
    long with, Bytes after, Set<ParagraphClass> topics, long content, @Nullable String replaces) {

  static Read of(long with, Paragraph paragraph, Reading reading, @Nullable String replaces) {
    return new Read(
        with,
        Bytes.wrap(reading.context().toBytes()),
        OutputRecords.topics(reading),
        content(paragraph, reading),
        replaces);
  }

  /** Fingerprint of all that goes into a reading. */
  static long with(ParagraphReader reader, Story story, Bytes before, Paragraph paragraph) {
    return new Fingerprint()
        .add(reader.version())
        .add(story.headline())
        .add(story.language())
        .add(before.get())
        .add(paragraph.id())
        .add(paragraph.text())
        .add(paragraph.form())
        .add(paragraph.links())
        .value();
  }

  /** The same, put out as an edit of another paragraph. */
  Read replacing(@Nullable String other) {
    return new Read(with, after, topics, content, other);
  }

  /** Fingerprint of what a reading puts out. */
  static long content(Paragraph paragraph, Reading reading) {
    return new Fingerprint()
        .add(paragraph.text())
        .add(paragraph.form())
        .add(paragraph.links())
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
