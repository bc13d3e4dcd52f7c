package io.newswire.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A word list shipped with the program: words separated by white space, lines with # comments. */
public final class WordFile {
  private WordFile() {}

  /**
   * The words of a list, in order.
   *
   * @param place a class of the package that the list belongs to
   * @param name the list's file name
   */
  public static List<String> read(Class<?> place, String name) {
    try (InputStream in = place.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + name + " is missing");
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.trim().split("\\s+")).stream())
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
