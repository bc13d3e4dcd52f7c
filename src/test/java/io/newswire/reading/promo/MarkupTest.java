package io.newswire.reading.promo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.reading.promo.PromoExamples.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What headings, list items and links add to the words of labelled blocks of news pages. */
class MarkupTest {
  private static final Path BLOCKS = Path.of("../shared/eval/dev/promo_blocks/dev.jsonl.gz");

  /** Promos whose words show it, or those that are bare headlines of other stories. */
  private enum Cue {
    TRUE,
    FALSE
  }

  private static final class Tally {
    private double hits;
    private double alarms;
    private double misses;

    void add(boolean gold, boolean got, double weight) {
      hits += gold && got ? weight : 0;
      alarms += !gold && got ? weight : 0;
      misses += gold && !got ? weight : 0;
    }

    double f1() {
      return 2 * hits / (2 * hits + alarms + misses);
    }

    String shown(String name) {
      return String.format(
          Locale.ROOT,
          "%-32s P %.3f  R %.3f  F1 %.3f",
          name,
          hits / (hits + alarms),
          hits / (hits + misses),
          f1());
    }
  }

  @Test
  void tellsMorePromosThanTheWordsAlone() throws IOException {
    Assumptions.assumeTrue(Files.exists(BLOCKS), "the labelled blocks are not here: " + BLOCKS);
    List<JsonNode> pages = PromoExamples.read(BLOCKS);
    Map<Markup, Map<Cue, Tally>> tallies = new HashMap<>();
    for (Markup markup : Markup.values()) {
      tallies.put(markup, tally(pages, markup));
      tallies
          .get(markup)
          .forEach((cue, tally) -> System.out.println(tally.shown(markup + ", text cue " + cue)));
    }
    for (Cue cue : Cue.values()) {
      assertThat(tallies.get(Markup.KEPT).get(cue).f1())
          .as("F1 with text cue %s", cue)
          .isGreaterThan(tallies.get(Markup.LEFT_OUT).get(cue).f1());
    }
  }

  /** A line repeated within a group of publishers counts once in all. */
  private static Map<Cue, Tally> tally(List<JsonNode> pages, Markup markup) {
    Map<String, Integer> copies = new HashMap<>();
    for (JsonNode page : pages) {
      page.get("blocks").forEach(block -> copies.merge(key(page, block), 1, Integer::sum));
    }
    Map<Cue, Tally> tallies = new HashMap<>(Map.of(Cue.TRUE, new Tally(), Cue.FALSE, new Tally()));
    Reader reader = new Reader();
    for (JsonNode page : pages) {
      ReadingContext context = ReadingContext.start();
      for (JsonNode block : page.get("blocks")) {
        Paragraph paragraph = PromoExamples.paragraph(block, markup);
        Reading reading = reader.read(new Story(null, null), context, paragraph);
        context = reading.context();
        String label = block.get("label").asText();
        boolean gold = label.equals("promo");
        if (gold || label.equals("content")) {
          Cue cue = block.get("text_cue").asBoolean() ? Cue.TRUE : Cue.FALSE;
          double weight = 1.0 / copies.get(key(page, block));
          for (Cue counted : Cue.values()) {
            if (!gold || cue == counted) {
              tallies.get(counted).add(gold, reading.promo() != null, weight);
            }
          }
        }
      }
    }
    return tallies;
  }

  private static String key(JsonNode page, JsonNode block) {
    return page.get("group").asText()
        + '\n'
        + block.get("text").asText()
        + '\n'
        + block.get("label").asText();
  }
}
