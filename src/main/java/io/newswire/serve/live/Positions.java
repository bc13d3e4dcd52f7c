package io.newswire.serve.live;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where one client stands in the partitions of its stream. Changed by one thread at a time. */
final class Positions {
  private final StreamName stream;
  private final String cluster;
  private final Partitions partitions;
  private final int[] numbers;
  private final boolean[] follows;
  private final long[] next;
  private boolean along;

  Positions(StreamName stream, String cluster, Partitions partitions) {
    this.stream = stream;
    this.cluster = cluster;
    this.partitions = partitions;
    this.numbers = partitions.of(stream);
    this.follows = new boolean[partitions.size()];
    for (int number : numbers) {
      follows[number] = true;
    }
    this.next = new long[partitions.size()];
  }

  /** Stands there now. */
  void set(long[] positions) {
    System.arraycopy(positions, 0, next, 0, next.length);
  }

  /** Stands there now, but nowhere before where it stood. */
  void advance(Map<TopicPartition, Long> positions) {
    positions.forEach(
        (partition, position) -> {
          int number = partitions.number(partition.topic(), partition.partition());
          if (number >= 0) {
            next[number] = Math.max(next[number], position);
          }
        });
  }

  /** Takes a record, unless it was taken before. */
  boolean take(String topic, int partition, long offset) {
    int number = partitions.number(topic, partition);
    return number >= 0 && take(number, offset);
  }

  /** Takes an event of the tail, unless it is another stream's or was taken before. */
  boolean take(Event event) {
    int number = event.number();
    return follows[number] && take(number, event.after()[number] - 1);
  }

  private boolean take(int number, long offset) {
    if (offset < next[number]) {
      return false;
    }
    next[number] = offset + 1;
    return true;
  }

  /** Whether all before an event has been taken, so that it can go on from there. */
  boolean hasReached(Event event) {
    for (int number : numbers) {
      if (next[number] < event.after()[number]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it stands nowhere behind where an event leaves the partitions. */
  boolean isWithin(Event event) {
    for (int number : numbers) {
      if (next[number] > event.after()[number]) {
        return false;
      }
    }
    return true;
  }

  /** The id of where it stands. */
  byte[] id() {
    return Frames.utf8(
        EventId.write(cluster, System.currentTimeMillis(), partitions, numbers, next));
  }

  /** The same after an event of the tail: once it stands where the tail does, all have one id. */
  byte[] id(Event event) {
    along = along || isAt(event);
    return along ? event.id(stream, cluster, partitions, numbers) : id();
  }

  private boolean isAt(Event event) {
    for (int number : numbers) {
      if (next[number] != event.after()[number]) {
        return false;
      }
    }
    return true;
  }
}
