package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Submission;

/** Takes what is read out of an input, in its order. */
public interface Articles {
  /** Takes an article. */
  void take(Submission article);

  /** Takes the reason why one could not be read; the others of the input go on. */
  void refuse(BadInputException refusal);
}
