package io.newswire.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Holds what a paragraph costs against what it cost when this was written: by ratios of processor
 * time in one run, never by the clock. {@link SpeedBenchmark} measures longer and with the best
 * code that the JVM makes; here it is compiled fast, so that a short run is a steady one.
 */
@Isolated
class SpeedIT {
  /** Half as much again as was measured; single turns differ by a third on a busy machine. */
  private static final double MOST_OF_A_PASS_THROUGH = 25;

  private static final int ROUNDS = 3;
  private static final int ARTICLES = 300;

  private static SpeedCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = new SpeedCluster();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void aParagraphCostsNoMoreOfAPassThroughThanItDid() throws Exception {
    cluster.empty();
    cluster.feed(articles(1));
    List<Double> ratios = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      Cost passed = cluster.passThrough(cluster.name());
      Cost read = cluster.newswire(cluster.name());
      if (round >= 0) {
        ratios.add(read.micros() / passed.micros());
      }
    }

    assertThat(median(ratios)).isLessThan(MOST_OF_A_PASS_THROUGH);
  }

  @Test
  void aVersionInWhichNothingChangedCostsAtMostHalfOfTheFirst() throws Exception {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String name = cluster.name();
      Cost first = cost(name, () -> articles(1));
      Cost next = cost(name, () -> articles(2));
      ratios.add(next.micros() / first.micros());
    }

    assertThat(median(ratios)).isLessThan(0.5);
  }

  @Test
  void aParagraphOfAVeryLongArticleCostsLittleMoreThanOneOfAShort() throws Exception {
    SampleArticles whole = new SampleArticles(1, 10_000);
    SampleArticles parts = new SampleArticles(200, 50);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Cost one = cost(cluster.name(), () -> whole.version(1));
      Cost many = cost(cluster.name(), () -> parts.version(1));
      ratios.add(one.micros() / many.micros());
    }

    assertThat(median(ratios)).isLessThan(1.5);
  }

  private static Stream<Paragraph> articles(long version) {
    return new SampleArticles(ARTICLES, SampleArticles.paragraphs()).version(version);
  }

  private static Cost cost(String name, Supplier<Stream<Paragraph>> paragraphs) throws Exception {
    cluster.empty();
    cluster.feed(paragraphs.get());
    return cluster.newswire(name);
  }

  private static double median(List<Double> ratios) {
    return Cost.median(ratios.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
