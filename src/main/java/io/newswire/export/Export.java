package io.newswire.export;

import io.newswire.consume.MissingTopicException;
import io.newswire.consume.Output;
import io.newswire.consume.OutputDecoder;
import io.newswire.consume.OutputFilter;
import io.newswire.topic.Registry;
import io.newswire.topic.Topic;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes what stands on output topics into files: of each key the newest committed record, if it is
 * no tombstone, as of when this was made. Memory grows with the keys of one partition, not with
 * values.
 */
public final class Export implements AutoCloseable {
  private final CommittedSource source;
  private final OutputDecoder decoder;
  private final OutputFilter filter;
  private final Map<TopicPartition, Long> ends;

  /**
   * Looks where the topics end now.
   *
   * @param settings Kafka's own for a consumer, by their names; at least {@code bootstrap.servers}
   * @param topics names of output topics
   * @throws MissingTopicException when the cluster does not have one of them
   */
  public Export(
      Map<String, String> settings,
      Registry registry,
      Collection<String> topics,
      OutputFilter filter) {
    this.source = new CommittedSource(settings);
    this.decoder = new OutputDecoder(registry);
    this.filter = filter;
    try {
      this.ends = source.ends(topics);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * Writes one of the topics into a folder that is there. A file comes to stand there complete or
   * not at all.
   *
   * @param overwrite whether a file of that name may be replaced
   * @param undecodable is told of each record whose value is left out, since it can't be decoded
   * @throws FileAlreadyExistsException when there is such a file that may not be replaced
   * @throws ExportException when records are compacted away again and again while they are read
   */
  public Exported write(
      Topic<?> topic,
      ExportFormat format,
      Path folder,
      boolean overwrite,
      Consumer<Output> undecodable)
      throws IOException {
    Map<TopicPartition, Long> end = new HashMap<>(ends);
    end.keySet().removeIf(partition -> !partition.topic().equals(topic.name()));
    TopicExport export = new TopicExport(source, decoder::decode, filter, topic, format);
    return export.write(end, folder.resolve(format.fileName(topic)), overwrite, undecodable);
  }

  @Override
  public void close() {
    source.close();
  }
}
