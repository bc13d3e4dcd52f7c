package io.newswire.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which article has to be looked at when: the ends of embargoes, expiry and retention. Keys of the
 * store are the time, eight bytes, and the article's uri; so those that are due stand first.
 */
final class DueTimes {
  private static final byte[] NOTHING = new byte[0];

  private final KeyValueStore<Bytes, byte[]> times;

  DueTimes(KeyValueStore<Bytes, byte[]> times) {
    this.times = times;
  }

  void add(long time, String uri) {
    times.put(key(time, uri), NOTHING);
  }

  void remove(long time, String uri) {
    times.delete(key(time, uri));
  }

  /** A time, milliseconds since the epoch, and the article that has to be looked at then. */
  record Due(long time, String uri) {}

  /** The articles that are due, the longest due first, so many at most. */
  List<Due> due(long now, int most) {
    List<Due> due = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> range = times.range(key(0, ""), key(now + 1, ""))) {
      while (range.hasNext() && due.size() < most) {
        byte[] key = range.next().key.get();
        due.add(
            new Due(
                ByteBuffer.wrap(key).getLong(),
                new String(key, Long.BYTES, key.length - Long.BYTES, StandardCharsets.UTF_8)));
      }
    }
    return due;
  }

  private static Bytes key(long time, String uri) {
    byte[] article = uri.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(Long.BYTES + article.length).putLong(time).put(article).array());
  }
}
