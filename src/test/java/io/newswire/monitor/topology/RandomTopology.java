package io.newswire.monitor.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;

/** Topologies of any shape that Kafka Streams takes, the same for the same seed. */
final class RandomTopology {
  private final Random random;
  private final Topology topology = new Topology();
  private final List<String> sources = new ArrayList<>();
  private final List<String> processors = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();

  private RandomTopology(long seed) {
    random = new Random(seed);
  }

  /** The names are those of every source, processor, store, sink and topic in it. */
  record Described(TopologyDescription description, Set<String> names) {}

  static Described of(long seed) {
    return new RandomTopology(seed).build();
  }

  private Described build() {
    for (int i = 0; i <= random.nextInt(4); i++) {
      addSource("source-" + i, "topic-" + i);
    }
    for (int i = 0; i <= random.nextInt(7); i++) {
      addProcessor("processor-" + i);
    }
    for (int i = 0; i < random.nextInt(6); i++) {
      addSink("sink-" + i, "topic-" + random.nextInt(8));
    }
    return new Described(topology.describe(), names);
  }

  private void addSource(String name, String topic) {
    topology.addSource(name, new StringDeserializer(), new StringDeserializer(), topic);
    sources.add(name);
    names.addAll(List.of(name, topic));
  }

  private void addProcessor(String name) {
    List<String> before = new ArrayList<>(sources);
    before.addAll(processors);
    topology.addProcessor(name, RandomTopology::nothing, some(before));
    for (int i = 0; i < random.nextInt(3); i++) {
      String store = name + "-store-" + i;
      topology.addStateStore(
          Stores.keyValueStoreBuilder(
              Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.String()),
          name);
      names.add(store);
    }
    processors.add(name);
    names.add(name);
  }

  private void addSink(String name, String topic) {
    topology.addSink(name, topic, new StringSerializer(), new StringSerializer(), some(processors));
    names.addAll(List.of(name, topic));
  }

  private String[] some(Collection<String> from) {
    List<String> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 1 + random.nextInt(shuffled.size())).toArray(String[]::new);
  }

  private static Processor<String, String, String, String> nothing() {
    return new Processor<>() {
      @Override
      public void process(Record<String, String> record) {}
    };
  }
}
