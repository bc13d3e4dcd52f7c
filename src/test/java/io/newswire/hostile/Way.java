package io.newswire.hostile;

/** A way in. */
public interface Way {

  /** What became of an input. */
  enum Verdict {
    /** Something of it was taken. */
    ACCEPTED,
    /** Nothing was, and whoever sent it was told why. */
    REFUSED
  }

  /**
   * Sends bytes in and waits for what becomes of them.
   *
   * @param secret words that the machine has and the bytes do not: that they come out is a failure
   * @throws Exception when they were neither taken nor refused in words
   */
  Verdict take(byte[] bytes, String secret) throws Exception;
}
