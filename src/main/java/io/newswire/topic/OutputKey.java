package io.newswire.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Key of an output record, written as {@code <article uri>#<part>}.
 *
 * @param articleUri the article; alone it decides the partition, so that one article stays in order
 * @param part the paragraph's id; of an edit the version that made it and a number in it, {@code
 *     7.0}; it has no # in it
 */
public record OutputKey(String articleUri, String part) {

  /** The key of an edit: its number among those of the version that made it, from 0. */
  public static OutputKey ofEdit(String articleUri, long version, int number) {
    return new OutputKey(articleUri, version + "." + number);
  }

  /**
   * Reads a key back.
   *
   * @throws IllegalArgumentException when the text is not such a key
   */
  public static OutputKey parse(String key) {
    int mark = key.lastIndexOf('#');
    if (mark <= 0) {
      throw new IllegalArgumentException("not <article uri>#<part>: " + key);
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
    return articleUri + "#" + part;
  }
}
