package io.newswire.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.util.List;

/** Parsers of what other instances say of themselves. */
public final class MonitorParsers {
  public static final List<FuzzedParser> ALL =
      List.of(new FuzzedParser('w', "StatusJson", MonitorParsers::status));

  private MonitorParsers() {}

  private static void status(byte[] input) {
    try {
      Status read = StatusJson.read(new String(input, UTF_8));
      String written = StatusJson.write(read).toString();
      assertThat(StatusJson.write(StatusJson.read(written))).hasToString(written);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
