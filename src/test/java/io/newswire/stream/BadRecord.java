package io.newswire.stream;

import io.newswire.record.Article;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that news.paragraphs does not take.
 *
 * @param name what is wrong with it
 * @param key of the record
 * @param value of the record
 * @param reason what its dead letter has to say
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record BadRecord(String name, byte @Nullable [] key, byte @Nullable [] value, String reason) {

  /**
   * Every way in which a record can be bad, for an article whose version 1 is in, with one
   * paragraph.
   */
  static List<BadRecord> all(Registry registry, String uri) {
    List<BadRecord> all = new ArrayList<>(unreadable(registry, uri));
    all.addAll(withoutItsKey(registry, uri));
    all.addAll(againstTheRules(registry, uri));
    return all;
  }

  /** A version of an article that has one paragraph, and nothing wrong with it. */
  static Paragraph good(String uri, long version, String text) {
    Article article = Article.newBuilder().setUri(uri).setVersion(version).build();
    return paragraph(article, 1, 0, text);
  }

  private static List<BadRecord> unreadable(Registry registry, String uri) {
    byte[] good = bytes(registry, good(uri, 1, "One."));
    int text = registry.register(uri + "-text", Schema.create(Schema.Type.STRING));
    int other = registry.idOf("news.background-value", BackgroundParagraph.getClassSchema());
    byte[] huge = new byte[Topics.MAX_RECORD_BYTES - 1_024];
    Arrays.fill(huge, (byte) 'x');
    return List.of(
        bad("empty value", uri, new byte[0], "the value has 0 bytes"),
        bad("cut in its frame", uri, Arrays.copyOf(good, 4), "the value has 4 bytes"),
        bad("cut after its frame", uri, Arrays.copyOf(good, 5), "cut off"),
        bad("cut in its body", uri, Arrays.copyOf(good, good.length - 3), "cut off"),
        bad("longer than its body", uri, Arrays.copyOf(good, good.length + 2), "left over"),
        bad("JSON", uri, utf8("{\"text\":\"json\"}"), "like JSON"),
        bad("plain text", uri, utf8("hello"), "begins with byte 0x68"),
        bad("another magic byte", uri, changed(good, 0, 1), "begins with byte 0x01"),
        bad("as large as a record can be", uri, huge, "begins with byte 0x78"),
        bad("a schema that nobody knows", uri, withId(good, 65_536), "schema id 65536"),
        bad("a schema of another record", uri, withId(good, other), "wrong schema"),
        bad("a schema of no record", uri, withId(good, text), "is a string by its schema id"),
        bad("a body of noise", uri, withId(noise(), id(good)), "can't be read"));
  }

  private static List<BadRecord> withoutItsKey(Registry registry, String uri) {
    byte[] good = bytes(registry, good(uri, 1, "One."));
    byte[] longKey = new byte[ParagraphRules.MAX_TEXT_BYTES * 3];
    Arrays.fill(longKey, (byte) 0xff);
    return List.of(
        new BadRecord("tombstone", utf8(uri), null, "takes no tombstones"),
        new BadRecord("neither key nor value", null, null, "takes no tombstones"),
        new BadRecord("no key", null, good, "key is null"),
        new BadRecord("an empty key", new byte[0], good, "key is ''"),
        new BadRecord("another key", utf8(uri + "x"), good, "key is '" + uri + "x', not the"),
        new BadRecord("a key that is no UTF-8", new byte[] {-1, -2}, good, "key is '\uFFFD"),
        new BadRecord("a key of 768 KiB that is no UTF-8", longKey, good, "key is '\uFFFD"));
  }

  private static List<BadRecord> againstTheRules(Registry registry, String uri) {
    Article article = Article.newBuilder().setUri(uri).setVersion(1).build();
    Article negative = Article.newBuilder(article).setVersion(-1).build();
    Article killed = Article.newBuilder(article).setPubStatus(PubStatus.CANCELED).build();
    Article wordy = Article.newBuilder(article).setHeadline("h".repeat(16_385)).build();
    String figures = "Boat 7 has 12 berths. ".repeat(1_001);
    List<Link> links = List.of(new Link("http://a.example/".repeat(4_000), ""));
    Paragraph linked = new Paragraph(article, 1, 0, "One.", Form.BODY, links);
    List<BadRecord> all = new ArrayList<>();
    for (Broken broken :
        List.of(
            of("a blank uri", paragraph(named(" "), 1, 0, "One."), "article.uri is blank"),
            of("a long uri", paragraph(named("u".repeat(2_049)), 1, 0, "One."), "2049 characters"),
            of("a uri with a line end", paragraph(named("a\nb"), 1, 0, "One."), "control"),
            of("a version below 0", paragraph(negative, 1, 0, "One."), "article.version is -1"),
            of("too much metadata", paragraph(wordy, 1, 0, "One."), "more than 16,384"),
            of("a count below 0", paragraph(article, -1, 0, "One."), "paragraphCount is -1"),
            of("a count of 0", paragraph(article, 0, 0, "One."), "paragraphCount is 0"),
            of("too many", paragraph(article, 20_001, 0, "One."), "more than 20000"),
            of("a position below 0", paragraph(article, 1, -1, "One."), "position is -1"),
            of("a position beyond", paragraph(article, 1, 1, "One."), "position is 1, not below"),
            of("a kill with a place", paragraph(killed, 0, 1, ""), "position is 1, not below"),
            of("another count", paragraph(article, 2, 1, "One."), "began with 1"),
            of("blank text", paragraph(article, 1, 0, " \u200B"), "text is blank"),
            of("long text", paragraph(article, 1, 0, "€".repeat(87_382)), "more than 262,144"),
            of("too many figures", paragraph(article, 1, 0, figures), "figures, more than 1,000"),
            of("long links", linked, "more than 65,536"))) {
      Paragraph record = broken.record;
      String key = record.getArticle().getUri();
      all.add(new BadRecord(broken.name, utf8(key), bytes(registry, record), broken.reason));
    }
    return all;
  }

  private record Broken(String name, Paragraph record, String reason) {}

  private static Broken of(String name, Paragraph record, String reason) {
    return new Broken(name, record, reason);
  }

  private static Article named(String uri) {
    return Article.newBuilder().setUri(uri).setVersion(1).build();
  }

  private static Paragraph paragraph(Article article, int count, int position, String text) {
    return new Paragraph(article, count, position, text, Form.BODY, List.of());
  }

  private static BadRecord bad(String name, String key, byte[] value, String reason) {
    return new BadRecord(name, utf8(key), value, reason);
  }

  static byte[] bytes(Registry registry, Paragraph record) {
    return new AvroSerde<>(Paragraph.class, registry)
        .serializer()
        .serialize(Topics.PARAGRAPHS.name(), record);
  }

  private static byte[] changed(byte[] value, int index, int to) {
    byte[] changed = value.clone();
    changed[index] = (byte) to;
    return changed;
  }

  private static byte[] withId(byte[] value, int id) {
    byte[] changed = value.clone();
    ByteBuffer.wrap(changed).putInt(1, id);
    return changed;
  }

  private static int id(byte[] value) {
    return ByteBuffer.wrap(value).getInt(1);
  }

  private static byte[] noise() {
    byte[] noise = new byte[300];
    Arrays.fill(noise, (byte) 0xff);
    noise[0] = 0;
    return noise;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
