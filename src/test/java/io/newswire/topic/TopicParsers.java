package io.newswire.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import io.newswire.record.Paragraph;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** Parsers of keys, values and settings of topics. */
public final class TopicParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('D', "OutputKey", TopicParsers::key),
          new FuzzedParser('E', "RegistryUrls", TopicParsers::urls),
          new FuzzedParser('F', "AvroDeserializer", TopicParsers::value));

  private static final AvroDeserializer<Paragraph> VALUES;

  static {
    RecordClasses.trust();
    VALUES = new AvroDeserializer<>(Paragraph.class, new OneSchema());
  }

  private TopicParsers() {}

  private static void key(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      OutputKey parsed = OutputKey.parse(text);
      assertThat(parsed).hasToString(text);
      assertThat(parsed.partition(4)).isBetween(0, 3);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("not <article uri>#<part>");
    }
  }

  private static void urls(byte[] input) {
    try {
      RegistryUrls urls = RegistryUrls.parse(new String(input, UTF_8));
      assertThat(urls.at(0, "/subjects").getHost()).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("schema.registry.url");
    }
  }

  private static void value(byte[] input) {
    try {
      VALUES.deserialize("news.paragraphs", input);
    } catch (SerializationException e) {
      assertThat(e).hasMessageStartingWith("news.paragraphs: ");
    }
  }

  /** Knows our schema as 0, and one without a field that has a default as 1. */
  private static final class OneSchema implements Registry {
    @Override
    public Schema schemaById(int id) {
      if (id < 0 || id > 1) {
        throw new RegistryRefusedException("no such id", 404);
      }
      return id == 0 ? Paragraph.getClassSchema() : Values.paragraphSchemaWithout("links");
    }

    @Override
    public int register(String subject, Schema schema) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int idOf(String subject, Schema schema) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setCompatibility(String subject, Compatibility compatibility) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> incompatibilities(String subject, Schema schema) {
      throw new UnsupportedOperationException();
    }
  }
}
