package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PromoParagraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article beyond a limit is refused whole, with its reason, and not cut. */
class RefusalTest {
  private static final String URI = "urn:newswire:test:refusal";
  private static final String SIGN_UP = "Sign up to our newsletter";
  private static final String LONG = "water ".repeat(ParagraphRules.MAX_TEXT_BYTES / 6);

  /** So many of them are more than an article may have. */
  private static final int TOO_MANY = ParagraphRules.MAX_ARTICLE_LENGTH / LONG.length() + 1;

  private DriverStream stream;

  @BeforeEach
  void start() {
    stream = new DriverStream();
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void everyParagraphOfAVersionThatIsTooLongIsADeadLetterAndTheOneBeforeIsOut() {
    send(1, PubStatus.USABLE, List.of(SIGN_UP));

    send(2, PubStatus.USABLE, tooLong());

    assertThat(positions()).containsExactlyElementsOf(allPositions());
    assertThat(reasons())
        .containsOnly(
            "article has more than 16,777,216 characters in version 2; the whole version is refused");
    assertThat(texts()).containsExactly(SIGN_UP);
    assertThat(stream.materialised(Topics.BACKGROUND.name())).isEmpty();
  }

  @Test
  void whatIsHeldBackIsRefusedTooWhenItIsTooLong() {
    send(1, PubStatus.WITHHELD, tooLong());

    assertThat(positions()).containsExactlyElementsOf(allPositions());
  }

  @Test
  void aVersionAfterOneThatWasRefusedIsTaken() {
    send(1, PubStatus.USABLE, tooLong());
    send(2, PubStatus.USABLE, List.of(SIGN_UP));

    assertThat(texts()).containsExactly(SIGN_UP);
    assertThat(stream.materialised(Topics.BACKGROUND.name())).isEmpty();
  }

  @Test
  void everyParagraphOfAVersionWithTooManyIsADeadLetter() {
    int count = ParagraphRules.MAX_PARAGRAPHS + 1;
    for (int position : List.of(0, 1, count - 1)) {
      stream.send(
          new Paragraph(
              article(1, PubStatus.USABLE), count, position, SIGN_UP, Form.UNKNOWN, List.of()));
    }

    assertThat(positions()).containsExactly(0, 1, count - 1);
    assertThat(reasons()).containsOnly("paragraphCount is 20001, more than 20000");
    assertThat(texts()).isEmpty();
  }

  private static List<String> tooLong() {
    return IntStream.range(0, TOO_MANY).mapToObj(i -> LONG).toList();
  }

  private static List<Integer> allPositions() {
    return IntStream.range(0, TOO_MANY).boxed().toList();
  }

  private void send(long version, PubStatus status, List<String> texts) {
    Article article = article(version, status);
    for (int position = 0; position < texts.size(); position++) {
      stream.send(
          new Paragraph(
              article, texts.size(), position, texts.get(position), Form.UNKNOWN, List.of()));
    }
  }

  private static Article article(long version, PubStatus status) {
    return Article.newBuilder().setUri(URI).setVersion(version).setPubStatus(status).build();
  }

  private List<Integer> positions() {
    return stream.deadLetters().stream()
        .map(
            letter ->
                new AvroSerde<>(Paragraph.class, stream.registry())
                    .deserializer()
                    .deserialize(Topics.PARAGRAPHS.name(), letter.value())
                    .getPosition())
        .toList();
  }

  private List<String> reasons() {
    return stream.deadLetters().stream()
        .map(letter -> letter.headers().lastHeader("__streams.errors.message").value())
        .map(reason -> new String(reason, StandardCharsets.UTF_8))
        .toList();
  }

  private List<String> texts() {
    return stream.materialised(Topics.PROMOS.name()).values().stream()
        .map(value -> ((PromoParagraph) value).getParagraph().getText())
        .toList();
  }
}
