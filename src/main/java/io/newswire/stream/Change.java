package io.newswire.stream;

import io.newswire.reading.Reading;
import io.newswire.record.Article;
import io.newswire.record.Edit;
import io.newswire.record.ParagraphClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one input record changes on the output topics. */
sealed interface Change {

  /**
   * A paragraph comes out on the topic of each of its classes, new or in place of what it was.
   *
   * @param replaces the paragraph that it is an edit of, or null
   * @param stood the classes whose topics held it before
   */
  record Upsert(
      String paragraphId,
      int position,
      Slot slot,
      Reading reading,
      @Nullable String replaces,
      Set<ParagraphClass> stood)
      implements Change {}

  /**
   * A paragraph leaves one topic.
   *
   * @param replacedBy the paragraph that took its place, or null
   */
  record Retraction(
      String paragraphId, ParagraphClass topic, Reason reason, @Nullable String replacedBy)
      implements Change {}

  /** A paragraph that was taken is refused after all, with all of its version. */
  record Refused(Article article, int paragraphCount, int position, Slot slot, String reason)
      implements Change {}

  /** An edit is told. */
  record Told(Edit edit) implements Change {}

  /** All edits that were told are taken back. */
  record Untold(Reason reason) implements Change {}

  /** Why something is taken back. */
  enum Reason {
    /** The newest version does not have it. */
    DROPPED,
    /** The newest version has it in other words. */
    EDITED,
    /** It is read as another class now. */
    RECLASSIFIED,
    /** The article was canceled. */
    KILLED,
    /** The article has expired. */
    EXPIRED
  }
}
