package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How a {@code newswire run} begins and ends. */
@Execution(ExecutionMode.CONCURRENT)
class RunLifeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @BeforeAll
  static void needTheJar() {
    Launched.assumePackaged();
  }

  @Test
  void whatWasFedOutlivesAStopAndAKill() throws IOException {
    Path data = folder.resolve("data");
    Path runFile = Launched.runFile(folder);
    Path story =
        Files.writeString(folder.resolve("story.txt"), "Read more:\nHow the wall was built\n");
    Object[] tail = {"tail", "promo", "--since=beginning", "--max=2", "--format=jsonl"};

    Typed first;
    try (Launched run = Launched.start(folder, "run", "--data-dir", data).serving()) {
      assertThat(runFile).exists();
      assertThat(Launched.run(folder, "feed", "--uri=urn:kept", story).exitCode()).isZero();
      first = Launched.run(folder, tail);
      assertThat(first.json()).hasSize(2);

      run.terminate();
      Typed ended = run.end(PATIENCE);
      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(ended.out())
          .contains("bootstrap.servers    127.0.0.1:", "schema.registry.url  http://127.0.0.1:")
          .contains("newswire feed ARTICLE.txt", "newswire tail", "Ctrl-C");
      assertThat(ended.err()).doesNotContain("\tat ", "ERROR");
      assertThat(runFile).doesNotExist();
    }

    try (Launched run = Launched.start(folder, "run", "--data-dir", data).serving()) {
      assertThat(Launched.run(folder, tail).out()).isEqualTo(first.out());

      run.kill();
    }
    assertThat(runFile).as("a kill leaves it").exists();
    tellsThatNothingRuns(Launched.run(folder, "topics"));

    try (Launched run = Launched.start(folder, "run", "--data-dir", data).serving()) {
      assertThat(Launched.run(folder, tail).out()).isEqualTo(first.out());
      inUseIsToldOnOneLine(data);
      run.terminate();
      assertThat(run.end(PATIENCE).exitCode()).isZero();
    }
  }

  private void inUseIsToldOnOneLine(Path data) {
    Typed second = Launched.run(folder, "run", "--data-dir", data);

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.out()).isEmpty();
    assertThat(second.errLines())
        .singleElement()
        .asString()
        .startsWith("newswire: ")
        .contains(data.toString());
    assertThat(Launched.runFile(folder)).as("the first one's").exists();
  }

  @Test
  void aTakenPortIsToldOnOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (String option : List.of("--kafka-port=", "--registry-port=")) {
        Typed typed = Launched.run(folder, "run", option + taken.getLocalPort());

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.errLines())
            .singleElement()
            .asString()
            .startsWith("newswire: ")
            .contains(Integer.toString(taken.getLocalPort()));
      }
    }
    assertThat(Launched.runFile(folder)).doesNotExist();
  }

  /** HTTP comes last: the log of what started before it stands above the message. */
  @Test
  void aTakenHttpPortEndsTheRunAndSaysHowToChooseAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Typed typed = Launched.run(folder, "run", "--http-port=" + taken.getLocalPort());

      assertThat(typed.exitCode()).isEqualTo(1);
      assertThat(typed.out()).isEmpty();
      assertThat(typed.errLines())
          .last()
          .asString()
          .startsWith("newswire: HTTP can't be served at 127.0.0.1:" + taken.getLocalPort())
          .contains("give another port, or 0 for a free one");
    }
    assertThat(Launched.runFile(folder)).doesNotExist();
  }

  @Test
  void commandsThatNeedARunSayHowToStartOne() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), "The wall is dry.\n");

    tellsThatNothingRuns(Launched.run(folder, "feed", story));
    tellsThatNothingRuns(Launched.run(folder, "tail"));
    tellsThatNothingRuns(Launched.run(folder, "topics"));
  }

  private static void tellsThatNothingRuns(Typed typed) {
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.errLines())
        .containsExactly(
            "newswire: no newswire runs here; start 'newswire run' in another terminal, or give"
                + " --bootstrap-servers and --schema-registry-url");
  }
}
