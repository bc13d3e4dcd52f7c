package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.util.List;

/** Parsers of what the reader remembers. */
public final class ReadingParsers {
  public static final List<FuzzedParser> ALL =
      List.of(new FuzzedParser('x', "ReadingContext", ReadingParsers::context));

  private ReadingParsers() {}

  private static void context(byte[] input) {
    try {
      byte[] written = ReadingContext.fromBytes(input).toBytes();
      assertThat(ReadingContext.fromBytes(written).toBytes()).isEqualTo(written);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
