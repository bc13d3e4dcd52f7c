package io.newswire.serve.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.newswire.consume.Output;
import io.newswire.consume.RecordJson;
import io.newswire.consume.Retraction;
import io.newswire.topic.OutputKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An output record as a CloudEvent (CloudEvents 1.0.2, JSON format, with the extension {@code
 * partitionkey}): {@code data} is the record's value, or of a retraction why and by which version.
 */
final class CloudEventJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,18}");

  private CloudEventJson() {}

  /** On one line, in UTF-8. */
  static byte[] of(Output output) {
    ConsumerRecord<String, byte[]> record = output.record();
    String stream = StreamName.ofTopic(record.topic()).toString();
    String change = output.isRetraction() ? "retract" : "upsert";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("specversion", "1.0");
      json.writeStringField("id", record.partition() + "-" + record.offset());
      json.writeStringField("source", "/streams/" + stream);
      json.writeStringField("type", "io.newswire." + stream + "." + change);
      json.writeStringField("subject", record.key());
      json.writeStringField("time", Instant.ofEpochMilli(record.timestamp()).toString());
      json.writeStringField("partitionkey", article(record.key()));
      json.writeStringField("datacontenttype", "application/json");
      json.writeFieldName("data");
      if (output.value() != null) {
        RecordJson.write(output.value(), json);
      } else {
        writeRetraction(Retraction.of(record.headers()), json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String article(String key) {
    try {
      return OutputKey.parse(key).articleUri();
    } catch (IllegalArgumentException e) {
      return key;
    }
  }

  private static void writeRetraction(Retraction retraction, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("reason", retraction.reason());
    json.writeFieldName("version");
    writeNumber(retraction.version(), json);
    json.writeStringField("replacedBy", retraction.replacedBy());
    json.writeEndObject();
  }

  /** Null for what is none: anybody may write headers, and the clients must not suffer for it. */
  private static void writeNumber(@Nullable String number, JsonGenerator json) throws IOException {
    if (number != null && NUMBER.matcher(number).matches()) {
      json.writeNumber(number);
    } else {
      json.writeNull();
    }
  }
}
