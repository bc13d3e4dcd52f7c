package io.newswire.reading.quote;

import org.jspecify.annotations.Nullable;

/**
 * How a sentence gives words to somebody.
 *
 * @param speakerStart first token of the words that name the speaker
 * @param speakerEnd one past their last token; equal to the start when no speaker is named
 * @param cue the words that mark the saying; null when there are none
 * @param cued whether the cue is a word that marks words as somebody's (said, according to,
 *     praised), not just the sentence's verb
 */
record Saying(int speakerStart, int speakerEnd, @Nullable String cue, boolean cued) {
  boolean named() {
    return speakerEnd > speakerStart;
  }
}
