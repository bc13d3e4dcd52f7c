package io.newswire.cli;

import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.serve.live.OutputSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Reads the output topics of a cluster for the clients of server-sent events, in small fetches. */
final class ClusterSource implements OutputSource {
  private static final int PATIENCE_SECONDS = 5;

  private static final Map<String, String> SMALL =
      Map.of(
          ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(1 << 20),
          // So soon partitions that are added are seen.
          ConsumerConfig.METADATA_MAX_AGE_CONFIG, "60000",
          ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(256 << 10),
          ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_SECONDS * 1_000));

  private final Cluster cluster;
  private @Nullable String clusterId;

  ClusterSource(Cluster cluster) {
    this.cluster = cluster;
  }

  @Override
  public Outputs open(Collection<String> topics, Start start) {
    Map<String, String> settings = new HashMap<>(SMALL);
    settings.putAll(cluster.settings().forClient(ConsumerConfig.configNames()));
    return new Outputs(settings, cluster.registry(), topics, start);
  }

  @Override
  public synchronized String clusterId() {
    if (clusterId == null) {
      try (Admin admin = cluster.admin()) {
        clusterId = admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new org.apache.kafka.common.errors.TimeoutException("Kafka does not answer", e);
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
    }
    return clusterId;
  }
}
