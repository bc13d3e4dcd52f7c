package io.newswire.consume;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Records of the output topics as lines of JSON. */
public final class OutputJson {
  private OutputJson() {}

  /**
   * One line: where the record stands, its key, headers and value. {@code value} is null for a
   * retraction; for one that could not be decoded there is {@code problem} besides.
   */
  public static String line(Output output) {
    StringWriter line = new StringWriter(1024);
    try (JsonGenerator json = RecordJson.FACTORY.createGenerator(line)) {
      ConsumerRecord<String, byte[]> record = output.record();
      json.writeStartObject();
      json.writeStringField("topic", record.topic());
      json.writeNumberField("partition", record.partition());
      json.writeNumberField("offset", record.offset());
      json.writeNumberField("timestamp", record.timestamp());
      json.writeStringField("key", record.key());
      json.writeObjectFieldStart("headers");
      for (Header header : record.headers()) {
        json.writeStringField(header.key(), text(header));
      }
      json.writeEndObject();
      json.writeFieldName("value");
      if (output.value() == null) {
        json.writeNull();
      } else {
        RecordJson.write(output.value(), json);
      }
      if (output.problem() != null) {
        json.writeStringField("problem", output.problem());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static String text(Header header) {
    return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
