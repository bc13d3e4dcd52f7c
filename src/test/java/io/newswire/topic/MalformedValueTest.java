package io.newswire.topic;

import static io.newswire.topic.Values.body;
import static io.newswire.topic.Values.framed;
import static io.newswire.topic.Values.paragraphSchemaWithout;
import static io.newswire.topic.Values.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.management.ThreadMXBean;
import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.Paragraph;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedValueTest {
  private static final String TOPIC = "news.paragraphs";
  private static EmbeddedRegistry server;
  private static Registry registry;

  @BeforeAll
  static void startRegistry() {
    server = EmbeddedRegistry.start();
    registry = new RestRegistry(server.url());
    registry.register(TOPIC + "-value", Paragraph.getClassSchema());
  }

  @AfterAll
  static void stopRegistry() {
    server.close();
  }

  static Stream<Arguments> malformed() {
    Schema without = paragraphSchemaWithout("text");
    return Stream.of(
        broken("empty", cut(0), "the value has 0 bytes"),
        broken("one byte", cut(1), "the value has 1 byte, too few"),
        broken("cut in the id", cut(4), "the value has 4 bytes, too few"),
        broken("cut after the id", cut(5), "cut off"),
        broken("cut in the text", cut(150), "Paragraph with schema id"),
        broken("plain JSON", bytes("{\"text\":1}"), "begins with byte 0x7b, like JSON"),
        broken("plain text", bytes("hello"), "begins with byte 0x68, not with 0"),
        broken("unknown id", at(1, 0x7f), "schema id 2130706", "does not know"),
        broken("id zero", at(4, 0), "schema id 0", "does not know"),
        broken("bytes left over", longer(3), "3 bytes are left over after the record"),
        broken("negative string length", at(5, 1), "can't be read"),
        broken("huge string length", inserted(5, hugeLength()), "can't be read"),
        broken("no number", inserted(5, endless()), "can't be read", "encoding"),
        broken("enum symbol", enumSymbol(99), "can't be read"),
        broken("negative enum symbol", enumSymbol(-1), "can't be read"),
        broken("array of billions", links(2_000_000_000L), "can't be read"),
        broken("array of millions", links(30_000_000L), "can't be read"),
        broken("negative array", links(Long.MIN_VALUE), "can't be read"),
        broken("union branch", MalformedValueTest::unionBranch, "can't be read"),
        broken("another record", anotherRecord(), "io.newswire.record.BackgroundParagraph by"),
        broken("no record", noRecord(), "the value is a string by its schema id"),
        broken("a field too few", fieldTooFew(without), "missing required field text"));
  }

  private static Arguments broken(String name, UnaryOperator<byte[]> change, String... message) {
    return argumentSet(name, change, message);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void a_malformed_value_is_refused_with_what_is_wrong(
      UnaryOperator<byte[]> change, String[] message) {
    byte[] value = change.apply(paragraphValue());

    assertThatThrownBy(() -> read(value))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith(TOPIC + ": the value")
        .hasMessageContainingAll(message);
  }

  @Test
  void every_cut_of_a_value_is_refused() {
    byte[] value = paragraphValue();

    for (int length = 0; length < value.length; length++) {
      byte[] cut = Arrays.copyOf(value, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(SerializationException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void a_malformed_value_costs_no_more_memory_than_its_bytes_warrant(
      UnaryOperator<byte[]> change, String[] message) {
    byte[] value = change.apply(paragraphValue());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertThatThrownBy(() -> read(value)).hasMessageContainingAll(message);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000);
  }

  private static byte[] paragraphValue() {
    return new AvroSerde<>(Paragraph.class, registry)
        .serializer()
        .serialize(TOPIC, Records.paragraph());
  }

  private static Paragraph read(byte[] value) {
    return new AvroSerde<>(Paragraph.class, registry).deserializer().deserialize(TOPIC, value);
  }

  private static UnaryOperator<byte[]> cut(int length) {
    return value -> Arrays.copyOf(value, length);
  }

  private static UnaryOperator<byte[]> longer(int bytes) {
    return value -> Arrays.copyOf(value, value.length + bytes);
  }

  private static UnaryOperator<byte[]> bytes(String text) {
    return value -> text.getBytes(StandardCharsets.UTF_8);
  }

  private static UnaryOperator<byte[]> at(int position, int changed) {
    return value -> {
      byte[] copy = value.clone();
      copy[position] = (byte) changed;
      return copy;
    };
  }

  private static UnaryOperator<byte[]> inserted(int position, byte... more) {
    return value ->
        ByteBuffer.allocate(value.length + more.length)
            .put(value, 0, position)
            .put(more)
            .put(value, position, value.length - position)
            .array();
  }

  /** The uri's length as 2,000,000,000. */
  private static byte[] hugeLength() {
    return body(out -> out.writeLong(2_000_000_000L));
  }

  private static byte[] endless() {
    byte[] bytes = new byte[12];
    Arrays.fill(bytes, (byte) 0xff);
    return bytes;
  }

  private static UnaryOperator<byte[]> enumSymbol(int symbol) {
    return value -> framed(value, out -> writeUpToForm(out, symbol, 0));
  }

  private static UnaryOperator<byte[]> links(long count) {
    return value -> framed(value, out -> writeUpToForm(out, 0, count));
  }

  private static byte[] unionBranch(byte[] value) {
    return framed(
        value,
        out -> {
          out.writeString("uri");
          out.writeLong(1);
          out.writeIndex(7);
        });
  }

  private static UnaryOperator<byte[]> anotherRecord() {
    Schema schema = BackgroundParagraph.getClassSchema();
    return value -> framed(registry.register("another-value", schema), out -> {});
  }

  private static UnaryOperator<byte[]> noRecord() {
    Schema schema = SchemaBuilder.builder().stringType();
    return value ->
        framed(registry.register("text-value", schema), out -> out.writeString("no record"));
  }

  private static UnaryOperator<byte[]> fieldTooFew(Schema schema) {
    return value -> framed(registry.register("few-value", schema), schema, written(schema, "x"));
  }

  private static void writeUpToForm(BinaryEncoder out, int form, long links) throws IOException {
    out.writeString("uri");
    out.writeLong(1);
    for (int field = 0; field < 6; field++) {
      out.writeIndex(0);
    }
    out.writeEnum(0);
    out.writeIndex(0);
    out.writeInt(1);
    out.writeInt(0);
    out.writeString("text");
    out.writeEnum(form);
    out.writeLong(links);
  }
}
