package io.newswire.feed;

/** Something that was fed can't be taken: its message says where, what is wrong and what to do. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param where the file, and the line where there is one
   * @param what what is wrong, and what to do
   */
  public BadInputException(String where, String what) {
    super(where + ": " + what);
  }
}
