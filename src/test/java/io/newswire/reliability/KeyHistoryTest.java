package io.newswire.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Article;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.record.Scores;
import io.newswire.topic.OutputHeaders;
import io.newswire.topic.RecordClasses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker finds what it is there to find. */
class KeyHistoryTest {
  static {
    RecordClasses.trust();
  }

  private final KeyHistory history = new KeyHistory();

  /** Records are versions with what they say; {@code -} says nothing: a tombstone. */
  @ParameterizedTest
  @CsvSource({
    "1 dry,",
    "1 dry | 2 wet | 3 -,",
    "1 dry | 2 - | 3 dry,",
    "1 dry | 1 wet | 1 dry,",
    "1 dry | 1 dry, the same again",
    "1 dry | 2 dry, the same again",
    "1 -, a tombstone where nothing stood",
    "1 dry | 2 - | 2 -, a tombstone where nothing stood",
    "2 wet | 1 dry, version 1 after 2",
    "1 dry | 3 wet | 2 -, version 2 after 3"
  })
  void onlyTheLastRecordOfTheseShouldNotHaveCome(String records, @Nullable String why) {
    List<String> each = List.of(records.split(" \\| "));
    for (String record : each.subList(0, each.size() - 1)) {
      assertThat(add(record)).as(record).isNull();
    }
    assertThat(add(each.get(each.size() - 1))).isEqualTo(why);
  }

  private @Nullable String add(String record) {
    String[] words = record.split(" ", 2);
    RecordHeaders headers = new RecordHeaders();
    if (words[1].equals("-")) {
      headers.add(OutputHeaders.VERSION, words[0].getBytes(StandardCharsets.UTF_8));
      return history.add(null, headers);
    }
    return history.add(paragraph(Long.parseLong(words[0]), words[1]), headers);
  }

  private static BackgroundParagraph paragraph(long version, String text) {
    return new BackgroundParagraph(
        ClassifiedParagraph.newBuilder()
            .setId("p")
            .setArticle(Article.newBuilder().setUri("urn:quay").setVersion(version).build())
            .setPosition(0)
            .setText(text)
            .setPrimary(ParagraphClass.BACKGROUND)
            .setScores(new Scores(0.0, 0.0, 0.0, 0.0))
            .setProvenance(
                new Provenance("news.paragraphs", 0, 7L, "1", Instant.EPOCH, Instant.EPOCH))
            .build());
  }
}
