package io.newswire.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What stands in a partition: the newest record of each key, if it does not take back. It is read
 * twice, so that in memory there are keys and offsets, and no values.
 *
 * @param end offset that is not read any more
 */
record Standing(RecordSource source, TopicPartition partition, long end) {

  /**
   * Passes the records to the visitor, in the order of their offsets.
   *
   * @return false when one of them was compacted away before it was read; some have been passed on
   */
  boolean forEach(RecordSource.Visitor visitor) throws IOException {
    long[] offsets = newest();
    int[] met = {0};
    source.read(
        partition,
        end,
        record -> {
          // Offsets that are passed over stay unmet.
          if (met[0] < offsets.length && offsets[met[0]] == record.offset()) {
            met[0]++;
            visitor.visit(record);
          }
        });
    return met[0] == offsets.length;
  }

  private long[] newest() throws IOException {
    Map<String, Long> newest = new HashMap<>();
    source.read(
        partition,
        end,
        record -> {
          if (record.value() == null) {
            newest.remove(record.key());
          } else {
            newest.put(record.key(), record.offset());
          }
        });
    return newest.values().stream().mapToLong(Long::longValue).sorted().toArray();
  }
}
