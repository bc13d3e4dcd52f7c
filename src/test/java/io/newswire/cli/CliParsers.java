package io.newswire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.TypeConversionException;

/** Parsers of what people type and of the files that they point to. */
public final class CliParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('a', "Durations", CliParsers::duration),
          new FuzzedParser('b', "Since", CliParsers::since),
          new FuzzedParser('c', "Settings", CliParsers::settings),
          new FuzzedParser('d', "RunFile", CliParsers::runFile));

  private CliParsers() {}

  private static void duration(byte[] input) {
    Duration parsed = Durations.parse(new String(input, UTF_8));
    if (parsed != null) {
      assertThat(parsed).isGreaterThanOrEqualTo(Duration.ZERO);
      assertThat(Durations.text(parsed)).isNotBlank();
    }
  }

  private static void since(byte[] input) {
    try {
      Since.parse(new String(input, UTF_8), Instant.EPOCH);
    } catch (TypeConversionException e) {
      assertThat(e).hasMessageContaining("is not a time");
    }
  }

  private static void settings(byte[] input) throws Exception {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(input, UTF_8)));
    } catch (IllegalArgumentException e) {
      return;
    }
    Map<String, String> given = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> given.put(key, properties.getProperty(key)));
    try {
      Settings.of(given);
    } catch (FailedException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static void runFile(byte[] input) throws Exception {
    Path file = Files.createTempFile("newswire-run-", ".properties");
    try {
      Files.write(file, input);
      RunFile read = new RunFile(file);
      read.read();
      read.httpUrl();
    } finally {
      Files.delete(file);
    }
  }
}
