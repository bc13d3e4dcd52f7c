package io.newswire.cli;

import io.newswire.topic.RecordClasses;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code newswire}. */
@Command(
    name = "newswire",
    description =
        "Takes live news articles in, paragraph by paragraph, and puts out who said what, what"
            + " happened, how many according to whom, and what is only there to sell: four live,"
            + " typed Kafka topics.%n",
    footer = {"", Newswire.EXIT_CODES},
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      FeedCommand.class,
      TailCommand.class,
      ExportCommand.class,
      ClassifyCommand.class,
      TopicsCommand.class,
      AclsCommand.class,
      RereadCommand.class,
      DlqCommand.class,
      StatusCommand.class,
      TokenCommand.class,
      TopologyCommand.class,
      GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT)
public final class Newswire implements Callable<Integer> {
  static final String EXIT_CODES =
      "Exit codes: 0 done, 1 failed, 2 wrong arguments, settings or input.";

  /** Of the command itself: what is set in an annotation would stand under every subcommand. */
  private static final String[] FOOTER = {
    "",
    "To begin:",
    "  newswire demo               everything at once, on a sample article",
    "  newswire demo ARTICLE.txt   the same on an article of yours, a paragraph a line",
    "  newswire demo --live        a story of one day, version by version",
    "  newswire run                a broker, a registry and the stream, until Ctrl-C;",
    "                              then, in other terminals:",
    "  newswire tail               follow what comes out",
    "  newswire feed ARTICLE.txt   put an article in",
    "  newswire status             how it is",
    "",
    EXIT_CODES
  };

  private static final String LOG_FORMAT = "NEWSWIRE_LOG_FORMAT";
  private static final List<String> LOG_FORMATS = List.of("text", "json");
  private static final List<String> VERBOSE = List.of("--verbose", "-v");

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell more: log lines, and stack traces of failures.")
  boolean verbose;

  private Newswire() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    setLogLevels(Arrays.asList(arguments));
    String format = System.getenv(LOG_FORMAT);
    if (format != null && !LOG_FORMATS.contains(format)) {
      System.err.printf(
          "newswire: %s is '%s'; it must be %s%n",
          LOG_FORMAT, StyledText.safe(format), String.join(" or ", LOG_FORMATS));
      System.exit(ExitCodes.BAD_INPUT);
    }
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    RecordClasses.trust();
    Newswire newswire = new Newswire();
    CommandLine command =
        new CommandLine(newswire)
            .setOut(utf8(System.out))
            .setErr(utf8(System.err))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((fault, arguments) -> tell(fault))
            .setExecutionExceptionHandler((fault, at, parsed) -> newswire.tell(fault, at));
    command.getCommandSpec().usageMessage().footer(FOOTER);
    return command;
  }

  /** What is printed is UTF-8 whatever the locale: programs read it. */
  private static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), false);
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    command.usage(command.getErr());
    return ExitCodes.BAD_INPUT;
  }

  /** The whole help would push the line that says what is wrong off the screen. */
  private static int tell(CommandLine.ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("newswire: " + fault.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
    err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    err.flush();
    return ExitCodes.BAD_INPUT;
  }

  private int tell(Exception fault, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println("newswire: " + Faults.message(fault));
    if (verbose) {
      fault.printStackTrace(err);
    }
    err.flush();
    if (fault instanceof FailedException failed) {
      return failed.exitCode();
    }
    return fault instanceof ConfigException ? ExitCodes.BAD_INPUT : ExitCodes.FAILED;
  }

  /** Has to be done before the first class that logs is loaded. */
  private static void setLogLevels(List<String> arguments) {
    boolean verbose = arguments.stream().anyMatch(VERBOSE::contains);
    boolean serves = arguments.contains("run");
    setDefault("newswire.log.level", verbose ? "DEBUG" : serves ? "INFO" : "WARN");
    setDefault("newswire.kafka.log.level", verbose ? "WARN" : "ERROR");
  }

  private static void setDefault(String property, String value) {
    String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
    if (System.getProperty(property) == null && System.getenv(variable) == null) {
      System.setProperty(property, value);
    }
  }
}
