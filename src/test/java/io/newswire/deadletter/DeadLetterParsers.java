package io.newswire.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.util.List;

/** Parsers of places among dead letters. */
public final class DeadLetterParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('f', "Before", DeadLetterParsers::before),
          new FuzzedParser('g', "Place", DeadLetterParsers::place));

  private DeadLetterParsers() {}

  private static void before(byte[] input) {
    try {
      Before parsed = Before.parse(new String(input, UTF_8));
      assertThat(Before.parse(parsed.toString())).isEqualTo(parsed);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("is not what an earlier page said");
    }
  }

  private static void place(byte[] input) {
    try {
      Place parsed = Place.parse(new String(input, UTF_8));
      assertThat(Place.parse(parsed.toString())).isEqualTo(parsed);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("is no <partition>@<offset>");
    }
  }
}
