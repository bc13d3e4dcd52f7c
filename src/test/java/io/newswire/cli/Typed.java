package io.newswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** A command line as a user types it, run in this JVM. */
public record Typed(int exitCode, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs the words after {@code newswire}. */
  static Typed newswire(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Newswire.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Typed(command.execute(words), out.toString(), err.toString());
  }

  /** The same with something on standard input. */
  static Typed newswireReading(byte[] in, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(in));
    try {
      return newswire(arguments);
    } finally {
      System.setIn(before);
    }
  }

  static Typed newswireReading(String in, Object... arguments) {
    return newswireReading(in.getBytes(StandardCharsets.UTF_8), arguments);
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  List<JsonNode> json() {
    return json(out);
  }

  static List<JsonNode> json(String lines) {
    return lines
        .lines()
        .map(
            line -> {
              try {
                return JSON.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(line, e);
              }
            })
        .toList();
  }
}
