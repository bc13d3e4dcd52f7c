package io.newswire.feed;

import io.newswire.feed.Receipt.Outcome;
import io.newswire.feed.VersionRule.Decision;
import io.newswire.record.FedVersion;
import io.newswire.record.PubStatus;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.Registry;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;

/**
 * Takes articles from any source and feeds those that are new or changed, each under a version that
 * is made once: the same content again is the same version, and an older one changes nothing. Any
 * number of intakes may feed one cluster; they remember together. Safe for use by several threads.
 *
 * <pre>{@code
 * try (Intake intake = new Intake(Map.of("bootstrap.servers", "localhost:9092"), registry)) {
 *   Receipt receipt =
 *       intake.submit(Submission.of("urn:example:1", "Harbour shut", "One.", "Two.")).get();
 * }
 * }</pre>
 */
public final class Intake implements AutoCloseable {
  /** As many articles are decided on at the same time. */
  private static final int STRIPES = 256;

  private final Feeder feeder;
  private final VersionLedger ledger;
  private final Object[] stripes = new Object[STRIPES];
  private final ConcurrentMap<String, OnItsWay> underway = new ConcurrentHashMap<>();

  /** A version that the broker has not acknowledged yet. */
  private record OnItsWay(FedVersion version, CompletableFuture<Integer> acknowledged) {}

  /**
   * An intake of a cluster. Reads news.versions before it returns.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @param registry has the schemas of news.paragraphs and news.versions
   * @throws KafkaException when the cluster does not answer or has no such topics
   */
  public Intake(Map<String, String> settings, Registry registry) {
    Map<String, String> producers = new HashMap<>(settings);
    producers.keySet().retainAll(ProducerConfig.configNames());
    ledger = new VersionLedger(settings, registry);
    feeder = new Feeder(producers, registry);
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Object();
    }
  }

  /**
   * Takes what somebody sends now.
   *
   * @see #submit(Submission, Sighting)
   */
  public CompletableFuture<Receipt> submit(Submission submission) {
    return submit(submission, Sighting.now());
  }

  /**
   * Takes an article. What is submitted of one article by one thread is decided in that order.
   * Blocks only while the memory for what is on its way to the broker is full.
   *
   * @return completes once the broker has all of it, or at once where nothing is to be written; or
   *     with the {@link KafkaException} why it is not known to have it: then submit it again, which
   *     is safe
   * @throws InvalidParagraphException when it breaks a rule or has no paragraph; nothing was
   *     written
   */
  public CompletableFuture<Receipt> submit(Submission submission, Sighting sighting) {
    ByteBuffer digest = ContentDigest.of(submission);
    String uri = submission.uri();
    synchronized (stripes[Math.floorMod(uri.hashCode(), STRIPES)]) {
      OnItsWay before = underway.get(uri);
      FedVersion last = before == null ? ledger.last(uri) : before.version();
      Decision decision = VersionRule.decide(submission, digest, sighting, last);
      if (decision.outcome() == Outcome.ACCEPTED || last == null) {
        return feed(submission, digest, sighting, decision.version());
      }
      if (decision.outcome() == Outcome.UNCHANGED) {
        ledger.seenAgain(uri, sighting.asOf());
      }
      Receipt receipt =
          new Receipt(uri, decision.outcome(), decision.version(), last.getParagraphCount());
      return before == null
          ? CompletableFuture.completedFuture(receipt)
          : before.acknowledged().thenApply(paragraphs -> receipt);
    }
  }

  /**
   * Whether so much is on its way to the broker that it is better to come back later: what is
   * submitted now may have to wait.
   */
  public boolean isBehind() {
    return feeder.isBehind();
  }

  /** Waits for what is on its way. */
  @Override
  public void close() {
    feeder.close();
    ledger.close();
  }

  private CompletableFuture<Receipt> feed(
      Submission submission, ByteBuffer digest, Sighting sighting, long number) {
    String uri = submission.uri();
    ArticleVersion version = submission.as(number);
    boolean kill = version.article().getPubStatus() == PubStatus.CANCELED;
    int count = version.paragraphCount();
    if (count == 0 && !kill) {
      throw new InvalidParagraphException("paragraphs", "are none: the article is empty");
    }
    FedVersion fed =
        FedVersion.newBuilder()
            .setVersion(number)
            .setDigest(digest)
            .setPubStatus(version.article().getPubStatus())
            .setParagraphCount(count)
            .setVersionCreated(version.article().getVersionCreated())
            .setAsOf(sighting.asOf())
            .build();
    CompletableFuture<Integer> acknowledged = feeder.send(version);
    OnItsWay self = new OnItsWay(fed, acknowledged);
    underway.put(uri, self);
    return acknowledged
        .whenComplete(
            (records, fault) -> {
              if (fault == null) {
                ledger.remember(uri, fed);
              }
              underway.remove(uri, self);
            })
        .thenApply(records -> new Receipt(uri, Outcome.ACCEPTED, number, count));
  }
}
