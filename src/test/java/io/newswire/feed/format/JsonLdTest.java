package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Link;
import io.newswire.topic.RecordClasses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
  static {
    RecordClasses.trust();
  }

  private static final String ARTICLE =
      "{\"@type\":\"NewsArticle\",\"url\":\"https://example.org/a\",\"articleBody\":\"Words.\"}";

  private static Collected read(String json) {
    Collected read = new Collected();
    Article defaults = Article.newBuilder().setUri("urn:default").setVersion(0).build();
    new ArticleReader(read)
        .read(Input.of("in", json.getBytes(StandardCharsets.UTF_8), defaults), InputFormat.JSON_LD);
    return read;
  }

  private static Submission article(String json) {
    Collected read = read(json);
    assertThat(read.refusals()).isEmpty();
    assertThat(read.articles()).hasSize(1);
    return read.articles().get(0);
  }

  private static List<String> told(Submission article) {
    return article.blocks().stream().map(b -> b.form().name().charAt(0) + ":" + b.text()).toList();
  }

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of("at the top", ARTICLE),
        Arguments.of("in a list", "[{\"@type\":\"BreadcrumbList\"}," + ARTICLE + "]"),
        Arguments.of("in lists of lists", "[[" + ARTICLE + "]]"),
        Arguments.of("in a graph", "{\"@context\":{},\"@graph\":[" + ARTICLE + "]}"),
        Arguments.of("in a graph of one", "{\"@graph\":" + ARTICLE + "}"),
        Arguments.of(
            "as what a page is about", "{\"@type\":\"WebPage\",\"mainEntity\":" + ARTICLE + "}"),
        Arguments.of(
            "as what a page is of", "{\"@type\":\"Thing\",\"mainEntityOfPage\":" + ARTICLE + "}"),
        Arguments.of("with its type's address", ARTICLE.replace("News", "https://schema.org/News")),
        Arguments.of("with its type's prefix", ARTICLE.replace("News", "schema:News")),
        Arguments.of(
            "of several types", ARTICLE.replace("\"NewsArticle\"", "[\"Thing\",\"NewsArticle\"]")),
        Arguments.of(
            "among those it lists", ARTICLE.replace("}", ",\"hasPart\":[" + ARTICLE + "]}")),
        Arguments.of("with commas too many", "[" + ARTICLE.replace("}", ",}") + ",]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void anArticleIsFound(String where, String json) {
    assertThat(told(article(json))).as(where).containsExactly("B:Words.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "ReviewNewsArticle",
        "AskPublicNewsArticle",
        "LiveBlogPosting",
        "BlogPosting",
        "Article",
        "Report"
      })
  void everyKindOfArticleIsOne(String type) {
    assertThat(told(article(ARTICLE.replace("NewsArticle", type)))).containsExactly("B:Words.");
  }

  @Test
  void allThatIsKnownIsTaken() {
    Submission read =
        article(
            """
            [{"@type":"NewsArticle","@id":"#article","mainEntityOfPage":{"@id":"https://example.org/a?utm_source=x"},
              "headline":"Harbour &amp; town","inLanguage":{"@type":"Language","name":"English","alternateName":"en"},
              "publisher":{"@id":"#us"},"datePublished":"2031-05-04T06:30:00Z","dateModified":"2031-05-05T06:30:00+0200",
              "expires":"2032-01-01T00:00:00Z","version":"7","articleBody":"Words.",
              "correction":["The year was wrong.",{"@type":"CorrectionComment","text":"So was the day."}]},
             {"@id":"#us","@type":"Organization","name":"Sorrel Wire"}]
            """);

    Article article = read.article();
    assertThat(article.getUri()).isEqualTo("https://example.org/a");
    assertThat(article.getUrl()).isEqualTo("https://example.org/a");
    assertThat(article.getHeadline()).isEqualTo("Harbour & town");
    assertThat(article.getSource()).isEqualTo("Sorrel Wire");
    assertThat(article.getLanguage()).isEqualTo("en");
    assertThat(article.getFirstCreated()).isEqualTo(Instant.parse("2031-05-04T06:30:00Z"));
    assertThat(article.getVersionCreated()).isEqualTo(Instant.parse("2031-05-05T04:30:00Z"));
    assertThat(article.getExpires()).isEqualTo(Instant.parse("2032-01-01T00:00:00Z"));
    assertThat(article.getCorrection()).isEqualTo("The year was wrong. So was the day.");
    assertThat(read.version()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "\"v2\"", "null", "\"\"", "99999999999999999999"})
  void whatIsNoWholeNumberIsNoVersion(String version) {
    String json = ARTICLE.replace("}", ",\"version\":" + version + "}");

    assertThat(article(json).version()).isNull();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("lines", "One.\\nTwo.\\n\\nThree.", List.of("B:One.", "B:Two.", "B:Three.")),
        Arguments.of("lines as they are", "One.\nTwo.", List.of("B:One.", "B:Two.")),
        Arguments.of(
            "markup",
            "<h2>One</h2><p>Two <b>b</b>.</p><ul><li>C</li></ul>",
            List.of("H:One", "B:Two b.", "L:C")),
        Arguments.of(
            "escaped markup",
            "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;",
            List.of("B:One.", "B:Two.")),
        Arguments.of(
            "references",
            "He said &quot;no&quot; &amp; left.",
            List.of("B:He said \"no\" & left.")),
        Arguments.of(
            "references to those", "&amp;quot;No&amp;quot; &amp;#8211; a", List.of("B:\"No\" – a")),
        Arguments.of(
            "a sign that is no tag",
            "It is 3 < 4 and <you> know.",
            List.of("B:It is 3 < 4 and <you> know.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void theBodyIsReadAsWhatItIs(String what, String body, List<String> told) {
    assertThat(told(article(ARTICLE.replace("Words.", body)))).as(what).isEqualTo(told);
  }

  @Test
  void aLiveBlogIsItsUpdatesInOrder() {
    Submission read =
        article(
            """
            {"@type":"LiveBlogPosting","url":"https://example.org/live","coverageStartTime":"2031-05-04T06:30:00Z",
             "liveBlogUpdate":[
              {"@type":"BlogPosting","headline":"Second","articleBody":"<p>Late.</p><p>Later.</p>"},
              {"@type":"BlogPosting","headline":"First","articleBody":"Early.\\nEarlier."},
              {"@type":"BlogPosting","articleBody":"Unnamed."}]}
            """);

    assertThat(told(read))
        .containsExactly(
            "H:Second", "B:Late.", "B:Later.", "H:First", "B:Early.", "B:Earlier.", "B:Unnamed.");
  }

  @Test
  void eachArticleOfAListIsReadOrRefused() {
    Collected read =
        read("[" + ARTICLE + ",{\"@type\":\"Article\",\"headline\":\"H\",\"url\":\"/b\"}]");

    assertThat(read.articles()).hasSize(1);
    assertThat(read.refusals()).hasSize(1).first().asString().startsWith("in: no article text");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("{\n  \"a\": }", "in: not JSON: Unexpected character ('}'"),
        Arguments.of("{\n  \"a\": }", "(line 2, column"),
        Arguments.of("{\"@type\":\"Recipe\",\"name\":\"Soup\"}", "in: no article:"),
        Arguments.of("", "in: no article:"),
        Arguments.of("\"NewsArticle\"", "in: no article:"),
        Arguments.of(ARTICLE + ARTICLE, "in: not JSON: Trailing token"),
        Arguments.of("[".repeat(100_000), "in: not JSON: Document nesting depth"),
        Arguments.of(ARTICLE.replace("Words.", " "), "in: no article text"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoArticleIsRefusedWithItsReason(String json, String reason) {
    Collected read = read(json);

    assertThat(read.articles()).isEmpty();
    assertThat(read.refusals()).hasSize(1).first().asString().contains(reason);
  }

  @Test
  void linksInTheBodyAreThoseOfItsPage() {
    Submission read = article(ARTICLE.replace("Words.", "<p>A <a href='/b'>b</a></p>"));

    assertThat(read.blocks())
        .flatExtracting(Block::links)
        .containsExactly(new Link("https://example.org/b", "b"));
  }
}
