package io.newswire.stream;

import io.newswire.reading.Paragraph;
import io.newswire.reading.Reading;
import io.newswire.record.ParagraphClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the output topics hold of a paragraph.
 *
 * @param topics the classes whose topics hold it
 * @param content fingerprint of what they hold
 * @param replaces id of the paragraph that it is an edit of, as they tell it; or null
 */
record Emitted(Set<ParagraphClass> topics, long content, @Nullable String replaces) {

  /** Whether this is what a reading puts out. */
  boolean isOf(Read read) {
    return content == read.content() && topics.equals(read.topics());
  }

  /** Whether the first release put out what a reading puts out now. */
  boolean isOfFirstRelease(Paragraph paragraph, Reading reading) {
    return topics.equals(OutputRecords.topics(reading))
        && content == FirstReleaseFingerprint.of(paragraph, reading);
  }
}
