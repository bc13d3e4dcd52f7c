package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphRulesTest {
  static {
    RecordClasses.trust();
  }

  private static final String URI = "urn:a";

  private static Paragraph paragraph(
      String uri, long version, int count, int position, String text) {
    return paragraph(uri, version, count, position, text, PubStatus.USABLE);
  }

  private static Paragraph paragraph(
      String uri, long version, int count, int position, String text, PubStatus status) {
    Article article =
        Article.newBuilder().setUri(uri).setVersion(version).setPubStatus(status).build();
    return new Paragraph(article, count, position, text, Form.BODY, List.of());
  }

  private static Paragraph accompanied(String headline, String source, List<Link> links) {
    Article article =
        Article.newBuilder()
            .setUri(URI)
            .setVersion(1)
            .setHeadline(headline)
            .setSource(source)
            .build();
    return new Paragraph(article, 1, 0, "One.", Form.BODY, links);
  }

  static Stream<Arguments> broken() {
    String longUri = "u".repeat(2_049);
    return Stream.of(
        Arguments.of("", paragraph("", 1, 1, 0, "One."), "article.uri is blank"),
        Arguments.of(" \t", paragraph(" \t", 1, 1, 0, "One."), "article.uri is blank"),
        Arguments.of(
            longUri,
            paragraph(longUri, 1, 1, 0, "One."),
            "article.uri has 2049 characters, more than 2048"),
        Arguments.of(
            "a\nb",
            paragraph("a\nb", 1, 1, 0, "One."),
            "article.uri has a control character in it"),
        Arguments.of(
            "urn:b",
            paragraph(URI, 1, 1, 0, "One."),
            "key is 'urn:b', not the article's uri 'urn:a'"),
        Arguments.of(
            null, paragraph(URI, 1, 1, 0, "One."), "key is null, not the article's uri 'urn:a'"),
        Arguments.of(URI, paragraph(URI, -1, 1, 0, "One."), "article.version is -1, below 0"),
        Arguments.of(URI, paragraph(URI, 1, -2, 0, "One."), "paragraphCount is -2, below 0"),
        Arguments.of(
            URI,
            paragraph(URI, 1, 0, 0, "One."),
            "paragraphCount is 0, which only a version with pubStatus CANCELED may have"),
        Arguments.of(
            URI, paragraph(URI, 1, 20_001, 0, "One."), "paragraphCount is 20001, more than 20000"),
        Arguments.of(URI, paragraph(URI, 1, 1, -1, "One."), "position is -1, below 0"),
        Arguments.of(
            URI, paragraph(URI, 1, 3, 3, "One."), "position is 3, not below paragraphCount 3"),
        Arguments.of(
            URI,
            paragraph(URI, 1, 0, 1, "", PubStatus.CANCELED),
            "position is 1, not below paragraphCount 0"),
        Arguments.of(URI, paragraph(URI, 1, 1, 0, ""), "text is blank"),
        Arguments.of(URI, paragraph(URI, 1, 1, 0, " \u00A0\u200B\n"), "text is blank"),
        Arguments.of(
            URI,
            accompanied("h".repeat(16_000), "s".repeat(385), List.of()),
            "article has headline, url, source, language and correction of 16,385 characters together, more"
                + " than 16,384"),
        Arguments.of(
            URI,
            accompanied(null, null, List.of(new Link("a".repeat(65_536), ""), new Link("", "b"))),
            "links have 65,537 characters together, more than 65,536"),
        Arguments.of(
            URI,
            paragraph(URI, 1, 1, 0, "€".repeat(87_382)),
            "text has 262,146 bytes in UTF-8, more than 262,144"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("broken")
  void aBrokenRuleIsNamedWithItsFieldAndItsValue(String key, Paragraph paragraph, String message) {
    assertThatThrownBy(() -> ParagraphRules.check(key, paragraph))
        .isInstanceOf(InvalidParagraphException.class)
        .hasMessage(message);
  }

  @Test
  void aTombstoneIsRefusedWithTheWayToRetract() {
    assertThatThrownBy(() -> ParagraphRules.check(URI, null))
        .isInstanceOf(InvalidParagraphException.class)
        .hasMessageContaining("takes no tombstones")
        .hasMessageContaining("pubStatus CANCELED");
  }

  static Stream<Paragraph> kept() {
    return Stream.of(
        paragraph(URI, 0, 1, 0, "One."),
        paragraph(URI, Long.MAX_VALUE, 20_000, 19_999, "One."),
        paragraph(URI, 1, 1, 0, "€".repeat(87_381)),
        accompanied("h".repeat(16_000), "s".repeat(384), List.of(new Link("a".repeat(65_536), ""))),
        paragraph(URI, 1, 0, 0, "", PubStatus.CANCELED),
        paragraph(URI, 1, 1, 0, "One.", PubStatus.WITHHELD));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void aRecordAtTheLimitsIsTaken(Paragraph paragraph) {
    assertThatNoException().isThrownBy(() -> ParagraphRules.check(URI, paragraph));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u2003\u202F", "\uFEFF\u200B\u2060"})
  void nothingToReadIsBlank(String text) {
    assertThat(ParagraphRules.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " 1 ", "–", "🚢", "\u200Ba"})
  void anySignIsSomethingToRead(String text) {
    assertThat(ParagraphRules.isBlank(text)).isFalse();
  }
}
