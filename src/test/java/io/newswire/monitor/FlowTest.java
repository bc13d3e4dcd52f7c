package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.monitor.topology.Subtopology;
import io.newswire.stream.NodeRecords;
import java.util.List;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** Which arrow what Kafka Streams counts belongs to. */
class FlowTest {
  private static final Topology TOPOLOGY =
      new Topology()
          .addSource("in", new StringDeserializer(), new StringDeserializer(), "orders", "returns")
          .addProcessor("check", FlowTest::nothing, "in")
          .addProcessor("price", FlowTest::nothing, "check")
          .addSink("good", "bills", new StringSerializer(), new StringSerializer(), "price")
          .addSink("bad", "orders", new StringSerializer(), new StringSerializer(), "check");

  private static Processor<String, String, String, String> nothing() {
    return new Processor<>() {
      @Override
      public void process(Record<String, String> record) {}
    };
  }

  @Test
  void recordsAreToldForEachTopicOfASourceAndForASinkAlsoOfATopicThatIsReadToo() {
    List<Flow> flow =
        Flow.of(
            Subtopology.of(TOPOLOGY.describe()),
            List.of(
                new NodeRecords("in", "orders", 7),
                new NodeRecords("in", "returns", 2),
                new NodeRecords("good", "bills", 5),
                new NodeRecords("bad", "orders", 4),
                new NodeRecords("of another", "orders", 9)));

    assertThat(flow)
        .containsExactlyInAnyOrder(
            new Flow("orders", "check", 7),
            new Flow("returns", "check", 2),
            new Flow("price", "bills", 5),
            new Flow("check", "orders", 4));
  }

  @Test
  void anArrowWithNothingCountedHasNone() {
    assertThat(Flow.of(Subtopology.of(TOPOLOGY.describe()), List.of()))
        .hasSize(4)
        .allSatisfy(flow -> assertThat(flow.records()).isZero());
  }
}
