package io.newswire.cli;

/** What a command ends with. */
final class ExitCodes {
  static final int OK = 0;

  /** It could not do its work. */
  static final int FAILED = 1;

  /** Its arguments, its settings or its input were wrong. */
  static final int BAD_INPUT = 2;

  private ExitCodes() {}
}
