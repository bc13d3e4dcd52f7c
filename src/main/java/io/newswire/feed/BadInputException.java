package io.newswire.feed;

/** Something that was fed can't be taken: its message says where, what is wrong and what to do. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What is wrong with an input. */
  public enum Kind {
    /** It is not in the format that it claims or begins to be in. */
    MALFORMED,

    /** It is in no format that articles are read from. */
    UNSUPPORTED,

    /** It can be read, and can't be taken. */
    UNACCEPTABLE
  }

  /**
   * A refusal of what can be read.
   *
   * @param where the file, and the line where there is one
   * @param what what is wrong, and what to do
   */
  public BadInputException(String where, String what) {
    this(Kind.UNACCEPTABLE, where, what);
  }

  private BadInputException(Kind kind, String where, String what) {
    super(where + ": " + what);
    this.kind = kind;
  }

  /** A refusal of what can't be read. */
  public static BadInputException malformed(String where, String what) {
    return new BadInputException(Kind.MALFORMED, where, what);
  }

  /** A refusal of what is in no format that is read. */
  public static BadInputException unsupported(String where, String what) {
    return new BadInputException(Kind.UNSUPPORTED, where, what);
  }

  public Kind kind() {
    return kind;
  }
}
