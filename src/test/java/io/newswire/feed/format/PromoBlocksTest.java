package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.feed.Block;
import io.newswire.record.Article;
import io.newswire.topic.RecordClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Real pages of which the blocks are known, put together again with a page's furniture around them:
 * no word of a block is lost or out of order, and no two blocks are one paragraph, whatever they
 * are. No kind of element is furniture in an article by its kind alone.
 */
class PromoBlocksTest {
  static {
    RecordClasses.trust();
  }

  private static final Path PAGES = Path.of("../shared/eval/dev/promo_blocks/dev.jsonl.gz");
  private static final List<JsonNode> READ = new ArrayList<>();

  @BeforeAll
  static void readThePages() throws IOException {
    Assumptions.assumeTrue(Files.exists(PAGES), "the pages are not here: " + PAGES);
    READ.clear();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(PAGES)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        READ.add(json.readTree(line));
      }
    }
  }

  @Test
  void nothingIsLostBetweenBlocksAndParagraphs() {
    assertThat(READ).isNotEmpty().allSatisfy(page -> assertThat(read(page)).isEqualTo(put(page)));
  }

  private static List<List<String>> put(JsonNode page) {
    return texts(page).map(PromoBlocksTest::words).filter(words -> !words.isEmpty()).toList();
  }

  private static Stream<String> texts(JsonNode page) {
    List<String> texts = new ArrayList<>();
    page.path("blocks").forEach(block -> texts.add(block.path("text").asText()));
    return texts.stream();
  }

  private static List<List<String>> read(JsonNode page) {
    Collected read = new Collected();
    byte[] bytes = html(page).getBytes(StandardCharsets.UTF_8);
    Article defaults = Article.newBuilder().setUri("urn:default").setVersion(0).build();
    new ArticleReader(read).read(Input.of("in", bytes, defaults), InputFormat.HTML);
    assertThat(read.refusals()).isEmpty();
    return read.articles().get(0).blocks().stream()
        .map(Block::text)
        .map(PromoBlocksTest::words)
        .toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s\\p{Z}\u00AD\u200B|]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String html(JsonNode page) {
    StringBuilder html =
        new StringBuilder(
            """
            <!doctype html><html><head><title>A page of the Sorrel Wire</title></head><body>
            <a href="#main">Skip to content</a>
            <header><nav><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li></ul></nav></header>
            <div id="cookie-banner"><p>We use cookies to make our pages better for all readers.</p></div>
            <main id="main"><article><h1>A page of the Sorrel Wire</h1>
            <p class="byline">By Cato Finch</p><time datetime="2031-05-04">4 May 2031</time>
            <div class="share-buttons"><button>Share</button></div>
            """);
    String open = "";
    for (JsonNode block : page.path("blocks")) {
      String tag = block.path("tag").asText();
      String around = around(tag);
      if (!around.equals(open)) {
        html.append(end(open)).append(begin(around));
        open = around;
      }
      html.append(tag.startsWith("t") ? "<tr>" : "").append('<').append(tag).append('>');
      html.append(Entities.escape(block.path("text").asText()));
      html.append("</").append(tag).append('>').append(tag.startsWith("t") ? "</tr>" : "");
    }
    return html.append(end(open))
        .append(
            """
            <ul class="tags"><li><a href="/t">Ferries</a></li></ul></article></main>
            <aside><h2>Most read</h2><ol><li><a href="/m">Why the tide was late</a></li></ol></aside>
            <section id="comments"><h2>Comments</h2><p>I have never seen such a tide in my life.</p></section>
            <footer><p>All rights reserved by the Sorrel Wire, 2031.</p></footer></body></html>
            """)
        .toString();
  }

  private static String around(String tag) {
    return switch (tag) {
      case "li" -> "ul";
      case "td", "th" -> "table";
      case "figcaption" -> "figure";
      default -> "";
    };
  }

  private static String begin(String tag) {
    return tag.isEmpty() ? "" : "<" + tag + ">";
  }

  private static String end(String tag) {
    return tag.isEmpty() ? "" : "</" + tag + ">";
  }
}
