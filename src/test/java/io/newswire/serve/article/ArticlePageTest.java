package io.newswire.serve.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.stream.StandingArticle;
import io.newswire.stream.StandingArticle.Standing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as a browser reads it: the words as they came, and nothing that runs or loads. */
class ArticlePageTest {
  private static final List<String> NASTY =
      List.of(
          "<script>window.hit=1</script>",
          "</script>",
          "</section>",
          "</title>",
          "<!--",
          "-->",
          "]]>",
          "<img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "<a href='javascript:alert(1)'>",
          "\" onmouseover=\"alert(1)",
          "' autofocus onfocus='alert(1)",
          "javascript:alert(1)",
          "JaVa\tScript:alert(1)",
          "https://example.org/\"><b>",
          "http://example.org/?q='><script>",
          "data:text/html,<b>",
          "&lt;script&gt;",
          "&#x202e;",
          "&amp",
          "&",
          "\u202E",
          "\u2066",
          "\u2069",
          "\u200F",
          "\u0000",
          "\u001B[31m",
          "\u0085",
          "\uFEFF",
          "\u2028",
          "\u00A0",
          "שלום",
          "مرحبا",
          "👩‍🚒",
          "🏴\uDB40\uDC67\uDB40\uDC7F",
          "\n",
          "\t ",
          "<textarea>",
          "<plaintext>",
          "<noscript>",
          "<template>",
          "<math><mtext>",
          "word");

  /** All that elements of a page have; none that runs anything. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "class", "id", "title", "dir", "lang", "href", "rel", "type", "charset", "name",
          "content");

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 300), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverAnArticleSaysIsShownAsTextAndNothingRunsOrLoads(long seed) {
    Random random = new Random(seed);
    StandingArticle article = InventedArticle.saying(nasty(random), nasty(random), nasty(random));

    assertShown(article);
  }

  @Test
  void theWordsOfAnArticleThatHasEverythingAreShownAsTheyCame() {
    assertShown(InventedArticle.whole());
  }

  @Test
  void quotationsAndFiguresAreMarkedWhereTheyStand() {
    Document page = page(InventedArticle.whole());

    assertThat(page.select("#paragraph-1 .quotation").text())
        .isEqualTo("“The river took 40 metres of the bank. All slept.");
    assertThat(page.select("#paragraph-1 .quotation .figure").eachText())
        .containsExactly("40 metres");
    assertThat(page.select("#paragraph-3 .text .figure").eachText())
        .containsExactly("120 of them”", "in all");
    assertThat(page.select("#paragraph-3 .quotation .figure").eachText())
        .containsExactly("120 of them”");
    assertThat(page.select("section.promo").eachAttr("id")).containsExactly("paragraph-2");
    assertThat(page.select("#paragraph-0 h2.text").text()).isEqualTo("What is <known>");
  }

  @Test
  void onlyAddressesOfPagesAreLinks() {
    assertThat(page(InventedArticle.whole()).select("section a").eachAttr("href"))
        .containsExactly("https://sorrel.example/bank?x=\"><script>");
  }

  @Test
  void charactersThatReorderAreShownByTheirNumbersInTheTitleToo() {
    Document page = page(InventedArticle.whole());

    assertThat(page.title()).startsWith("SorrelU+202E’s bridge \"shut\" </title><script>");
    assertThat(page.select("h1 .control").eachText()).containsExactly("U+202E");
    assertThat(page.select("#paragraph-6 .control").eachText())
        .containsExactly("U+202E", "U+202C", "U+2066", "U+2069", "U+0007");
  }

  @Test
  void anArticleWithoutAHeadlineIsCalledByItsIdAndWhatIsMissingIsLeftOut() {
    Document page = page(InventedArticle.bare());

    assertThat(page.title()).isEqualTo("urn:example:bare");
    assertThat(page.select("dt").eachText()).containsExactly("Version", "Still coming", "Found");
    assertThat(page.select("dd").eachText())
        .containsExactly("0", "1 of 2 paragraphs are there", "background 1");
    assertThat(page.select(".source")).isEmpty();
    assertThat(page.select("header a").eachAttr("href")).containsExactly("?as=json", "?as=json-ld");
  }

  private static String nasty(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(NASTY.get(random.nextInt(NASTY.size())));
    }
    return text.toString();
  }

  private static Document page(StandingArticle article) {
    return Jsoup.parse(
        new String(Representation.HTML.write(article), StandardCharsets.UTF_8),
        "http://127.0.0.1/articles/x");
  }

  static void assertShown(StandingArticle article) {
    Document page = page(article);
    assertHarmless(page);
    String headline = article.article().getHeadline();
    String title = headline.isBlank() ? article.article().getUri() : headline;
    assertThat(page.selectFirst("title").wholeText()).isEqualTo(VisibleText.plain(title));
    for (Element control : page.select(".control")) {
      int character = Integer.parseInt(control.text().substring(2), 16);
      control.text(Character.toString(character));
    }
    assertThat(page.select("section > .text").stream().map(Element::wholeText))
        .containsExactlyElementsOf(
            article.paragraphs().stream().map(Standing::paragraph).map(p -> p.getText()).toList());
    assertThat(page.selectFirst("h1").wholeText()).isEqualTo(title);
  }

  private static void assertHarmless(Document page) {
    assertThat(
            page.select(
                "script, img, svg, math, iframe, object, embed, form, input, style, base, template"))
        .isEmpty();
    assertThat(page.select("link").eachAttr("href"))
        .containsExactly("/assets/article.css", "?as=json", "?as=json-ld");
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).contains(attribute.getKey());
      }
    }
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("?as=") || href.matches("(?is)https?://.*"));
  }
}
