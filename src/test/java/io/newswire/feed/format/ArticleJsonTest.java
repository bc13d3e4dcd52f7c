package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.RecordClasses;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a line of JSON may say, written with ' for ". */
class ArticleJsonTest {
  static {
    RecordClasses.trust();
  }

  private static final Instant HALF_PAST_FOUR = Instant.parse("2031-05-04T04:30:00Z");
  private static final Article DEFAULTS =
      Article.newBuilder()
          .setUri("urn:default")
          .setVersion(3)
          .setHeadline("Default")
          .setExpires(Instant.EPOCH)
          .build();

  private static Submission read(String fields) throws BadInputException {
    String line = "{'id':'urn:a'," + fields + "}";
    return ArticleJson.read("in:7", line.replace('\'', '"'), DEFAULTS);
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        field("'headline':'Harbour shut'", Article::getHeadline, "Harbour shut"),
        field("'headline':null", Article::getHeadline, "Default"),
        field("'url':'https://example.org/a'", Article::getUrl, "https://example.org/a"),
        field("'source':'Sorrel Wire'", Article::getSource, "Sorrel Wire"),
        field("'language':'en-GB'", Article::getLanguage, "en-GB"),
        field("'correction':'It was Sunday.'", Article::getCorrection, "It was Sunday."),
        field("'pubStatus':'usable'", Article::getPubStatus, PubStatus.USABLE),
        field("'pubStatus':'withheld'", Article::getPubStatus, PubStatus.WITHHELD),
        field("'pubStatus':'WITHHELD'", Article::getPubStatus, PubStatus.WITHHELD),
        field("'pubStatus':null", Article::getPubStatus, PubStatus.USABLE),
        field(time("versionCreated"), Article::getVersionCreated, HALF_PAST_FOUR),
        field(time("firstCreated"), Article::getFirstCreated, HALF_PAST_FOUR),
        field(time("embargoedUntil"), Article::getEmbargoedUntil, HALF_PAST_FOUR),
        field(time("expires"), Article::getExpires, HALF_PAST_FOUR),
        field("'expires':'2031-05-04T04:30:00Z'", Article::getExpires, HALF_PAST_FOUR),
        field("'expires':'2031-05-04T04:30Z'", Article::getExpires, HALF_PAST_FOUR),
        field(
            "'expires':'2031-05-04T04:30:00.123987-00:00'",
            Article::getExpires,
            HALF_PAST_FOUR.plusMillis(123)),
        field("'expires':null", Article::getExpires, Instant.EPOCH),
        field("'somethingElse':[1]", Article::getUri, "urn:a"));
  }

  private static Arguments field(String json, Function<Article, Object> field, Object value) {
    return Arguments.of(json, field, value);
  }

  private static String time(String name) {
    return "'" + name + "':'2031-05-04T06:30:00+02:00'";
  }

  @ParameterizedTest
  @CsvSource({"0,0", "9223372036854775807,9223372036854775807", "null,"})
  void aLineMayNumberItsVersion(String json, Long version) throws BadInputException {
    assertThat(read("'version':" + json + ",'paragraphs':['One.']").version()).isEqualTo(version);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void aLineSaysWhatIsKnownOfItsVersion(String json, Function<Article, Object> field, Object value)
      throws BadInputException {
    Article article = read(json + ",'paragraphs':['One.']").article();

    assertThat(field.apply(article)).as(json).isEqualTo(value);
  }

  static Stream<Arguments> paragraphs() {
    Link link = new Link("https://example.org/map", "the map");
    return Stream.of(
        paragraph("'One.'", Form.UNKNOWN),
        paragraph("{'text':'One.'}", Form.UNKNOWN),
        paragraph("{'text':'One.','form':null,'links':null}", Form.UNKNOWN),
        paragraph("{'text':'One.','form':'HEADING','links':[]}", Form.HEADING),
        paragraph("{'text':'One.','form':'list_item'}", Form.LIST_ITEM),
        paragraph(
            "{'text':'One.','links':[{'href':'https://example.org/map','text':'the map'}]}",
            Form.UNKNOWN,
            link),
        paragraph(
            "{'text':'One.','links':[{'href':'#'},{'href':'#','text':null}]}",
            Form.UNKNOWN,
            new Link("#", ""),
            new Link("#", "")));
  }

  private static Arguments paragraph(String json, Form form, Link... links) {
    return Arguments.of(json, form, List.of(links));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paragraphs")
  void aParagraphIsAStringOrAnObject(String json, Form form, List<Link> links)
      throws BadInputException {
    assertThat(read("'paragraphs':[" + json + "]").blocks())
        .containsExactly(new Block("One.", form, links));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          'version':-1                         | "version" must be a whole number, 0 or more
          'version':1.5                        | "version" must be a whole number, 0 or more
          'version':'7'                        | "version" must be a whole number, 0 or more
          'version':9223372036854775808        | "version" must be a whole number, 0 or more
          'headline':7                         | "headline" must be a string
          'url':{}                             | "url" must be a string
          'source':['Sorrel Wire']             | "source" must be a string
          'language':true                      | "language" must be a string
          'correction':1                       | "correction" must be a string
          'pubStatus':'published'              | "pubStatus" must be one of usable, withheld, canceled
          'pubStatus':0                        | "pubStatus" must be one of usable, withheld, canceled
          'pubstatus':'withheld'               | "pubstatus" must be written "pubStatus"
          'embargoeduntil':null                | "embargoeduntil" must be written "embargoedUntil"
          'embargoedUntil':1935592200000       | "embargoedUntil" must be a time with its offset, such as
          'embargoedUntil':'2031-05-04T06:30'  | "embargoedUntil" must be a time with its offset, such as
          'embargoedUntil':'tomorrow'          | "embargoedUntil" must be a time with its offset, such as
          'versionCreated':'2031-02-30T06:30Z' | "versionCreated" must be a time with its offset, such as
          'firstCreated':''                    | "firstCreated" must be a time with its offset, such as
          'expires':'+999999999-01-01T00:00Z'  | "expires" must be a time with its offset, such as
          """)
  void aFieldOfAWrongTypeOrValueIsRefusedByItsName(String json, String message) {
    assertThatThrownBy(() -> read(json + ",'paragraphs':['One.']"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in:7: " + message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          7                                    | : must be a string or an object with a "text"
          null                                 | : must be a string or an object with a "text"
          ['Two.']                             | : must be a string or an object with a "text"
          {}                                   | : "text" must be a string
          {'text':7}                           | : "text" must be a string
          {'Text':'Two.'}                      | : "Text" must be written "text"
          {'text':'Two.','form':'title'}       | : "form" must be one of body, heading, list_item,
          {'text':'Two.','links':'#'}          | : "links" must be a list of objects with an "href"
          {'text':'Two.','links':['#']}        | , link 0: must be an object with an "href"
          {'text':'Two.','links':[{}]}         | , link 0: "href" must be a string that is not blank
          {'text':'Two.','links':[{'href':'#','text':1}]} | , link 0: "text" must be a string
          """)
  void aParagraphThatIsNoneIsRefusedByItsPlace(String json, String message) {
    assertThatThrownBy(() -> read("'paragraphs':['One.'," + json + "]"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in:7, paragraph 1" + message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"`'pubStatus':'canceled'`", "`'pubStatus':'canceled','paragraphs':[]`"})
  void aKillHasNoParagraphsAndIsOneRecord(String json) throws BadInputException {
    List<Paragraph> records = read(json).versionOr(3).records();

    assertThat(records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getParagraphCount()).isZero();
              assertThat(record.getText()).isEmpty();
              ParagraphRules.check("urn:a", record);
            });
  }

  @Test
  void aKillWithParagraphsIsRefused() {
    assertThatThrownBy(() -> read("'pubStatus':'canceled','paragraphs':['One.']"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "in:7: \"paragraphs\" must be empty or left out where \"pubStatus\" is canceled");
  }
}
