package io.newswire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Parsers of the embedded registry: of what it is asked, and of its own journal. */
public final class EmbeddedParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('h', "RegistryRoutes", EmbeddedParsers::request),
          new FuzzedParser('i', "RegistryJournal", EmbeddedParsers::journal));

  private EmbeddedParsers() {}

  /** Method and path in the first line, the body behind it. */
  private static void request(byte[] input) {
    RegistryContents contents = new RegistryContents(RegistryJournal.inMemory());
    RegistryRoutes routes = new RegistryRoutes(new RegistryApi(contents));
    String[] parts = new String(input, UTF_8).split("\n", 2);
    String[] line = parts[0].split(" ", 3);
    try {
      routes.answer(
          line[0],
          line.length > 1 ? line[1] : "/",
          line.length > 2 ? line[2] : "",
          parts.length > 1 ? parts[1] : "");
    } catch (RegistryApiException e) {
      assertThat(e.status()).isBetween(400, 599);
    }
  }

  private static void journal(byte[] input) throws Exception {
    Path file = Files.createTempFile("newswire-journal-", ".jsonl");
    try {
      Files.write(file, input);
      RegistryJournal.open(file).close();
    } catch (EmbeddedStartException e) {
      assertThat(e).hasMessageContaining("journal");
    } finally {
      Files.delete(file);
    }
  }
}
