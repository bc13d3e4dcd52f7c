package io.newswire.reading.promo;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Paragraph;
import io.newswire.reading.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invented lines in the forms of many news sites, and news in the same words, each read alone. */
class PromoLinesTest {
  private static final String LINES = "lines-of-many-sites.txt";

  private record Entry(String label, String line) {
    boolean news() {
      return label.equals("NEWS");
    }

    boolean promo() {
      Tokens tokens = Tokens.of(line);
      Line look = Line.of(Paragraph.of("p", line), tokens, null);
      return PromoReader.read(tokens, look, Section.TEXT) != null;
    }
  }

  @Test
  void findsMostPromos() throws IOException {
    List<Entry> promos = entries().stream().filter(entry -> !entry.news()).toList();
    List<String> missed = promos.stream().filter(entry -> !entry.promo()).map(Entry::line).toList();
    assertThat(missed.size()).as("%s", missed).isLessThanOrEqualTo(promos.size() / 12);
  }

  @Test
  void leavesNewsInTheSameWords() throws IOException {
    List<Entry> news = entries().stream().filter(Entry::news).toList();
    List<String> taken = news.stream().filter(Entry::promo).map(Entry::line).toList();
    assertThat(taken.size()).as("%s", taken).isLessThanOrEqualTo(news.size() / 60);
  }

  private static List<Entry> entries() throws IOException {
    try (InputStream in = PromoLinesTest.class.getResourceAsStream(LINES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .map(columns -> new Entry(columns.get(0), columns.get(1)))
          .toList();
    }
  }
}
