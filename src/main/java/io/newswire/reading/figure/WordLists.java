package io.newswire.reading.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists of this package: rows of columns that are separated by tabs. */
final class WordLists {
  private WordLists() {}

  /** The forms of a list; one that ends in a tilde also with an s. */
  static String[] forms(String list) {
    List<String> forms = new ArrayList<>();
    for (String form : list.split(", ", -1)) {
      if (form.length() > 1 && form.endsWith("~")) {
        String singular = form.substring(0, form.length() - 1);
        forms.add(singular);
        forms.add(singular + "s");
      } else {
        forms.add(form);
      }
    }
    return forms.toArray(new String[0]);
  }

  /** The columns of each row of a word list next to this class; comments left out. */
  static List<String[]> rows(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing word list " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read word list " + resource, e);
    }
  }
}
