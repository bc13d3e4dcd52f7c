package io.newswire.stream;

import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.record.Edit;
import io.newswire.record.PubStatus;
import io.newswire.stream.StandingArticle.Standing;
import io.newswire.stream.StandingArticle.Status;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * asked for may be kept by another instance: {@link #instanceOf} and {@link #instanceOfEdits} say
 * by which. What is told may be ahead of a {@code read_committed} consumer by one commit.
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

  StandingArticles(KafkaStreams streams, ParagraphReader reader, Registry registry, Saves saves) {
    this.streams = streams;
    this.reader = reader;
    this.registry = registry;
    this.saves = saves;
  }

  /** The {@code application.server} of the instance that keeps an article. */
  public HostInfo instanceOf(String uri) {
    return metadata(uri).activeHost();
  }

  /** The {@code application.server} of the instance that keeps an article's edits. */
  public HostInfo instanceOfEdits(String uri) {
    return editsMetadata(uri).activeHost();
  }

  /**
   * An article of this instance as it stands; empty when nothing of it has ever been out here. What
   * is held back, withheld or under embargo, is not told of.
   */
  public Optional<StandingArticle> article(String uri) {
    ArticleRows rows = new ArticleRows(store(NewsTopology.ARTICLES, metadata(uri).partition()));
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<ArticleState> state = saves.read(uri, () -> load(rows, uri));
      if (state.isPresent()) {
        return standing(state.get());
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

  private static ArticleState load(ArticleRows rows, String uri) {
    try {
      return rows.load(uri);
    } catch (InvalidStateStoreException e) {
      throw unavailable(e);
    }
  }

  private Optional<StandingArticle> standing(ArticleState state) {
    Version version = state.version();
    if (version == null) {
      return Optional.empty();
    }
    if (state.isRetired()) {
      return Optional.of(over(version, Status.RETIRED));
    }
    if (version.isOver()) {
      boolean killed = version.article().getPubStatus() == PubStatus.CANCELED;
      return Optional.of(over(version, killed ? Status.CANCELED : Status.EXPIRED));
    }
    Published base = state.base();
    if (!state.order().isComplete() && base != null) {
      return Optional.of(standing(state, base.version(), base.order(), Status.COMPLETE));
    }
    return Optional.of(
        standing(
            state,
            version,
            state.order(),
            state.order().isComplete() ? Status.COMPLETE : Status.ARRIVING));
  }

  private static StandingArticle over(Version version, Status status) {
    return new StandingArticle(version.article(), status, version.paragraphCount(), List.of());
  }

  private StandingArticle standing(
      ArticleState state, Version version, Order order, Status status) {
    List<Standing> paragraphs = new ArrayList<>(order.filled());
    ReadingContext context = ReadingContext.start();
    for (int position = 0; position < order.size(); position++) {
      String id = order.id(position);
      Slot slot = id == null ? null : order.slot(position);
      if (id != null && slot != null) {
        Reading reading = reader.read(version.story(), context, slot.paragraph(id));
        context = reading.context();
        paragraphs.add(
            new Standing(
                id,
                position,
                slot.text(),
                slot.form(),
                slot.links(),
                reading,
                slot.receivedAt(),
                replaces(state.emitted(id))));
      }
    }
    return new StandingArticle(version.article(), status, version.paragraphCount(), paragraphs);
  }

  private static @Nullable String replaces(@Nullable Emitted emitted) {
    return emitted == null ? null : emitted.replaces();
  }

  private KeyQueryMetadata metadata(String uri) {
    try {
      return known(streams.queryMetadataForKey(NewsTopology.ARTICLES, uri, URI));
    } catch (IllegalStateException e) {
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
    } catch (IllegalStateException e) {
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
