package io.newswire.speed;

import io.newswire.stream.NewsStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/**
 * How soon the work goes on elsewhere.
 *
 * @param paragraphs whose state there is, in all partitions
 * @param restore seconds that an instance without any state takes from its start until it runs
 * @param standby seconds from the moment one of two instances begins to stop, until the other one,
 *     which has a copy of its state, has read and committed what was fed at that moment
 */
record Takeover(long paragraphs, double restore, double standby) {
  /** Standbys read what was committed last. */
  private static final Duration SETTLING = Duration.ofSeconds(5);

  /** Measures it with the state of some articles. */
  static Takeover of(SpeedCluster cluster, SampleArticles articles) throws Exception {
    String name = cluster.name();
    cluster.empty();
    double standby;
    try (NewsStream stays = cluster.instance(name, name + "-stays", 1)) {
      stays.start(SpeedCluster.PATIENCE);
      try (NewsStream stops = cluster.instance(name, name + "-stops", 1)) {
        stops.start(SpeedCluster.PATIENCE);
        Awaitility.await()
            .atMost(SpeedCluster.PATIENCE)
            .until(() -> hasHalf(stays) && hasHalf(stops));
        cluster.feed(articles.version(1));
        cluster.awaitRead(name);
        LockSupport.parkNanos(SETTLING.toNanos());
        standby = standby(cluster, name, stops);
      }
    }
    return new Takeover(articles.records(), restore(cluster, name), standby);
  }

  private static boolean hasHalf(NewsStream stream) {
    return stream.inputs().size() == SpeedCluster.PARTITIONS / 2
        && stream.standbys().size() == SpeedCluster.PARTITIONS / 2;
  }

  private static double standby(SpeedCluster cluster, String name, NewsStream stops)
      throws Exception {
    Thread stopping = new Thread(stops::close, "stopping");
    SampleArticles meanwhile = new SampleArticles(40, SampleArticles.paragraphs());
    Cost cost =
        Cost.of(
            meanwhile.records(),
            () -> {
              stopping.start();
              cluster.feed(meanwhile.version(2));
              cluster.awaitRead(name);
            });
    stopping.join();
    return cost.wall();
  }

  private static double restore(SpeedCluster cluster, String name) throws Exception {
    try (NewsStream stream = cluster.instance(name, name + "-restored", 0)) {
      return Cost.of(1, () -> stream.start(SpeedCluster.PATIENCE)).wall();
    }
  }

  /** Paragraphs whose state is restored in a second. */
  double rate() {
    return paragraphs / restore;
  }
}
