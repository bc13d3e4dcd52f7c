package io.newswire.serve.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.util.List;

/** Parsers of what a client likes to have. */
public final class ArticleParsers {
  public static final List<FuzzedParser> ALL =
      List.of(new FuzzedParser('z', "MediaRange", ArticleParsers::range));

  private ArticleParsers() {}

  private static void range(byte[] input) {
    MediaRange parsed = MediaRange.parse(new String(input, ISO_8859_1));
    assertThat(parsed.quality()).isBetween(0.0, 1.0);
    assertThat(parsed.narrowness("text/html")).isBetween(0, 3);
  }
}
