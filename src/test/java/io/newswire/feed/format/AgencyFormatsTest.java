package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.Block;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import io.newswire.topic.RecordClasses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the golden files don't show of ninjs, NewsML and NITF. JSON is written with ' for ". */
class AgencyFormatsTest {
  static {
    RecordClasses.trust();
  }

  private static final Article DEFAULTS =
      Article.newBuilder()
          .setUri("urn:default")
          .setVersion(0)
          .setPubStatus(PubStatus.WITHHELD)
          .setSource("Sorrel Wire")
          .build();

  private static Collected read(String text) {
    String input = text.startsWith("<") ? text : text.replace('\'', '"');
    return Collected.of("in", input.getBytes(StandardCharsets.UTF_8), DEFAULTS);
  }

  private static String nitf(String docdata) {
    return "<nitf><head><docdata %s</docdata></head><body><body.content><p>One.</p></body.content></body></nitf>"
        .formatted(docdata);
  }

  private static String g2(String itemMeta, String content) {
    return "<newsItem guid='urn:a' xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta>%s</itemMeta><contentSet>%s</contentSet></newsItem>"
        .formatted(itemMeta, content);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'bodies':[{'value':'One.'}]}
          {'uri':' ','body_text':'One.'}
          <nitf><body><body.content><p>One.</p></body.content></body></nitf>
          """)
  void whatSaysNothingOfItselfHasWhatIsKnownFromOutside(String text) {
    Collected read = read(text);

    assertThat(read.refusals()).isEmpty();
    Article article = read.articles().get(0).article();
    assertThat(article.getUri()).isEqualTo("urn:default");
    assertThat(article.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
    assertThat(article.getSource()).isEqualTo("Sorrel Wire");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'uri':'a','bodies':[{'value':'One.'}],'pubstatus':'usable','pubStatus':'withheld'} | has "pubStatus" and "pubstatus"; give one of them
          {'uri':'a','embargoed':'x','embargoed':null,'bodies':[]}  | not JSON: Duplicate field
          {'uri':'a','EMBARGOED':'x','bodies':[{'value':'One.'}]}   | "EMBARGOED" must be written "embargoed"
          {'uri':'a','PubStatus':'canceled','bodies':[]}            | "PubStatus" must be written "pubStatus"
          {'uri':'a','embargoed':true,'bodies':[{'value':'One.'}]}  | "embargoed" must be a string
          {'uri':'a','embargoed':['x'],'bodies':[{'value':'One.'}]} | "embargoed" must be a string
          {'uri':'a','embargoed':1935592200000,'bodies':[]}         | "embargoed" is "1935592200000"; it must be a time
          {'uri':'a','expires':'soon','bodies':[{'value':'One.'}]}  | "expires" is "soon"; it must be a time
          {'uri':'a','bodies':'One.'}                               | "bodies" must be a list of objects
          {'uri':'a','bodies':['One.']}                             | "bodies" must be a list of objects
          {'uri':'a','bodies':[{'value':' '}]}                      | an item without a body
          {'uri':'a','bodies':[{'contentType':'image/png','value':'iVBOR'}]} | an item without a body
          {'uri':'a','type':'text','renditions':[]}                 | its text is only linked
          {'uri':'a\\u0007','bodies':[{'value':'One.'}]}            | has a control character in it
          {'uri':'a','bodies':[{'value':'One.'}                     | not JSON: Unexpected end-of-input
          """)
  void ninjsThatCantBeUnderstoodIsRefused(String text, String message) {
    Collected read = read(text);

    assertThat(read.articles()).isEmpty();
    assertThat(read.refusals()).singleElement().asString().startsWith("in").contains(message);
  }

  @Test
  void itemsOfNinjsMayComeOneALineUpToOneThatIsBroken() {
    String item = "{'uri':'%s','pubStatus':'usable','bodies':[{'value':'One.'}]}\n";

    Collected read = read(item.formatted("a") + item.formatted("b") + "{'uri':");

    assertThat(read.articles()).extracting(article -> article.uri()).containsExactly("a", "b");
    assertThat(read.refusals()).singleElement().asString().startsWith("in: not JSON: ");
  }

  @Test
  void theNextBodyIsReadWhereTheRichestIsBroken() {
    Collected read =
        read(
            "{'uri':'a','bodies':[{'contentType':'application/nitf+xml','value':'<nitf><body>'},"
                + "{'contentType':'text/plain','value':'One.'}]}");

    assertThat(read.articles().get(0).blocks()).containsExactly(Block.of("One."));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          management-status='embargoed'>                                            | WITHHELD |
          management-status='usable'>                                               | USABLE   |
          ><date.issue norm='20310504T06'/><date.release norm='20310504T06'/>       | WITHHELD |
          management-status='embargoed'><date.release norm='20310504T120000+0200'/> | USABLE   | 2031-05-04T10:00:00Z
          management-status='usable'><date.release norm='20310504T120000Z'/>        | USABLE   | 2031-05-04T12:00:00Z
          """)
  void theReleaseOfNitfIsItsEmbargo(String docdata, String status, String embargo) {
    Collected read = read(nitf(docdata));

    assertThat(read.refusals()).isEmpty();
    Article article = read.articles().get(0).article();
    assertThat(article.getPubStatus()).hasToString(status);
    assertThat(article.getEmbargoedUntil())
        .isEqualTo(embargo == null ? null : Instant.parse(embargo));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ><date.issue norm='20310504T06'/><date.release norm='20310504T1200'/> | date.release is "20310504T1200"; it must be a time with its offset
          management-status='secret'>                                           | the status "secret" is not known
          ><date.expire norm='never'/>                                          | date.expire is "never"
          """)
  void aReleaseOfNitfThatCantBeUnderstoodIsRefused(String docdata, String message) {
    Collected read = read(nitf(docdata));

    assertThat(read.articles()).isEmpty();
    assertThat(read.refusals()).singleElement().asString().contains(message);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <embargoed>at noon</embargoed> | <inlineData>One.</inlineData> | embargoed is "at noon"
          <pubStatus/>                   | <inlineData>One.</inlineData> | its pubStatus has no qcode
          <itemClass qcode='ninat:text'/> | <inlineData encoding='base64'>T25l</inlineData> | a text item without text
          <itemClass qcode='ninat:text'/> | <inlineXML><sports-content/></inlineXML> | a text item without text
          <itemClass qcode='ninat:video'/> | `` | a video without text
          """)
  void anItemOfNewsMlG2ThatCantBeUnderstoodIsRefused(
      String itemMeta, String content, String message) {
    Collected read = read(g2(itemMeta, content));

    assertThat(read.articles()).isEmpty();
    assertThat(read.refusals()).singleElement().asString().startsWith("in: ").contains(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet/></newsMessage> | without items
          <conceptItem xmlns='http://iptc.org/std/nar/2006-10-01/'/> | it explains codes and has no text
          <planningItem/>                                            | it announces coverage
          <NewsML/>                                                  | without a NewsItem
          <NewsML><NewsItem/></NewsML>                               | without text
          <nitf/>                                                    | without any text
          <nitf><body>                                               | not well-formed XML
          <rss version='2.0'><channel><title>One</title></channel></rss> | a feed without entries
          <rss version='99'><channel/></rss>                         | no feed that can be read
          <rss/>                                                     | no feed that can be read
          """)
  void documentsWithoutAnArticleAreRefused(String document, String message) {
    Collected read = read(document);

    assertThat(read.articles()).isEmpty();
    assertThat(read.refusals()).singleElement().asString().startsWith("in: ").contains(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          One is shut.\\nTwo sails.                             | One is shut./Two sails.
          One is\\nshut.\\n\\nTwo sails.                        | One is/shut./Two sails.
          The harbour of Sorrel is shut,\\nas is the one of\\n   Marrow. The ferry sails to\\nthe north. | The harbour of Sorrel is shut, as is the one of/Marrow. The ferry sails to the north.
          <p>One is shut.</p><p>Two sails.</p>                  | One is shut./Two sails.
          One is shut.\\n\\n* * *\\n\\nTwo sails.\\n\\n-30-     | One is shut./Two sails.
          One is shut.\\nSW km                                  | One is shut.
          One is shut.\\nbur-km/im                              | One is shut.
          """)
  void plainTextIsReadAsWiresSetIt(String value, String paragraphs) {
    Collected read =
        read("{'uri':'a','bodies':[{'contentType':'text/plain','value':'%s'}]}".formatted(value));

    assertThat(read.articles().get(0).blocks())
        .extracting(Block::text)
        .containsExactly(paragraphs.split("/", -1));
  }

  @Test
  void whatIsSaidOfAnItemHasALimit() {
    Collected read =
        read("{'uri':'a','headline':'%s','body_text':'One.'}".formatted("x".repeat(20_000)));

    assertThat(read.refusals()).singleElement().asString().contains("more than 16,384");
  }

  static Stream<Arguments> large() {
    return Stream.of(
        Arguments.of(
            "components", "<NewsML>" + "<NewsItem><NewsComponent/></NewsItem>".repeat(50_000)),
        Arguments.of("items", "<newsMessage><itemSet>" + "<newsItem/>".repeat(100_000)),
        Arguments.of("blocks", "<nitf><body><body.content>" + "<p>One.</p>".repeat(100_000)),
        Arguments.of("attributes", "<nitf " + "a%d='1' ".repeat(100_000)),
        Arguments.of("unclosed comments", "<!-- ".repeat(1_000_000)),
        Arguments.of("unclosed declarations", "<!DOCTYPE a [".repeat(500_000)),
        Arguments.of("tags in text", "< p" + "<p ".repeat(1_000_000)),
        Arguments.of("entries", "<rss version='2.0'><channel>" + "<item/>".repeat(50_000)),
        Arguments.of("lists", "[".repeat(3_000_000)),
        Arguments.of("objects", "{'items':".repeat(500_000)),
        Arguments.of("bodies", "{'uri':'a','bodies':[" + "{'value':'One.'},".repeat(200_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("large")
  @Timeout(20)
  void megabytesThatRepeatTakeSeconds(String what, String start) {
    String end =
        switch (what) {
          case "components" -> "</NewsML>";
          case "items" -> "</itemSet></newsMessage>";
          case "blocks" -> "</body.content></body></nitf>";
          case "entries" -> "</channel></rss>";
          case "bodies" -> "{}]}";
          default -> "";
        };
    Collected read = read(start + end);

    assertThat(read.articles().size() + read.refusals().size()).as(what).isPositive();
  }
}
