package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.record.Link;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.RecordClasses;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlBlocksTest {
  static {
    RecordClasses.trust();
  }

  private static final String BASE = "https://sorrel.example.org/harbour/story";
  private static final String LINE = "The harbour of Sorrel was shut for the whole of Monday";

  private static List<Block> blocks(String html) throws BadInputException {
    return HtmlBlocks.of("in", Jsoup.parse(html, BASE).body());
  }

  private static String told(Block block) {
    return block.form().name().charAt(0) + ":" + block.text();
  }

  static Stream<Arguments> markup() {
    return Stream.of(
        Arguments.of(
            "each element of text is a block of its form",
            "<h2>A</h2><p>B</p><ul><li>C</li></ul><dl><dt>D</dt><dd>E</dd></dl>"
                + "<figure><img><figcaption>F</figcaption></figure><blockquote>G</blockquote>"
                + "<pre>H</pre><address>I</address><div>J</div>",
            List.of("H:A", "B:B", "L:C", "L:D", "L:E", "C:F", "B:G", "B:H", "B:I", "B:J")),
        Arguments.of(
            "loose text between blocks is a block",
            "<div>A <b>B</b><p>C</p>D<div>E</div><i>F</i> G</div>H",
            List.of("B:A B", "B:C", "B:D", "B:E", "B:F G", "B:H")),
        Arguments.of(
            "white space is one space, none at the ends",
            "<p>\n  A \t <b> B</b>\n\nC&nbsp;&nbsp;D  </p>",
            List.of("B:A B C D")),
        Arguments.of(
            "inline markup breaks no word and joins none",
            "<p><b>S</b>orrel<em>'s</em> har<wbr>bour, har&shy;bour<sup>2</sup></p>",
            List.of("B:Sorrel's harbour, harbour2")),
        Arguments.of(
            "a quotation has the marks that a browser puts around it, once",
            "<p>He said <q>Go home</q>, then <q>\u201CStay\u201D</q>.</p>",
            List.of("B:He said \u201CGo home\u201D, then \u201CStay\u201D.")),
        Arguments.of("joiners within words stay", "<p>نمی\u200Cشود</p>", List.of("B:نمی\u200Cشود")),
        Arguments.of("one line break is a space", "<p>A<br>B <br/> C</p>", List.of("B:A B C")),
        Arguments.of(
            "two line breaks set paragraphs apart",
            "<div>A<br><br>B<br>\n&nbsp;<br>C<br><br><br>D</div>",
            List.of("B:A", "B:B", "B:C", "B:D")),
        Arguments.of(
            "line after line that ends as a paragraph is one",
            "<div>%1$s.<br>%1$s.<br>%1$s.</div>".formatted(LINE),
            List.of("B:" + LINE + ".", "B:" + LINE + ".", "B:" + LINE + ".")),
        Arguments.of(
            "lines that run on are no paragraphs",
            "<div>%1$s.<br>%1$s<br>%1$s.</div>".formatted(LINE),
            List.of("B:" + LINE + ". " + LINE + " " + LINE + ".")),
        Arguments.of(
            "a list in a list gives its items apart",
            "<ul><li>A<ul><li>B</li><li>C</li></ul>D</li><li><p>E</p><p>F</p></li></ul>",
            List.of("L:A", "L:B", "L:C", "L:D", "L:E", "L:F")),
        Arguments.of(
            "an item with a heading is a container",
            "<ol><li><h3>A</h3><p>B</p><ul><li>C</li></ul><p>D</p></li><li>E</li></ol>",
            List.of("H:A", "B:B", "L:C", "B:D", "L:E")),
        Arguments.of(
            "a row of a table is a block",
            "<table><caption>A</caption><tr><th>B</th><th>C</th></tr>"
                + "<tr><td><p>D</p></td><td></td><td>E F</td></tr><tr><td>G</td></tr></table>",
            List.of("C:A", "B:B | C", "B:D | E F", "B:G")),
        Arguments.of(
            "a table that lays out a page is not there",
            "<table><tr><td>A</td><td>B<br><br>C</td></tr>"
                + "<tr><td>D</td><td><table><tr><td>E</td><td>F</td></tr></table></td></tr></table>",
            List.of("B:A", "B:B", "B:C", "B:D", "B:E | F")),
        Arguments.of(
            "the words of preformatted text stay",
            "<pre>A  B\nC\n\nD &lt;E></pre>",
            List.of("B:A B C", "B:D <E>")),
        Arguments.of(
            "markup that is text is shown as text",
            "<p>Write &lt;b>bold&lt;/b> &amp;amp; save</p>",
            List.of("B:Write <b>bold</b> &amp; save")),
        Arguments.of(
            "what no browser shows is no text",
            "<p>A<script>x()</script><style>b{}</style><!-- c --><svg><title>d</title></svg>"
                + "<select><option>e</select><textarea>f</textarea><template>g</template>"
                + "<span hidden>h</span><i aria-hidden=true>i</i><b style='color:red;DISPLAY: none'>j"
                + "</b><iframe>k</iframe><![CDATA[l]]><noscript>m</noscript><dialog>n</dialog></p>",
            List.of("B:A")),
        Arguments.of(
            "what is for browsers without scripts is text where there is no other",
            "<div></div><noscript><p>A</p></noscript>",
            List.of("B:A")),
        Arguments.of(
            "a caption is one whatever is in it",
            "<figcaption><p>A</p><ul><li>B</li></ul></figcaption>",
            List.of("C:A", "C:B")),
        Arguments.of(
            "buttons and labels are no part of a sentence",
            "<div>A<button>B</button>C</div><div><label>D</label><label>E</label></div>"
                + "<p>F <label>G</label></p>",
            List.of("B:A", "B:B", "B:C", "B:D", "B:E", "B:F G")),
        Arguments.of(
            "components are blocks, terms within a sentence are not",
            "<x-card>A</x-card><x-card>B</x-card><p>C <x-term>D</x-term> E</p>",
            List.of("B:A", "B:B", "B:C D E")),
        Arguments.of(
            "right-to-left text keeps its order",
            "<p dir=rtl>שלום <b>עולם</b> 12</p>",
            List.of("B:שלום עולם 12")),
        Arguments.of("nothing", " <p>&nbsp;</p><div>\u200B</div>", List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("markup")
  void textBecomesBlocks(String what, String html, List<String> told) throws BadInputException {
    assertThat(blocks(html)).as(what).extracting(HtmlBlocksTest::told).isEqualTo(told);
  }

  static Stream<Arguments> linked() {
    return Stream.of(
        Arguments.of(
            "in order and absolute, their text trimmed",
            "<p>A <a href=/b> B\n b </a> C <a href='http://example.com/d?e#f'>D</a></p>",
            List.of(
                new Link("https://sorrel.example.org/b", "B b"),
                new Link("http://example.com/d?e#f", "D"))),
        Arguments.of(
            "only to pages",
            "<p><a href='mailto:a@example.org'>A</a><a href='javascript:b()'>B</a><a>C</a>"
                + "<a href='tel:1'>D</a><a href=e>E</a></p>",
            List.of(new Link("https://sorrel.example.org/harbour/e", "E"))),
        Arguments.of(
            "without words where a picture is linked",
            "<p>A <a href=/b><img></a></p>",
            List.of(new Link("https://sorrel.example.org/b", ""))),
        Arguments.of(
            "of each block that it goes over",
            "<a href=/a>A<h3>B</h3><p>C</p></a>",
            List.of(
                new Link("https://sorrel.example.org/a", "A"),
                new Link("https://sorrel.example.org/a", "B"),
                new Link("https://sorrel.example.org/a", "C"))),
        Arguments.of(
            "of each paragraph between line breaks",
            "<div>A <a href=/b>B<br><br>C</a> D<br><br>E <a href=/f>F</a></div>",
            List.of(
                new Link("https://sorrel.example.org/b", "B"),
                new Link("https://sorrel.example.org/b", "C"),
                new Link("https://sorrel.example.org/f", "F"))),
        Arguments.of(
            "of each cell",
            "<table><tr><td><a href=/a>A</a></td><td><a href=/b>B</a></td></tr></table>",
            List.of(
                new Link("https://sorrel.example.org/a", "A"),
                new Link("https://sorrel.example.org/b", "B"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("linked")
  void linksAreThoseOfTheBlock(String what, String html, List<Link> links)
      throws BadInputException {
    assertThat(blocks(html)).as(what).flatExtracting(Block::links).isEqualTo(links);
  }

  @Test
  void linksSideBySideAreNotOneWord() throws BadInputException {
    assertThat(blocks("<div><a href=/a>A</a><a href=/b>B</a></div>"))
        .extracting(Block::text)
        .containsExactly("A B");
  }

  @Test
  void readsMarkupOfAnyDepth() throws BadInputException {
    Document document = new Document(Parser.NamespaceHtml, BASE);
    Element deepest = document.appendElement("body");
    for (int i = 0; i < 30_000; i++) {
      deepest = deepest.appendElement("div");
    }
    deepest.appendText("A");

    assertThat(HtmlBlocks.of("in", document)).extracting(Block::text).containsExactly("A");
  }

  @Test
  void refusesWhatIsBeyondTheLimitsWithThePlace() {
    assertThatThrownBy(() -> blocks("<p>A</p>".repeat(ParagraphRules.MAX_PARAGRAPHS + 1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in: 20,001 paragraphs");
    assertThatThrownBy(() -> blocks("<p>A</p><p>" + "B".repeat(ParagraphRules.MAX_TEXT_BYTES + 1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in, paragraph 1: a paragraph of 262,145 bytes");
  }
}
