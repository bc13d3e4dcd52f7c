package io.newswire.stream;

import io.newswire.reading.Reading;
import io.newswire.record.ParagraphClass;

/** What one input record changes on the output topics. */
sealed interface Change {
  /** Identity of the paragraph that changes. */
  String paragraphId();

  /** A paragraph comes out on the topic of each of its classes, new or in place of what it was. */
  record Upsert(int position, Slot slot, Reading reading) implements Change {
    @Override
    public String paragraphId() {
      return slot.id();
    }
  }

  /** A paragraph leaves one topic. */
  record Retraction(String paragraphId, ParagraphClass topic, Reason reason) implements Change {}

  /** Why a paragraph leaves a topic. */
  enum Reason {
    /** The newest version does not have it. */
    DROPPED,
    /** It is read as another class now. */
    RECLASSIFIED,
    /** The article was canceled. */
    KILLED
  }
}
