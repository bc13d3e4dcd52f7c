package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.examples.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A script that looks at pages in a browser, as a process of its own. */
public record NodeScript(String name) {
  static final Path FOLDER = Path.of("src/test/node");
  private static final int PATIENCE_SECONDS = 240;

  /** Skips the test where what all scripts need is not there. */
  public static void assumeAll() {
    Assumptions.assumeTrue(Programs.run("node", "--version"), "browser tests need Node.js");
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER.resolve("node_modules")),
        "browser tests need their packages: npm ci --prefix " + FOLDER);
    Assumptions.assumeTrue(
        Programs.run("chromium", "--version"), "browser tests need Debian's package chromium");
  }

  /** What it prints, once it has ended well. */
  public JsonNode run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("node", FOLDER.resolve(name).toString()));
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("browser-", ".out");
      Path err = Files.createTempFile("browser-", ".err");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        String told = Files.readString(out) + Files.readString(err);
        assertThat(ended).as(told).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return new ObjectMapper().readTree(out.toFile());
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
