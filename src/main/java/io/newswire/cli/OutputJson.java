package io.newswire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;

/** Records of the output topics as JSON objects. */
final class OutputJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OutputJson() {}

  /** One line of JSON Lines output; {@code value} is null for a retraction. */
  static ObjectNode of(Outputs.Output output) {
    ObjectNode line = JSON.createObjectNode();
    line.put("topic", output.record().topic());
    line.put("partition", output.record().partition());
    line.put("offset", output.record().offset());
    line.put("timestamp", output.record().timestamp());
    line.put("key", output.record().key());
    ObjectNode headers = line.putObject("headers");
    for (Header header : output.record().headers()) {
      headers.put(
          header.key(),
          header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
    }
    try {
      line.set("value", JSON.readTree(String.valueOf(output.value())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }
}
