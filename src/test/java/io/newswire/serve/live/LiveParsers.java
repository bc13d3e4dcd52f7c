package io.newswire.serve.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.consume.OutputFilter;
import io.newswire.hostile.FuzzedParser;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Parsers of where a client goes on. */
public final class LiveParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('A', "EventId", LiveParsers::id),
          new FuzzedParser('B', "StreamRequest", LiveParsers::since));

  private LiveParsers() {}

  private static void id(byte[] input) {
    for (StreamName stream : StreamName.values()) {
      try {
        EventId parsed = EventId.parse(stream, new String(input, UTF_8));
        assertThat(parsed.next().values()).allMatch(offset -> offset >= 0);
        assertThat(parsed.next().keySet())
            .extracting(TopicPartition::topic)
            .containsAll(stream.topics());
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  private static void since(byte[] input) {
    try {
      StreamRequest.of(StreamName.ALL, OutputFilter.NONE, new String(input, UTF_8), null);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("not a time with its offset");
    }
  }
}
