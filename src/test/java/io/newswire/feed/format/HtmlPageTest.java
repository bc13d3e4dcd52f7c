package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Link;
import io.newswire.topic.RecordClasses;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPageTest {
  static {
    RecordClasses.trust();
  }

  private static final String TEXT =
      "<article><h1>Ferries halted</h1><p>The café at the harbour of Sorrel is shut – “for good”.</p>"
          + "<p>No ferry leaves the town before Thursday, its harbour board says.</p></article>";

  private static Collected read(byte[] bytes, @Nullable String contentType, @Nullable String base) {
    Collected read = new Collected();
    Article defaults = Article.newBuilder().setUri("urn:default").setVersion(0).build();
    URI from = base == null ? null : URI.create(base);
    new ArticleReader(read)
        .read(new Input("in", bytes, contentType, from, defaults), InputFormat.HTML);
    return read;
  }

  private static Submission page(String html, @Nullable String base) {
    Collected read = read(html.getBytes(StandardCharsets.UTF_8), null, base);
    assertThat(read.refusals()).isEmpty();
    return read.articles().get(0);
  }

  private static List<String> texts(String html) {
    return page(html, null).blocks().stream().map(Block::text).toList();
  }

  static Stream<Arguments> charsets() {
    Charset windows = Charset.forName("windows-1252");
    Charset utf8 = StandardCharsets.UTF_8;
    String marked = "\uFEFF";
    return Stream.of(
        Arguments.of("says UTF-8, is windows-1252", "<meta charset=utf-8>", windows, null),
        Arguments.of("says ISO-8859-1, is UTF-8", "<meta charset=iso-8859-1>", utf8, null),
        Arguments.of(
            "says ISO-8859-1, is windows-1252", "<meta charset=\"iso-8859-1\">", windows, null),
        Arguments.of("says nothing, is UTF-8", "", utf8, null),
        Arguments.of("is UTF-16 with its mark", marked, StandardCharsets.UTF_16LE, null),
        Arguments.of(
            "is UTF-16 with its mark, and says UTF-8",
            marked + "<meta charset=utf-8>",
            StandardCharsets.UTF_16BE,
            null),
        Arguments.of(
            "says it by HTTP's means",
            "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>",
            windows,
            null),
        Arguments.of(
            "is said what it is by the transport",
            "<meta charset=windows-1251>",
            windows,
            "text/html; charset=windows-1252"),
        Arguments.of(
            "says it as XML", "<?xml version='1.0' encoding='windows-1252'?>", windows, null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charsets")
  void aPageIsReadInItsCharsetWhateverItSays(
      String what, String start, Charset charset, @Nullable String contentType) {
    Collected read = read((start + TEXT).getBytes(charset), contentType, null);

    assertThat(read.refusals()).as(what).isEmpty();
    assertThat(read.articles().get(0).blocks().get(0).text())
        .isEqualTo("The café at the harbour of Sorrel is shut – “for good”.");
  }

  static Stream<Arguments> addresses() {
    String base = "https://www.example.org/coast/ferries?id=7&utm_source=mail";
    return Stream.of(
        Arguments.of(
            "<link rel=canonical href='https://example.org/f#x'>", base, "https://example.org/f"),
        Arguments.of("<link rel=canonical href='/f?fbclid=1'>", base, "https://www.example.org/f"),
        Arguments.of(
            "<base href='https://m.example.org/x/'><link rel=canonical href='f'>",
            null,
            "https://m.example.org/x/f"),
        Arguments.of(
            "<meta property=og:url content='https://example.org/o'>",
            null,
            "https://example.org/o"),
        Arguments.of(
            "<link rel=canonical href='/'><meta property=og:url content='/o'>",
            base,
            "https://www.example.org/o"),
        Arguments.of("<link rel=canonical href='https://example.com/'>", base, "urn:default"),
        Arguments.of("<link rel=canonical href='javascript:void(0)'>", base, "urn:default"),
        Arguments.of(
            "<link rel=canonical href='/'>", "https://example.org/", "https://example.org/"),
        Arguments.of(
            "<link rel='Canonical' href='https://example.org/c'>", null, "https://example.org/c"),
        Arguments.of(
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"F\",\"url\":\"https://example.org/j\"}</script>",
            null,
            "https://example.org/j"),
        Arguments.of("", base, "urn:default"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void theIdIsTheCanonicalAddress(String head, @Nullable String base, String uri) {
    assertThat(page("<head>" + head + "</head>" + TEXT, base).uri()).isEqualTo(uri);
  }

  @Test
  void theUrlIsWhereItWasReadFromIfThePageSaysNone() {
    Article article = page(TEXT, "https://example.org/a?gclid=1").article();

    assertThat(article.getUrl()).isEqualTo("https://example.org/a");
    assertThat(article.getUri()).isEqualTo("urn:default");
  }

  @Test
  void linksAreRelativeToWhatThePageSays() {
    String html =
        "<base href='https://example.com/x/'>" + TEXT.replace("ferry", "<a href=y>ferry</a>");

    assertThat(page(html, "https://example.org/").blocks())
        .flatExtracting(Block::links)
        .containsExactly(new Link("https://example.com/x/y", "ferry"));
  }

  static Stream<Arguments> headlines() {
    return Stream.of(
        Arguments.of("<title>Ferries halted - Sorrel Wire</title>", "<p>x</p>", "Ferries halted"),
        Arguments.of("<title>Storm - and no end</title>", "<h1>Storm</h1>", "Storm"),
        Arguments.of(
            "<meta property=og:title content='Ferries halted | Sorrel Wire'>",
            "<h1>F</h1>",
            "Ferries halted"),
        Arguments.of(
            "<title>A</title>", "<header><h1>Sorrel Wire</h1></header><h1>B</h1>", "Sorrel Wire"));
  }

  @ParameterizedTest
  @MethodSource("headlines")
  void theHeadlineIsTheFirstThatIsSaid(String head, String body, String headline) {
    String text = "<p>The harbour of Sorrel was shut for the whole of Monday, and of Tuesday.</p>";
    String html = "<head>%s</head><body>%s%s%s</body>".formatted(head, body, text, text);

    assertThat(page(html, null).article().getHeadline()).isEqualTo(headline);
  }

  @Test
  void ofSeveralArticlesInJsonLdThePagesOwnCounts() {
    String html =
        """
        <link rel=canonical href="https://example.org/a">
        <script type="application/ld+json">{broken</script>
        <script type="application/ld+json">{"@type":"NewsArticle","url":"https://example.org/b","headline":"Other",
          "articleBody":"Another story, which is longer than this one, and which is about something else."}</script>
        <script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Listed","url":"https://example.org/a"}]}</script>
        <script type="application/ld+json">{"@type":"NewsArticle","url":"https://example.org/a?utm_source=x","headline":"Own"};</script>
        """;

    Submission read = page(html + TEXT, null);

    assertThat(read.article().getHeadline()).isEqualTo("Own");
    assertThat(read.blocks()).hasSize(2);
  }

  @Test
  void whatAPageHoldsBackIsReadInItsJsonLd() {
    String script =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"The harbour is shut.\\n%s\"}</script>"
            .formatted(
                "The board met twice on Monday and will meet again on Tuesday at noon. ".repeat(9));
    String html = script + "<article><h1>Shut</h1><p>The harbour is shut.</p></article>";

    assertThat(texts(html)).hasSize(2).first().isEqualTo("The harbour is shut.");
  }

  @Test
  void otherArticlesOnThePageAreNotThisOne() {
    String other =
        "<article><h2>Another</h2><p>This is another story altogether, and it has words of its own.</p></article>";

    assertThat(texts(other.repeat(3) + TEXT + other.repeat(3)))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("The café");
  }

  static Stream<Arguments> shapes() {
    String line = "<p>The harbour of Sorrel was shut for the whole of Monday, its board said.</p>";
    String told = "The harbour of Sorrel was shut for the whole of Monday, its board said.";
    return Stream.of(
        Arguments.of(
            "a body in two parts",
            "<h1>Shut</h1><div class='text part'>%s</div><i>Ad</i><div class='text part'><p>It is over.</p></div>"
                .formatted(line.repeat(20)),
            Stream.concat(Stream.generate(() -> told).limit(20), Stream.of("It is over."))
                .toList()),
        Arguments.of(
            "names of the whole page that are those of furniture",
            "<div class='has-comments share-on cookie-ok'><h1>Shut</h1><div class=byline>By A</div>%1$s%1$s</div>"
                .formatted(line),
            List.of(told, told)),
        Arguments.of(
            "comments that are longer than the article",
            "<h1>Shut</h1><div class=text>%s</div><div id=comments>%s</div>"
                .formatted(line.repeat(2), line.repeat(9)),
            List.of(told, told)),
        Arguments.of(
            "a second article under the first",
            "<article><h1>Shut</h1>%s</article><article><h1>Open</h1>%s</article>"
                .formatted(line.repeat(2), line.repeat(3)),
            List.of(told, told)),
        Arguments.of(
            "times and names in sentences",
            "<article><h1>Shut</h1><p>On <time>Tuesday</time> <span class=author>Ada</span> left it.</p>%s</article>"
                .formatted(line),
            List.of("On Tuesday Ada left it.", told)),
        Arguments.of(
            "what leads elsewhere stays between paragraphs and goes at the end",
            "<article><h1>Shut</h1>%1$s<div class=related><a href=/a>A</a></div>%1$s%1$s%1$s<div class=related><a href=/b>B</a></div></article>"
                .formatted(line),
            List.of(told, "A", told, told, told)),
        Arguments.of(
            "a correction after the body",
            "<article><h1>Shut</h1><div>%s</div><div><div class=correction>It was Monday.</div><div>More of it</div></div></article>"
                .formatted(line.repeat(2)),
            List.of(told, told, "It was Monday.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void theArticleIsFoundInAnyShape(String what, String html, List<String> texts) {
    assertThat(texts(html)).as(what).isEqualTo(texts);
  }

  static Stream<Arguments> walls() {
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of(
            "frames", "<html><frameset cols='20,80'><frame src=a><frame src=b></frameset></html>"),
        Arguments.of(
            "a menu",
            "<nav><a href=/a>The first story of the day, which is long.</a></nav><ul><li><a href=/b>B</a></ul>"),
        Arguments.of(
            "a login",
            "<main><h1>Sign in</h1><form><label>Email</label><input><button>Go</button></form></main>"),
        Arguments.of(
            "a consent wall",
            "<div id=onetrust-consent-sdk><h2>Before you go on</h2><p>We and our partners use cookies to do many things"
                + " that are good for you. You can read about each of them on another page.</p></div>"),
        Arguments.of(
            "an empty shell",
            "<div id=root></div><noscript>You need to enable JavaScript to run this app, or else.</noscript>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("walls")
  void aPageWithoutArticleTextIsRefused(String what, String html) {
    Collected read = read(html.getBytes(StandardCharsets.UTF_8), null, null);

    assertThat(read.articles()).as(what).isEmpty();
    assertThat(read.refusals()).hasSize(1).first().asString().startsWith("in: no article text: ");
  }

  static Stream<Arguments> bombs() {
    String sentence = "The harbour of Sorrel was shut for the whole of Monday. ";
    return Stream.of(
        Arguments.of("deep", "<div>".repeat(100_000) + sentence.repeat(9)),
        Arguments.of("deep inline", "<article>" + "<b><i>".repeat(50_000) + sentence.repeat(9)),
        Arguments.of("deep lists", "<ul><li>".repeat(50_000) + sentence.repeat(9)),
        Arguments.of("deep tables", "<table><tr><td>".repeat(30_000) + sentence.repeat(9)),
        Arguments.of(
            "wide", "<article>" + ("<p class='a b c'>" + sentence + "</p>").repeat(19_000)),
        Arguments.of(
            "5 MB of words", "<article>" + "<div><span class='x y'>a</span></div>".repeat(140_000)),
        Arguments.of(
            "many menus", "<article><p>" + sentence + "</p>" + "<nav>x</nav>".repeat(400_000)),
        Arguments.of("open tags", "<a href=x".repeat(500_000)),
        Arguments.of("entities", "&lt;p&gt;".repeat(500_000)),
        Arguments.of(
            "many scripts", "<script type='application/ld+json'>[[[{</script>".repeat(50_000)),
        Arguments.of("many links", "<article><p>" + sentence + "<a href=/x>y</a>".repeat(200_000)),
        Arguments.of("many breaks", "<article><p>" + (sentence + "<br>").repeat(60_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void anyPageEndsInBoundedTime(String what, String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);

    Collected read =
        Assertions.assertTimeout(
            Duration.ofSeconds(20), () -> read(bytes, null, "https://example.org/"), what);

    assertThat(read.articles().size() + read.refusals().size()).isEqualTo(1);
  }

  @Test
  void rightToLeftTextIsReadInItsOrder() {
    String html =
        "<html dir=rtl lang=ar><article><h1>الميناء</h1><p>أغلق ميناء سوريل يوم الاثنين بعد انهيار الرصيف، حسب السلطات.</p>"
            + "<p>وتستأنف العبارات <b>يوم الخميس</b>.</p></article>";

    assertThat(texts(html)).hasSize(2).last().isEqualTo("وتستأنف العبارات يوم الخميس.");
  }

  @Test
  void aPageOfNoMarkupIsNoTrouble() {
    assertThatCode(() -> read(new byte[0], null, null)).doesNotThrowAnyException();
  }
}
