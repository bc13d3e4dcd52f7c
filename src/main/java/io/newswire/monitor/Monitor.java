package io.newswire.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.stream.NewsStream;
import io.newswire.topic.Registry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** What is measured of an instance, and how it is; from before its stream is there. */
public final class Monitor implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final OwnStatus own;
  private final JvmMeters jvm;
  private volatile @Nullable NewsStream stream;
  private volatile @Nullable BrokerWatch broker;
  private volatile @Nullable Canaries canaries;

  /**
   * Measures the JVM, to begin with.
   *
   * @param version newswire's, which it tells of
   */
  public Monitor(String version) {
    own = new OwnStatus(registry, version, Instant.now());
    jvm = new JvmMeters(registry);
    Gauge.builder("newswire.ready", this, monitor -> monitor.ready().isUp() ? 1 : 0)
        .description("1 while the instance does its work, else 0.")
        .register(registry);
  }

  /** Takes what is measured. */
  public MeterRegistry registry() {
    return registry;
  }

  /**
   * Watches a stream, and the broker for it.
   *
   * @param admin stays open when the monitor is closed
   */
  public void watch(NewsStream watched, Admin admin) {
    stream = watched;
    ReadinessLog log = new ReadinessLog();
    Runnable looked =
        () -> {
          // That one which is being stopped is not ready needs no telling.
          if (!watched.status().isStopping()) {
            log.note(ready());
          }
        };
    broker = new BrokerWatch(watched, admin, new InputLag(registry), looked);
  }

  /**
   * Sends canaries through the stream that is watched, and looks out for what becomes of them.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @param interval between two canaries of a partition
   * @throws IllegalStateException when no stream is watched
   */
  public void sendCanaries(Map<String, String> settings, Registry schemas, Duration interval) {
    NewsStream watched = stream;
    BrokerWatch watch = broker;
    if (watched == null || watch == null) {
      throw new IllegalStateException("no stream is watched");
    }
    canaries = new Canaries(watched, watch, settings, schemas, interval, registry);
  }

  /** Sends no more canaries; nothing is told of them from now on. */
  public void stopCanaries() {
    Canaries sent = canaries;
    canaries = null;
    if (sent != null) {
      sent.close();
    }
  }

  /** Counts the clients of server-sent events. */
  public void watchClients(IntSupplier open) {
    Gauge.builder("newswire.sse.clients", open, IntSupplier::getAsInt)
        .description("Clients of server-sent events.")
        .strongReference(true)
        .register(registry);
  }

  /** Counts the requests that were refused to clients, by their reasons. */
  public void watchRefusals(Map<String, LongSupplier> refused) {
    refused.forEach(
        (reason, count) ->
            FunctionCounter.builder("newswire.http.refusals", this, monitor -> count.getAsLong())
                .description("Requests that were refused to clients.")
                .tag("reason", reason)
                .register(registry));
  }

  /** Whether the instance can go on as it is, or has to be started anew. */
  public Health live() {
    NewsStream watched = stream;
    return Health.live(watched == null ? null : watched.status());
  }

  /** Whether it does its work now. */
  public Health ready() {
    NewsStream watched = stream;
    BrokerWatch watch = broker;
    Canaries sent = canaries;
    return Health.ready(
        watched == null ? null : watched.status(),
        watch == null ? null : watch.silence(),
        sent == null ? null : sent.check());
  }

  /**
   * How it is, with all that it counts.
   *
   * @param address where HTTP is served, {@code host:port}; told until the stream has an address
   */
  public Status status(String address) {
    return own.read(address, ready(), stream, broker);
  }

  /** Where the other instances of the application are; empty before there is a stream. */
  public Set<HostInfo> others() {
    NewsStream watched = stream;
    return watched == null ? Set.of() : watched.others();
  }

  /** All metrics. */
  public String scrape(Exposition form) {
    return registry.scrape(form.mediaType());
  }

  @Override
  public void close() {
    stopCanaries();
    BrokerWatch watch = broker;
    if (watch != null) {
      watch.close();
    }
    jvm.close();
    registry.close();
  }
}
