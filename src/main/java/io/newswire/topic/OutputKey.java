package io.newswire.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Key of a classified paragraph, written as {@code <article uri>#<paragraph id>}.
 *
 * @param articleUri the article; alone it decides the partition, so that one article stays in order
 * @param paragraphId the paragraph; it has no # in it
 */
public record OutputKey(String articleUri, String paragraphId) {

  /**
   * Reads a key back.
   *
   * @throws IllegalArgumentException when the text is not such a key
   */
  public static OutputKey parse(String key) {
    int mark = key.lastIndexOf('#');
    if (mark <= 0) {
      throw new IllegalArgumentException("not <article uri>#<paragraph id>: " + key);
    }
    return new OutputKey(key.substring(0, mark), key.substring(mark + 1));
  }

  /** The partition of an article, as Kafka's default partitioner places its uri. */
  public int partition(int partitions) {
    byte[] uri = articleUri.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(uri)) % partitions;
  }

  @Override
  public String toString() {
    return articleUri + "#" + paragraphId;
  }
}
