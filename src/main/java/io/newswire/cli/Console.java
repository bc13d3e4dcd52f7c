package io.newswire.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command prints.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param terminal whether a person looks at it, who gets colours and progress
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

  /** That of a command; NO_COLOR and its like are honoured. */
  static Console of(@Nullable CommandSpec spec) {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    return new Console(command.getOut(), command.getErr(), Ansi.AUTO.enabled());
  }

  /** How records are printed where nothing else is said: for whoever seems to read them. */
  Format format() {
    return isTerminal() ? Format.TEXT : Format.JSONL;
  }

  /** Whether it is a terminal; one may be also where colours are not wanted. */
  boolean isTerminal() {
    return terminal || hasConsole();
  }

  @SuppressWarnings("SystemConsoleNull") // Where it is not null any more, it is asked.
  private static boolean hasConsole() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there is a console without a terminal, too, which says so.
      return Boolean.TRUE.equals(java.io.Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  Progress progress() {
    return Progress.on(err, terminal);
  }
}
