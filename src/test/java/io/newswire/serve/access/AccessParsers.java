package io.newswire.serve.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Parsers of the files that say who may do what, and who serves. */
public final class AccessParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('G', "Grant", AccessParsers::grant),
          new FuzzedParser('P', "Pem", AccessParsers::pem));

  private AccessParsers() {}

  private static void grant(byte[] input) {
    try {
      Grant parsed = Grant.parse(new String(input, UTF_8));
      assertThat(Grant.parse(parsed.line())).isEqualTo(parsed);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static void pem(byte[] input) throws Exception {
    Path file = Files.createTempFile("newswire-", ".pem");
    try {
      Files.write(file, input);
      assertThat(Pem.certificates(file)).isNotEmpty();
      assertThat(Pem.privateKey(file)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith(file.toString());
    } finally {
      Files.delete(file);
    }
  }
}
