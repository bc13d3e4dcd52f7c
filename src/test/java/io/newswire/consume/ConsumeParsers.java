package io.newswire.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Parsers of what a consumer asks for. */
public final class ConsumeParsers {
  public static final List<FuzzedParser> ALL =
      List.of(new FuzzedParser('e', "OutputFilter", ConsumeParsers::filter));

  private ConsumeParsers() {}

  private static void filter(byte[] input) {
    Set<String> words = new HashSet<>(List.of(new String(input, UTF_8).split("\n", 2)));
    try {
      OutputFilter filter =
          new OutputFilter(words, words, words, words, words, OptionalDouble.empty(), words);
      assertThat(filter.sources()).isNotEmpty();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
