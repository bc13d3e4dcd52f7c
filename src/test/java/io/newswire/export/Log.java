package io.newswire.export;

import io.newswire.consume.Output;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Partitions of a topic in memory, whose records may be compacted away. */
final class Log implements RecordSource {
  private final String topic;
  private final Map<TopicPartition, NavigableMap<Long, ConsumerRecord<String, byte[]>>> records =
      new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
  private final Map<ConsumerRecord<String, byte[]>, SpecificRecord> values = new HashMap<>();
  private final List<Runnable> betweenReadings = new ArrayList<>();
  private int readings;

  Log(String topic, int partitions) {
    this.topic = topic;
    for (int i = 0; i < partitions; i++) {
      records.put(new TopicPartition(topic, i), new TreeMap<>());
    }
  }

  /** Adds a record; null takes its key back. */
  void add(int partition, String key, SpecificRecord value) {
    NavigableMap<Long, ConsumerRecord<String, byte[]>> log = log(partition);
    // As the markers of transactions do, every third offset holds nothing.
    long offset = log.isEmpty() ? 0 : log.lastKey() + (log.lastKey() % 3 == 1 ? 2 : 1);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(topic, partition, offset, key, value == null ? null : new byte[] {1});
    values.put(record, value);
    log.put(offset, record);
  }

  /** Takes away all records of a key but its newest. */
  void compact(int partition, String key) {
    List<Long> offsets =
        log(partition).values().stream()
            .filter(record -> record.key().equals(key))
            .map(ConsumerRecord::offset)
            .toList();
    offsets.subList(0, offsets.size() - 1).forEach(log(partition)::remove);
  }

  /** What happens after a number of readings of partitions. */
  void after(int number, Runnable happens) {
    betweenReadings.addAll(Collections.nCopies(number - betweenReadings.size(), () -> {}));
    betweenReadings.add(happens);
  }

  private NavigableMap<Long, ConsumerRecord<String, byte[]>> log(int partition) {
    return records.get(new TopicPartition(topic, partition));
  }

  /** A record that was added without bytes of Avro has the value it was added with. */
  Output decode(ConsumerRecord<String, byte[]> record) {
    return new Output(record, values.get(record));
  }

  @Override
  public Map<TopicPartition, Long> ends(String name) {
    Map<TopicPartition, Long> ends =
        new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
    records.forEach((partition, log) -> ends.put(partition, log.isEmpty() ? 0 : log.lastKey() + 1));
    return ends;
  }

  @Override
  public void read(TopicPartition partition, long end, Visitor visitor) throws IOException {
    for (ConsumerRecord<String, byte[]> record :
        List.copyOf(records.get(partition).headMap(end).values())) {
      visitor.visit(record);
    }
    if (readings < betweenReadings.size()) {
      betweenReadings.get(readings).run();
    }
    readings++;
  }
}
