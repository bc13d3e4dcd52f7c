package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.Way;
import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;

/**
 * In by a record of news.paragraphs: the bytes as its value and, as far as they are UTF-8, as the
 * text of a paragraph, which has to come out as it is.
 */
public final class RecordWay implements Way, AutoCloseable {
  private final DriverStream stream = new DriverStream();
  private int articles;

  public RecordWay() {
    RecordClasses.trust();
  }

  @Override
  public Verdict take(byte[] bytes, String secret) {
    int dead = stream.letters().size();
    stream.send("urn:hostile:" + ++articles, bytes);
    assertThat(stream.letters()).hasSize(dead + 1);

    String uri = "urn:hostile:" + ++articles;
    String text = new String(bytes, StandardCharsets.UTF_8);
    Article article = Article.newBuilder().setUri(uri).setVersion(1).setHeadline("Harbour").build();
    Paragraph paragraph = new Paragraph(article, 1, 0, text, Form.UNKNOWN, List.of());
    byte[] value;
    try {
      value =
          new AvroSerde<>(Paragraph.class, stream.registry())
              .serializer()
              .serialize(Topics.PARAGRAPHS.name(), paragraph);
    } catch (SerializationException e) {
      return Verdict.REFUSED;
    }
    stream.send(uri, value);
    List<String> out =
        Topics.classified().stream()
            .flatMap(topic -> stream.drain(topic.name()).stream())
            .map(record -> ((ClassifiedParagraph) record.value().get(0)).getText())
            .toList();
    boolean refused = stream.letters().size() == dead + 2;
    assertThat(out.isEmpty()).isEqualTo(refused);
    assertThat(out).allSatisfy(said -> assertThat(said.equals(text)).isTrue());
    return refused ? Verdict.REFUSED : Verdict.ACCEPTED;
  }

  @Override
  public void close() {
    stream.close();
  }
}
