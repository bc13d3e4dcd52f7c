package io.newswire.deadletter;

import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.RegistryRefusedException;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead letters on a cluster. Thread-safe; one request is answered after the other.
 *
 * <p>Whoever asks gets a {@link org.apache.kafka.common.KafkaException} while the cluster does not
 * answer.
 */
public final class DeadLetters implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private static final Comparator<DeadLetter> NEWEST_FIRST =
      Comparator.comparing(DeadLetter::time)
          .thenComparing(letter -> letter.place().offset())
          .thenComparing(letter -> letter.place().partition())
          .reversed();

  private final Map<String, String> settings;
  private final Deserializer<Paragraph> paragraphs;
  private final Set<Place> redriven = new HashSet<>();
  private final Map<TopicPartition, Long> known = new HashMap<>();
  private @Nullable Log log;

  /**
   * Asks nothing yet.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   */
  public DeadLetters(Map<String, String> settings, Registry registry) {
    this.settings = Map.copyOf(settings);
    paragraphs = new AvroSerde<>(Paragraph.class, registry).deserializer();
  }

  /**
   * Some dead letters, the newest first.
   *
   * @param before where the next older ones begin; null when there are none
   */
  public record Page(List<DeadLetter> letters, @Nullable Before before) {
    public Page {
      letters = List.copyOf(letters);
    }
  }

  /**
   * The newest dead letters.
   *
   * @param limit how many at most, at least 1
   * @param before as an earlier page has it; null for the newest of all
   */
  public synchronized Page newest(int limit, @Nullable Before before) {
    learnRedriven();
    SortedMap<TopicPartition, Log.Stretch> stretches = log().stretches(Topics.DEAD_LETTERS);
    if (before != null) {
      stretches.replaceAll(
          (partition, stretch) -> stretch.before(before.end(partition.partition())));
    }
    List<DeadLetter> letters = new ArrayList<>();
    stretches.forEach((partition, stretch) -> letters.addAll(last(partition, stretch, limit)));
    letters.sort(NEWEST_FIRST);
    if (letters.size() <= limit) {
      return new Page(letters, null);
    }
    List<DeadLetter> page = letters.subList(0, limit);
    return new Page(page, Before.of(page, stretches));
  }

  /** A dead letter; empty when there is none at that place. */
  public synchronized Optional<WholeDeadLetter> find(Place place) {
    learnRedriven();
    TopicPartition partition = new TopicPartition(Topics.DEAD_LETTERS, place.partition());
    Log.Stretch stretch = log().stretches(Topics.DEAD_LETTERS).get(partition);
    if (stretch == null || place.offset() < stretch.begin() || place.offset() >= stretch.end()) {
      return Optional.empty();
    }
    List<WholeDeadLetter> found = new ArrayList<>();
    log()
        .read(
            partition,
            new Log.Stretch(place.offset(), place.offset() + 1),
            record -> found.add(whole(record)));
    return found.stream().findFirst();
  }

  /** Hands on all of them, the oldest of each partition first. */
  public synchronized void all(Consumer<DeadLetter> visitor) {
    learnRedriven();
    log()
        .stretches(Topics.DEAD_LETTERS)
        .forEach(
            (partition, stretch) ->
                log().read(partition, stretch, record -> visitor.accept(letter(record))));
  }

  /**
   * Begins to redrive, which puts an end to all who had begun before.
   *
   * @throws org.apache.kafka.common.KafkaException when the cluster does not answer
   */
  public Redrive redrive() {
    return new Redrive(settings, this);
  }

  /**
   * That one was redriven is known at once to who did it: Kafka says that a transaction is
   * committed before its marks can be read.
   */
  synchronized void redriven(Place place) {
    redriven.add(place);
  }

  /** The last letters of a stretch, one more than asked for if there is one. */
  private List<DeadLetter> last(TopicPartition partition, Log.Stretch within, int limit) {
    List<DeadLetter> letters = new ArrayList<>();
    long from = within.end();
    // Offsets are not dense: transactions leave marks, and some are aborted.
    while (letters.size() <= limit && from > within.begin()) {
      Log.Stretch earlier = new Log.Stretch(Math.max(within.begin(), from - limit - 1), from);
      List<DeadLetter> found = new ArrayList<>();
      log().read(partition, earlier, record -> found.add(letter(record)));
      letters.addAll(0, found);
      from = earlier.begin();
    }
    return letters.subList(Math.max(0, letters.size() - limit - 1), letters.size());
  }

  /** Which were redriven is read on from where it was known. */
  private void learnRedriven() {
    log()
        .stretches(Topics.REDRIVEN)
        .forEach(
            (partition, stretch) -> {
              long from = Math.max(stretch.begin(), known.getOrDefault(partition, 0L));
              log().read(partition, new Log.Stretch(from, stretch.end()), this::learn);
              known.put(partition, stretch.end());
            });
  }

  private void learn(ConsumerRecord<byte[], byte[]> mark) {
    if (mark.key() == null) {
      return;
    }
    try {
      redriven.add(Place.parse(new String(mark.key(), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      LOG.atWarn()
          .addKeyValue("topic", mark.topic())
          .addKeyValue("partition", mark.partition())
          .addKeyValue("offset", mark.offset())
          .addKeyValue("reason", e.getMessage())
          .log("record passed over");
    }
  }

  private DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
    return DeadLetter.of(record, isRedriven(record), text(record));
  }

  private WholeDeadLetter whole(ConsumerRecord<byte[], byte[]> record) {
    String text = text(record);
    return new WholeDeadLetter(record, DeadLetter.of(record, isRedriven(record), text), text);
  }

  private boolean isRedriven(ConsumerRecord<byte[], byte[]> record) {
    return redriven.contains(new Place(record.partition(), record.offset()));
  }

  private @Nullable String text(ConsumerRecord<byte[], byte[]> record) {
    try {
      Paragraph paragraph = paragraphs.deserialize(Topics.PARAGRAPHS.name(), record.value());
      return paragraph == null ? null : paragraph.getText();
    } catch (SerializationException | RegistryRefusedException e) {
      return null;
    }
  }

  private Log log() {
    if (log == null) {
      log = new Log(settings);
    }
    return log;
  }

  @Override
  public synchronized void close() {
    if (log != null) {
      log.close();
    }
  }
}
