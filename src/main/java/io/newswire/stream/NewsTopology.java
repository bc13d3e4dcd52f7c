package io.newswire.stream;

import io.newswire.reading.Reader;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Registry;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The way of a paragraph through Kafka Streams:
 *
 * <pre>
 *             news.paragraphs
 *                    |
 *   articles ---  reading  --- embargoes
 *                    |
 *   news.quotes  news.developments  news.figures  news.promos  news.background
 * </pre>
 *
 * The names in it are a contract: the changelogs of a running application carry them.
 */
public final class NewsTopology {
  static final String READING = "reading";
  static final String ARTICLES = "articles";
  static final String EMBARGOES = "embargoes";

  private final Registry registry;

  /** A topology whose topics' schemas are in a registry. */
  public NewsTopology(Registry registry) {
    this.registry = registry;
  }

  /** Builds it; it takes no settings. */
  public Topology build() {
    Topology topology = new Topology();
    addParagraphs(topology);
    addReading(topology);
    Topics.outputs().forEach(output -> addOutput(topology, output));
    return topology;
  }

  private void addParagraphs(Topology topology) {
    AvroSerde<Paragraph> paragraphs = new AvroSerde<>(Paragraph.class, registry);
    topology.addSource(
        Topics.PARAGRAPHS.name(),
        new StringDeserializer(),
        paragraphs.deserializer(),
        Topics.PARAGRAPHS.name());
  }

  private static void addReading(Topology topology) {
    Reader reader = new Reader();
    topology
        .addProcessor(READING, () -> new ArticleProcessor(reader), Topics.PARAGRAPHS.name())
        .addStateStore(articles(), READING)
        .addStateStore(embargoes(), READING);
  }

  private <V extends SpecificRecord> void addOutput(Topology topology, Topic<V> output) {
    AvroSerde<V> serde = new AvroSerde<>(output.type(), registry);
    topology.addSink(
        output.name(),
        output.name(),
        new StringSerializer(),
        serde.serializer(),
        byArticle(),
        READING);
  }

  private static <V> StreamPartitioner<String, V> byArticle() {
    return (topic, key, value, partitions) ->
        Optional.of(Set.of(OutputKey.parse(key).partition(partitions)));
  }

  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> articles() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(ARTICLES), Serdes.Bytes(), Serdes.ByteArray());
  }

  /** Article uri to the end of its embargo, milliseconds since the epoch. */
  private static StoreBuilder<KeyValueStore<String, Long>> embargoes() {
    return Stores.keyValueStoreBuilder(
        Stores.inMemoryKeyValueStore(EMBARGOES), Serdes.String(), Serdes.Long());
  }
}
