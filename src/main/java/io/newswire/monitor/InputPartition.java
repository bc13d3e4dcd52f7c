package io.newswire.monitor;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A partition of news.paragraphs.
 *
 * @param instance address of the one that reads it; null when none that answers does
 * @param lag records that were fed and are not yet committed as processed; null when the broker
 *     does not say
 */
public record InputPartition(int partition, @Nullable String instance, @Nullable Long lag) {
  static final Comparator<InputPartition> ORDER =
      Comparator.comparingInt(InputPartition::partition);

  /** What two instances say of it: the one that reads it knows best. */
  InputPartition or(InputPartition other) {
    InputPartition best = instance == null && other.instance != null ? other : this;
    return new InputPartition(
        partition, best.instance, best.lag == null ? or(lag, other.lag) : best.lag);
  }

  private static @Nullable Long or(@Nullable Long one, @Nullable Long other) {
    return one == null ? other : one;
  }
}
