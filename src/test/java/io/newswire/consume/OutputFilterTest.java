package io.newswire.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Article;
import io.newswire.record.QuoteParagraph;
import io.newswire.topic.OutputHeaders;
import io.newswire.topic.OutputKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutputFilterTest {
  private static final SpecificRecord FIGURES = Records.figures();
  private static final SpecificRecord QUOTES = Records.quotes();
  private static final SpecificRecord DEVELOPMENT = Records.development();
  private static final SpecificRecord PROMO = Records.promo();
  private static final SpecificRecord EDIT = Records.edit();

  /** A filter as it is told in a table: conditions by their names, values parted by bars. */
  private static OutputFilter filter(String told) {
    return new OutputFilter(
        values(told, "source"),
        values(told, "article"),
        values(told, "language"),
        values(told, "speaker"),
        values(told, "kind"),
        values(told, "least").stream().mapToDouble(Double::parseDouble).findFirst(),
        values(told, "text"));
  }

  private static Set<String> values(String told, String name) {
    return Stream.of(told.split("; "))
        .filter(condition -> condition.startsWith(name + "="))
        .map(condition -> Set.of(condition.substring(name.length() + 1).split("\\|")))
        .findFirst()
        .orElse(Set.of());
  }

  private static Output output(SpecificRecord value) {
    return output(value, Records.URI, new byte[] {0});
  }

  private static Output output(SpecificRecord value, String uri, byte[] bytes) {
    String key = new OutputKey(uri, "p1").toString();
    return new Output(new ConsumerRecord<>("news.figures", 3, 12, key, bytes), value);
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        passes("source=harbour POST", FIGURES, QUOTES, DEVELOPMENT, PROMO, EDIT),
        passes("source=Other|Harbour Post", FIGURES, QUOTES, DEVELOPMENT, PROMO, EDIT),
        passes("source=Harbour"),
        passes("article=urn:other|urn:quay", FIGURES, QUOTES, DEVELOPMENT, PROMO, EDIT),
        passes("article=URN:QUAY"),
        passes("article=urn"),
        passes("language=en", FIGURES, QUOTES, DEVELOPMENT, PROMO, EDIT),
        passes("language=EN-gb", FIGURES, QUOTES, DEVELOPMENT, PROMO, EDIT),
        passes("language=en-US|de"),
        passes("language=e"),
        passes("speaker=quill", FIGURES, EDIT),
        passes("speaker=MAYOR|adler", FIGURES, QUOTES, EDIT),
        passes("speaker=she", QUOTES),
        passes("speaker=officers", DEVELOPMENT),
        passes("kind=casualties", FIGURES, EDIT),
        passes("kind=READ_MORE|DISTANCE", FIGURES, PROMO),
        passes("kind=edited", EDIT),
        passes("kind=MONEY"),
        passes("least=0", FIGURES, EDIT),
        passes("least=340", FIGURES, EDIT),
        passes("least=400", EDIT),
        passes("least=400.5"),
        passes("text=QUAY", FIGURES, DEVELOPMENT, EDIT),
        passes("text=pier", EDIT),
        passes("text=nothing|read more", PROMO),
        // Of one and the same quotation, figure or edit.
        passes("kind=CASUALTIES; least=340", FIGURES, EDIT),
        passes("kind=DISTANCE; least=30", FIGURES),
        passes("kind=DISTANCE; least=31"),
        passes("kind=DISTANCE; speaker=Quill"),
        passes("speaker=Quill; least=341"),
        passes("speaker=Quill; kind=EDITED; least=340", EDIT),
        // All at once.
        passes("text=quay; language=en; source=Harbour Post; speaker=officers", DEVELOPMENT),
        passes("text=quay; language=de; speaker=officers"));
  }

  private static Arguments passes(String filter, SpecificRecord... passing) {
    return Arguments.of(filter, List.of(passing));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void whatMeetsEveryConditionPassesUnchangedAndNothingElseDoes(
      String filter, List<SpecificRecord> passing) {
    for (SpecificRecord value : List.of(FIGURES, QUOTES, DEVELOPMENT, PROMO, EDIT)) {
      Output output = output(value);

      assertThat(filter(filter).pass(output).equals(Optional.of(output)))
          .as(value.getSchema().getName())
          .isEqualTo(passing.contains(value));
    }
  }

  @Test
  void anArticleWithoutSourceAndLanguageIsNeitherOfAnySourceNorInAnyLanguage() {
    Article nameless = Article.newBuilder().setUri(Records.URI).setVersion(1).build();
    Output output =
        output(new QuoteParagraph(Records.paragraph(nameless, "“We stay.”"), List.of()));

    assertThat(filter("source=Harbour Post").pass(output)).isEmpty();
    assertThat(filter("language=en").pass(output)).isEmpty();
    assertThat(filter("text=stay").pass(output)).contains(output);
  }

  @Test
  void noConditionPassesAllEvenWhatHasNoKeyOfOurs() {
    Output strange = new Output(new ConsumerRecord<>("news.quotes", 0, 1, null, null), null);

    assertThat(OutputFilter.NONE.pass(strange)).contains(strange);
    assertThat(filter("").pass(output(PROMO))).isPresent();
    assertThat(filter("")).isEqualTo(OutputFilter.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "article=urn:quay, urn:quay, true",
    "article=urn:quay, urn:other, false",
    "text=none; speaker=none; least=9; source=none; language=xx, urn:quay, true",
    "text=none; article=urn:other, urn:quay, false",
  })
  void aRetractionPassesByItsArticleAlone(String filter, String uri, boolean passes) {
    Output retraction = output(null, uri, null);

    assertThat(filter(filter).pass(retraction).isPresent()).isEqualTo(passes);
  }

  @Test
  void whatCantBeDecodedPassesByItsArticleAlone() {
    Output broken = new Output(output(null).record(), null, "cut off");

    assertThat(filter("text=none").pass(broken)).contains(broken);
    assertThat(filter("article=urn:other").pass(broken)).isEmpty();
  }

  @Test
  void anUnwantedRecordInPlaceOfAnEarlierOneTakesThatBack() {
    Output changed = output(FIGURES);
    changed.record().headers().add(OutputHeaders.CHANGED, "true".getBytes(StandardCharsets.UTF_8));

    assertThat(filter("least=1000").pass(changed))
        .hasValueSatisfying(
            passed -> {
              assertThat(passed.isRetraction()).isTrue();
              assertThat(passed.value()).isNull();
              assertThat(passed.record().topic()).isEqualTo("news.figures");
              assertThat(passed.record().partition()).isEqualTo(3);
              assertThat(passed.record().offset()).isEqualTo(12);
              assertThat(passed.record().key()).isEqualTo("urn:quay#p1");
              assertThat(Retraction.of(passed.record().headers()))
                  .isEqualTo(new Retraction("FILTERED", null, null));
            });
    assertThat(filter("least=340").pass(changed)).contains(changed);
    assertThat(filter("article=urn:other").pass(changed)).isEmpty();
    assertThat(filter("least=1000").pass(output(FIGURES))).isEmpty();
  }

  @Test
  void aKindThatThereIsNotAndAValueThatIsNoNumberAreRefused() {
    assertThatThrownBy(() -> filter("kind=DEATHS"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no kind 'DEATHS'; there are AD, ADDED, AGE,");
    Set<String> none = Set.of();
    assertThatThrownBy(
            () ->
                new OutputFilter(none, none, none, none, none, OptionalDouble.of(Double.NaN), none))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
