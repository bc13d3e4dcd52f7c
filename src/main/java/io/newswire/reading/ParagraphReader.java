package io.newswire.reading;

/** What reads one paragraph; safe for many threads, and the same result each time. */
public interface ParagraphReader {

  /**
   * Reads one paragraph.
   *
   * @param before the context after the paragraph above, or {@link ReadingContext#start()}
   */
  Reading read(Story story, ReadingContext before, Paragraph paragraph);

  /** Changes whenever the same paragraph might be read differently. */
  String version();
}
