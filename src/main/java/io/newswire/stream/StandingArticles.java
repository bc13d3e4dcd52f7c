package io.newswire.stream;

import io.newswire.reading.ParagraphReader;
import io.newswire.record.Edit;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Canary;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Asks the stream's stores for articles as they stand (Kafka Streams' interactive queries). What is
 * asked for may be kept by another instance: {@link #elsewhere} says by which. What is told may be
 * ahead of a {@code read_committed} consumer by one commit.
 *
 * <p>Every method raises {@link StoresUnavailableException} while the stores move or are restored.
 */
public final class StandingArticles {
  /** An article is saved within microseconds; so many in a row would be a fault. */
  private static final int TRIES = 1_000;

  private static final Serializer<String> URI = new StringSerializer();

  private final KafkaStreams streams;
  private final ParagraphReader reader;
  private final Registry registry;
  private final Saves saves;

  private final @Nullable HostInfo self;

  /**
   * Of a stream.
   *
   * @param self its {@code application.server}; null when it has none, and so no others know it
   */
  StandingArticles(
      KafkaStreams streams,
      ParagraphReader reader,
      Registry registry,
      Saves saves,
      @Nullable HostInfo self) {
    this.streams = streams;
    this.self = self;
    this.reader = reader;
    this.registry = registry;
    this.saves = saves;
  }

  /**
   * The {@code application.server} of another instance that keeps an article; empty for this one.
   */
  public Optional<HostInfo> elsewhere(String uri) {
    return other(metadata(uri));
  }

  /** The same for the article's edits, which need not be kept where it is. */
  public Optional<HostInfo> elsewhereEdits(String uri) {
    return other(editsMetadata(uri));
  }

  private Optional<HostInfo> other(KeyQueryMetadata metadata) {
    long alike =
        streams.metadataForAllStreamsClients().stream()
            .filter(client -> client.hostInfo().equals(self))
            .count();
    if (alike > 1) {
      throw new StoresUnavailableException(
          "%d instances have the application.server %s, so that none can be asked for what it keeps;"
                  .formatted(alike, self)
              + " give each an address of its own that the others reach",
          null);
    }
    boolean here = self == null || metadata.activeHost().equals(self);
    return here ? Optional.empty() : Optional.of(metadata.activeHost());
  }

  /**
   * An article of this instance as it stands; empty when nothing of it has ever been out here. What
   * is held back, withheld or under embargo, is not told of.
   */
  public Optional<StandingArticle> article(String uri) {
    if (Canary.isCanary(uri)) {
      return Optional.empty();
    }
    int partition = metadata(uri).partition();
    ArticleRows rows = new ArticleRows(store(NewsTopology.ARTICLES, partition));
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<ArticleState> state =
          saves.read(uri, () -> load(rows, uri)).flatMap(Function.identity());
      if (state.isPresent()) {
        return new StandingReader(reader, state.get(), partition).read();
      }
      Thread.onSpinWait();
    }
    throw new StoresUnavailableException("the article changes too fast to be read", null);
  }

  /** All edits of an article of this instance, the oldest first. */
  public List<Edit> edits(String uri) {
    Deserializer<Edit> values = new AvroSerde<>(Edit.class, registry).deserializer();
    Map<EditNumber, Edit> edits = new TreeMap<>();
    ReadOnlyKeyValueStore<Bytes, byte[]> rows =
        store(NewsTopology.EDITS, editsMetadata(uri).partition());
    try (KeyValueIterator<Bytes, byte[]> found = rows.prefixScan(uri + "#", URI)) {
      while (found.hasNext()) {
        KeyValue<Bytes, byte[]> row = found.next();
        OutputKey key = OutputKey.parse(new String(row.key.get(), StandardCharsets.UTF_8));
        if (key.articleUri().equals(uri)) {
          edits.put(
              EditNumber.parse(key.part()), values.deserialize(Topics.EDITS.name(), row.value));
        }
      }
    } catch (InvalidStateStoreException e) {
      throw unavailable(e);
    }
    return List.copyOf(edits.values());
  }

  /** Version and number in it, which as text would not stand in order. */
  private record EditNumber(long version, int number) implements Comparable<EditNumber> {
    private static final Comparator<EditNumber> ORDER =
        Comparator.comparingLong(EditNumber::version).thenComparingInt(EditNumber::number);

    static EditNumber parse(String part) {
      int point = part.indexOf('.');
      return new EditNumber(
          Long.parseLong(part.substring(0, point)), Integer.parseInt(part.substring(point + 1)));
    }

    @Override
    public int compareTo(EditNumber other) {
      return ORDER.compare(this, other);
    }
  }

  private static Optional<ArticleState> load(ArticleRows rows, String uri) {
    try {
      return rows.loadSettled(uri);
    } catch (InvalidStateStoreException e) {
      throw unavailable(e);
    }
  }

  private KeyQueryMetadata metadata(String uri) {
    try {
      return known(streams.queryMetadataForKey(NewsTopology.ARTICLES, uri, URI));
    } catch (IllegalStateException | InvalidStateStoreException e) {
      throw unavailable(e);
    }
  }

  private KeyQueryMetadata editsMetadata(String uri) {
    try {
      return known(
          streams.queryMetadataForKey(
              NewsTopology.EDITS,
              uri,
              (topic, key, value, partitions) ->
                  Optional.of(Set.of(new OutputKey(uri, "").partition(partitions)))));
    } catch (IllegalStateException | InvalidStateStoreException e) {
      throw unavailable(e);
    }
  }

  private static KeyQueryMetadata known(@Nullable KeyQueryMetadata metadata) {
    if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      throw unavailable(null);
    }
    return metadata;
  }

  private ReadOnlyKeyValueStore<Bytes, byte[]> store(String name, int partition) {
    try {
      return streams.store(
          StoreQueryParameters.fromNameAndType(
                  name, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
              .withPartition(partition));
    } catch (InvalidStateStoreException e) {
      throw unavailable(e);
    }
  }

  private static StoresUnavailableException unavailable(@Nullable Throwable cause) {
    return new StoresUnavailableException(
        "the stream is starting, or its articles are moving to another instance", cause);
  }
}
