package io.newswire.export;

import io.newswire.consume.Output;
import io.newswire.consume.OutputFilter;
import io.newswire.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Writes what stands on one topic into one file. */
final class TopicExport {
  private static final int ATTEMPTS = 3;

  private final RecordSource source;
  private final Function<ConsumerRecord<String, byte[]>, Output> decoder;
  private final OutputFilter filter;
  private final Topic<?> topic;
  private final ExportFormat format;

  TopicExport(
      RecordSource source,
      Function<ConsumerRecord<String, byte[]>, Output> decoder,
      OutputFilter filter,
      Topic<?> topic,
      ExportFormat format) {
    this.source = source;
    this.decoder = decoder;
    this.filter = filter;
    this.topic = topic;
    this.format = format;
  }

  /**
   * Writes up to the ends of the partitions; later ends if records are compacted away meanwhile.
   */
  Exported write(
      Map<TopicPartition, Long> ends, Path target, boolean overwrite, Consumer<Output> undecodable)
      throws IOException {
    try (PendingFile file = PendingFile.of(target, overwrite)) {
      Map<TopicPartition, Long> until = ends;
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Counts counts = new Counts();
        if (isWritten(until, file.part(), counts, undecodable)) {
          file.complete();
          return new Exported(target, counts.records, Files.size(target), counts.undecodable);
        }
        // What took the place of the lost record stands beyond the ends.
        until = source.ends(topic.name());
      }
    }
    throw new ExportException(
        "%s: records were compacted away while they were read, %d times; try again when the broker's log cleaner has less to do"
            .formatted(topic.name(), ATTEMPTS));
  }

  private static final class Counts {
    private long records;
    private long undecodable;
  }

  private boolean isWritten(
      Map<TopicPartition, Long> ends, Path file, Counts counts, Consumer<Output> undecodable)
      throws IOException {
    List<TopicPartition> partitions =
        ends.keySet().stream().sorted(Comparator.comparingInt(TopicPartition::partition)).toList();
    try (RecordWriter writer = format.open(file, topic)) {
      for (TopicPartition partition : partitions) {
        long end = ends.getOrDefault(partition, 0L);
        if (!new Standing(source, partition, end)
            .forEach(record -> write(record, writer, counts, undecodable))) {
          return false;
        }
      }
    }
    return true;
  }

  private void write(
      ConsumerRecord<String, byte[]> record,
      RecordWriter writer,
      Counts counts,
      Consumer<Output> undecodable)
      throws IOException {
    Optional<Output> wanted = filter.pass(decoder.apply(record));
    if (wanted.isEmpty() || wanted.get().isRetraction()) {
      return;
    }
    if (wanted.get().problem() != null) {
      counts.undecodable++;
      undecodable.accept(wanted.get());
    } else {
      writer.write(wanted.get());
      counts.records++;
    }
  }
}
