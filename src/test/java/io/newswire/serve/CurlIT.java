package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Submission;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example that follows a stream with curl. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CurlIT {
  private static final String FIRST = "“Nobody leaves tonight,” Ruth Adler, the mayor, said.";
  private static final String SECOND = "“The wall will hold,” Orla Fenwick, the engineer, said.";

  private static EmbeddedRun cluster;
  private static Instance instance;

  @BeforeAll
  static void start(@TempDir Path state) {
    Assumptions.assumeTrue(isThere(), "the example needs Debian's package curl");
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    instance = Instance.start(cluster, state);
  }

  private static boolean isThere() {
    try {
      return new ProcessBuilder("curl", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @AfterAll
  static void stop() {
    if (instance != null) {
      instance.close();
      cluster.close();
    }
  }

  @Test
  void curlFollowsAStreamAndGoesOnAfterTheLastIdThatItHad() throws Exception {
    instance.feed(Submission.of("urn:newswire:test:curl", null, FIRST));
    List<String> first = untilAnEvent("quotes?since=beginning");
    assertThat(first).contains("event: upsert");
    assertThat(data(first).at("/data/paragraph/text").asText()).isEqualTo(FIRST);
    String last =
        first.stream()
            .filter(line -> line.startsWith("id: "))
            .reduce((earlier, later) -> later)
            .orElseThrow()
            .substring("id: ".length());

    instance.feed(Submission.of("urn:newswire:test:curl:more", null, SECOND));
    List<String> second = untilAnEvent("quotes", last);

    assertThat(data(second).at("/data/paragraph/text").asText()).isEqualTo(SECOND);
  }

  @Test
  void whatIsRefusedEndsItWithTheReason() throws Exception {
    Process curl = follow("sports");

    String told = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(curl.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(curl.exitValue()).isNotZero();
    assertThat(told).contains("there is no stream 'sports'");
  }

  private static Process follow(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("src/examples/curl/follow.sh"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("NEWSWIRE_URL", instance.url());
    return builder.start();
  }

  /** The lines that come until the first event has. */
  private static List<String> untilAnEvent(String... arguments) throws IOException {
    Process curl = follow(arguments);
    try (BufferedReader out = curl.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = new ArrayList<>();
      while (lines.isEmpty() || !lines.get(lines.size() - 1).startsWith("data: ")) {
        lines.add(out.readLine());
      }
      return lines;
    } finally {
      curl.destroy();
    }
  }

  private static JsonNode data(List<String> lines) throws IOException {
    return new ObjectMapper().readTree(lines.get(lines.size() - 1).substring("data: ".length()));
  }
}
