package io.newswire.cli;

import io.newswire.monitor.Interval;
import io.newswire.monitor.Status;
import io.newswire.monitor.StatusJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire status}: how the stream is, on one screen. */
@Command(
    name = "status",
    description = {
      "Shows how the instances of a running newswire are: what each of them does, how far behind"
          + " each partition is, what comes in and out a second, how long it takes, whether the"
          + " books balance, and which source is silent.",
      "Exit code 0 when all instances are ready, 1 when one is not, or a partition is not read; 2"
          + " when no newswire answers. With --watch it ends with 0 when it is stopped (Ctrl-C)."
    })
final class StatusCommand implements Callable<Integer> {
  private static final Duration BETWEEN_TWO = Duration.ofSeconds(1);
  private static final Duration BETWEEN_SCREENS = Duration.ofSeconds(2);
  private static final String BACK_TO_THE_TOP = "\u001b[H";
  private static final String REST_OF_THE_LINE = "\u001b[K";
  private static final String REST_OF_THE_SCREEN = "\u001b[J";
  private static final String WHOLE_SCREEN = "\u001b[2J";

  /** How it is written. */
  enum Form {
    /** For people. */
    TEXT,
    /** What {@code GET /status} answers, a line each time. */
    JSON
  }

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:NEWSWIRE_HTTP_URL}",
      description =
          "Where one of the instances serves HTTP (default: the 'newswire run' of this user that has"
              + " its own broker, else "
              + StatusSource.DEFAULT_URL
              + ").")
  @Nullable String url;

  @Mixin HttpClientOptions client = new HttpClientOptions();

  @Option(names = "--watch", description = "Go on until stopped: show it every 2 s.")
  boolean watch;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Form format = Form.TEXT;

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    StatusSource source =
        StatusSource.of(
            url, RunFile.ofUser(System.getenv()), client.token(System.getenv()), client.tls());
    String first = source.read();
    Status status = status(first);
    if (watch) {
      watch(source, first, status, console);
      return ExitCodes.OK;
    }
    if (format == Form.JSON) {
      console.out().println(first);
    } else {
      Thread.sleep(BETWEEN_TWO.toMillis());
      Interval interval = new Interval(status, status(source.read()));
      status = interval.to();
      screen(console).print(status, interval, console.out());
    }
    console.out().flush();
    return status.isReady() ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private void watch(StatusSource source, String first, Status status, Console console)
      throws InterruptedException {
    UntilStopped untilStopped = new UntilStopped();
    untilStopped.begin();
    try {
      show(first, status, null, console);
      follow(source, status, console);
    } catch (InterruptedException e) {
      untilStopped.check(e);
    } finally {
      untilStopped.done();
    }
  }

  private void follow(StatusSource source, Status first, Console console)
      throws InterruptedException {
    OutputPipe pipe = OutputPipe.ofThisProcess();
    Status before = first;
    boolean away = false;
    // A reader that has gone, as "status --watch | head" has, ends it.
    while (!console.out().checkError() && !pipe.isDeserted()) {
      Thread.sleep(BETWEEN_SCREENS.toMillis());
      try {
        String answer = source.read();
        Status now = status(answer);
        show(answer, now, new Interval(before, now), console);
        before = now;
        away = false;
      } catch (FailedException e) {
        // It may be starting anew: who watches it wants to see it come back.
        if (!away) {
          console.err().println("newswire: " + Faults.message(e));
          console.err().flush();
        }
        away = true;
      }
    }
  }

  private void show(String answer, Status now, @Nullable Interval interval, Console console) {
    if (format == Form.JSON) {
      console.out().println(answer);
    } else if (console.isTerminal()) {
      console.out().print(redrawn(now, interval, console));
    } else {
      screen(console).print(now, interval, console.out());
      console.out().println();
    }
    console.out().flush();
  }

  /** Each line takes the place of the one that stands there: nothing flickers. */
  private static String redrawn(Status now, @Nullable Interval interval, Console console) {
    StringWriter drawn = new StringWriter();
    PrintWriter out = new PrintWriter(drawn);
    screen(console).print(now, interval, out);
    out.flush();
    return (interval == null ? WHOLE_SCREEN : "")
        + BACK_TO_THE_TOP
        + drawn
            .toString()
            .replace(System.lineSeparator(), REST_OF_THE_LINE + System.lineSeparator())
        + REST_OF_THE_SCREEN;
  }

  private static StatusScreen screen(Console console) {
    return new StatusScreen(Layout.terminal(console.terminal()));
  }

  private static Status status(String answer) {
    try {
      return StatusJson.read(answer);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput("what answers there tells " + Faults.message(e));
    }
  }
}
