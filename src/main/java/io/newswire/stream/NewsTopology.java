package io.newswire.stream;

import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reader;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Canary;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.BytesDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The way of a paragraph through Kafka Streams:
 *
 * <pre>
 *             news.paragraphs    news.rereads
 *                         |        |
 *        articles ---  reading  --- due-times
 *                         |
 *   news.quotes  news.developments  news.figures  news.promos  news.background
 *        news.edits  news.rereads  news.paragraphs.dlq  news.canaries
 *            |
 *          edits
 * </pre>
 *
 * The names in it are a contract: the changelogs of a running application carry them.
 */
public final class NewsTopology {
  static final String READING = "reading";
  static final String ARTICLES = "articles";
  static final String DUE_TIMES = "due-times";
  static final String REREADS_DONE = "news.rereads.done";
  static final String EDITS = "edits";
  static final String EDITS_TOLD = "news.edits.told";

  private final Registry registry;
  private final ParagraphReader reader;
  private final Retention retention;
  private final Saves saves;
  private final Books books;
  private final FreshCommits commits;
  private final LoadedArticles loaded = new LoadedArticles();

  /** A topology whose topics' schemas are in a registry. */
  public NewsTopology(Registry registry, ParagraphReader reader, Retention retention) {
    this(registry, reader, retention, new Saves(), Books.unseen(), FreshCommits.none());
  }

  /**
   * The same, telling when an article is saved, and what became of each paragraph, and asking for
   * commits.
   */
  NewsTopology(
      Registry registry,
      ParagraphReader reader,
      Retention retention,
      Saves saves,
      Books books,
      FreshCommits commits) {
    this.commits = commits;
    this.saves = saves;
    this.books = books;
    this.registry = registry;
    this.reader = reader;
    this.retention = retention;
  }

  /** What each is made of, wherever it runs. */
  public static TopologyDescription description() {
    // No registry is asked before there is a record.
    Registry unasked = new RestRegistry("http://127.0.0.1:1");
    return new NewsTopology(unasked, new Reader(), Retention.DEFAULT).build().describe();
  }

  /** Builds it. */
  public Topology build() {
    Topology topology = new Topology();
    addInput(topology, Topics.PARAGRAPHS);
    addInput(topology, Topics.REREADS);
    addReading(topology);
    Topics.outputs().forEach(output -> addOutput(topology, output));
    addReports(topology);
    addRefusals(topology);
    addCanaries(topology);
    addEdits(topology);
    return topology;
  }

  private <V extends SpecificRecord> void addInput(Topology topology, Topic<V> input) {
    topology.addSource(
        input.name(),
        new StringDeserializer(),
        new AvroSerde<>(input.type(), registry).deserializer(),
        input.name());
  }

  private void addReading(Topology topology) {
    topology
        .addProcessor(
            READING,
            () -> new ArticleProcessor(reader, retention, saves, books, commits, loaded),
            Topics.PARAGRAPHS.name(),
            Topics.REREADS.name())
        .addStateStore(store(ARTICLES), READING)
        .addStateStore(store(DUE_TIMES), READING);
  }

  /** A partition reports where it was asked. */
  private void addReports(Topology topology) {
    topology.addSink(
        REREADS_DONE,
        Topics.REREADS.name(),
        new StringSerializer(),
        new AvroSerde<>(Topics.REREADS.type(), registry).serializer(),
        (topic, id, report, partitions) -> Optional.of(Set.of(report.getPartition())),
        READING);
  }

  /** A paragraph that was taken and is refused with its version: a dead letter as it came. */
  private void addRefusals(Topology topology) {
    Serializer<Paragraph> serializer =
        new AvroSerde<>(Topics.PARAGRAPHS.type(), registry).serializer();
    topology.addSink(
        Topics.DEAD_LETTERS,
        Topics.DEAD_LETTERS,
        new StringSerializer(),
        (String topic, Paragraph value) -> serializer.serialize(Topics.PARAGRAPHS.name(), value),
        READING);
  }

  /** A canary comes out of the partition that it went into. */
  private void addCanaries(Topology topology) {
    topology.addSink(
        Topics.CANARIES,
        Topics.CANARIES,
        new StringSerializer(),
        new CanaryValues(registry),
        (String topic, String key, SpecificRecord value, int partitions) ->
            Optional.of(Set.of(Canary.partition(OutputKey.parse(key).articleUri()) % partitions)),
        READING);
  }

  /** Edits are kept to be asked for. Their topic holds them already, so it is the changelog. */
  private static void addEdits(Topology topology) {
    topology.addReadOnlyStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(EDITS), Serdes.Bytes(), Serdes.ByteArray()),
        EDITS_TOLD,
        new BytesDeserializer(),
        new ByteArrayDeserializer(),
        Topics.EDITS.name(),
        EDITS,
        EditKeeper::new);
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

  /**
   * A row that is written again before a commit reaches the changelog once: parts of an order are
   * written for each paragraph of a version, and versions come in one go.
   */
  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled();
  }
}
