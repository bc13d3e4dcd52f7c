package io.newswire.serve.live;

import io.newswire.consume.Output;
import org.jspecify.annotations.Nullable;

/**
 * A record that has come, and where all partitions stand after it. Each leads to the next one, so
 * that every client goes along at its own pace and what nobody needs any longer goes by itself.
 */
final class Event {
  /** What a record takes besides its value, about: headers, positions, this. */
  private static final int OVERHEAD = 1_000;

  /** Times that a value is larger decoded and as JSON than it is on the topic, about. */
  private static final int EXPANSION = 8;

  private final @Nullable Output output;
  private final int number;
  private final long[] after;
  private final long millis;
  private final long total;
  private byte @Nullable [] idOfTopic;
  private byte @Nullable [] idOfAll;
  private byte @Nullable [] data;
  private volatile @Nullable Event next;

  private Event(@Nullable Output output, int number, long[] after, long millis, long total) {
    this.output = output;
    this.number = number;
    this.after = after;
    this.millis = millis;
    this.total = total;
  }

  /** Where it all begins: no record, but the positions. */
  static Event first(long[] positions, long millis) {
    return new Event(null, -1, positions, millis, 0);
  }

  /**
   * What comes next.
   *
   * @param number of the record's partition
   */
  Event append(Output output, int number, long millis) {
    long[] positions = after.clone();
    positions[number] = output.record().offset() + 1;
    long weight = OVERHEAD + (long) EXPANSION * Math.max(0, output.record().serializedValueSize());
    Event appended = new Event(output, number, positions, millis, total + weight);
    next = appended;
    return appended;
  }

  @Nullable Event next() {
    return next;
  }

  /** The record; null only for the first. */
  @Nullable Output output() {
    return output;
  }

  /** Of the record's partition. */
  int number() {
    return number;
  }

  /** The offset that comes next in each partition. */
  long[] after() {
    return after;
  }

  /** About how many bytes all events up to this one take. */
  long total() {
    return total;
  }

  /** Its data, for all clients the same. Two that ask at once may both make it. */
  byte[] data(Output from) {
    byte[] made = data;
    if (made == null) {
      made = CloudEventJson.of(from);
      data = made;
    }
    return made;
  }

  /** The id, in a stream that has it, of clients that stand where this event leaves them. */
  byte[] id(StreamName stream, String cluster, Partitions partitions, int[] numbers) {
    byte[] made = stream == StreamName.ALL ? idOfAll : idOfTopic;
    if (made == null) {
      made = Frames.utf8(EventId.write(cluster, millis, partitions, numbers, after));
      if (stream == StreamName.ALL) {
        idOfAll = made;
      } else {
        idOfTopic = made;
      }
    }
    return made;
  }
}
