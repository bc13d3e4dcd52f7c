package io.newswire.feed.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The note with which an agency tells editors what is new in a version. */
final class EditorsNote {
  /** "Correctly" and "correct" alone assure that something was right already. */
  private static final Pattern CORRECTION =
      Pattern.compile(
          "\\b(?:correct(?:s|ed|ing|ions?)|clarif(?:ies|ied|ying|ications?)|errat(?:um|a))\\b",
          Pattern.CASE_INSENSITIVE);

  private EditorsNote() {}

  /** What a note says was corrected: all of it where it says so, else null. */
  static @Nullable String correction(@Nullable String note) {
    return note != null && CORRECTION.matcher(note).find() ? note.strip() : null;
  }
}
