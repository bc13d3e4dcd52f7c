package io.newswire.speed;

import io.newswire.MeasuredDocument;
import io.newswire.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an instance carries, and on paper what ten and a hundred do: from the pace, the processor
 * time and the bytes of a paragraph that are measured here, broker in the same process, and the
 * news of the world as {@link #PARAGRAPHS_A_DAY} has it.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@capacity}; {@code -Dcapacity.document} says where
 * its table goes.
 */
public final class CapacityReport {
  /** About 1,000,000 articles a day, 34 paragraphs each, in three versions. */
  private static final double PARAGRAPHS_A_DAY = 1_000_000.0 * 34 * 3;

  /** News comes by day, and more of it when much happens. */
  private static final double PEAK = 5;

  private static final int WARM_UPS = 4;
  private static final int ARTICLES = 3_000;
  private static final int REPLICAS = 3;
  private static final int DAYS_OF_INPUT = 7;
  private static final double SECONDS_A_DAY = 86_400;

  /** Commits a second of an instance whose records are fresh. */
  private static final int COMMITS = 50;

  /** Partitions of an instance, so that twice as many instances still share them evenly. */
  private static final int PARTITIONS_EACH = 2;

  /** Topics that a task writes to: the classes', edits, and the changelogs of two stores. */
  private static final int TOPICS_WRITTEN = 8;

  private CapacityReport() {}

  /**
   * What is measured of a paragraph.
   *
   * @param rate of one instance a second
   * @param micros of processor
   * @param input bytes on news.paragraphs
   * @param output bytes on all topics of what comes out
   * @param state bytes on the changelogs
   */
  private record Paragraph(double rate, double micros, double input, double output, double state) {
    static Paragraph measured() throws Exception {
      SampleArticles articles = new SampleArticles(ARTICLES, SampleArticles.paragraphs());
      try (SpeedCluster cluster = new SpeedCluster()) {
        cluster.feed(articles.version(1));
        for (int round = 0; round < WARM_UPS; round++) {
          cluster.newswire(cluster.name());
        }
        String name = cluster.name();
        double before = output(cluster);
        Cost cost = cluster.newswire(name);
        return new Paragraph(
            cost.rate(),
            cost.micros(),
            (double) cluster.bytes(List.of(Topics.PARAGRAPHS.name())) / articles.records(),
            (output(cluster) - before) / articles.records(),
            (double) cluster.bytes(changelogs(cluster, name)) / articles.records());
      }
    }

    private static double output(SpeedCluster cluster) throws Exception {
      return cluster.bytes(Topics.outputs().stream().map(topic -> topic.name()).toList());
    }

    private static List<String> changelogs(SpeedCluster cluster, String name) throws Exception {
      return cluster.topics().stream().filter(topic -> topic.startsWith(name + "-")).toList();
    }
  }

  public static void main(String[] arguments) throws Exception {
    String table = table(Paragraph.measured());
    System.out.print(table);
    if (arguments.length > 0) {
      MeasuredDocument.write(Path.of(arguments[0]), Map.of("capacity", table));
    }
  }

  private static String table(Paragraph paragraph) {
    StringBuilder table = new StringBuilder();
    double mean = PARAGRAPHS_A_DAY / SECONDS_A_DAY;
    add(
        table,
        "One warm instance of one stream thread takes %,.0f paragraphs/s at %.0f us of processor each, its broker's included. A paragraph takes %,.0f bytes on news.paragraphs, %,.0f on the topics of what comes out and %,.0f of state. The world's news, about 1,000,000 articles a day of 34 paragraphs in three versions, is %,.0f paragraphs/s, and %,.0f when five times as much comes.\n",
        paragraph.rate(),
        paragraph.micros(),
        paragraph.input(),
        paragraph.output(),
        paragraph.state(),
        mean,
        PEAK * mean);
    add(table, "| instances | 1 | 10 | 100 |\n| --- | ---: | ---: | ---: |");
    row(table, "paragraphs/s at most", n -> n * paragraph.rate());
    row(
        table,
        "of the world's news at its peak",
        "%.1f x",
        n -> n * paragraph.rate() / (PEAK * mean));
    row(table, "partitions of news.paragraphs", n -> Math.max(4, PARTITIONS_EACH * n));
    row(
        table,
        "written to brokers at that pace, three replicas, MB/s",
        n ->
            n
                * paragraph.rate()
                * REPLICAS
                * (paragraph.input() + paragraph.output() + paragraph.state())
                / 1e6);
    row(
        table,
        "brokers, 100 MB/s of writes each and three at least",
        n ->
            Math.max(
                3,
                Math.ceil(
                    n
                        * paragraph.rate()
                        * REPLICAS
                        * (paragraph.input() + paragraph.output() + paragraph.state())
                        / 1e8)));
    row(
        table,
        "disk for a week of input at that pace, three replicas, TB",
        "%,.1f",
        n ->
            n
                * paragraph.rate()
                * REPLICAS
                * paragraph.input()
                * DAYS_OF_INPUT
                * SECONDS_A_DAY
                / 1e12);
    row(
        table,
        "transaction markers/s while all is fresh",
        n -> (double) n * COMMITS * PARTITIONS_EACH * TOPICS_WRITTEN);
    return table.toString();
  }

  /** What so many instances come to. */
  private interface Figure {
    double of(int instances);
  }

  private static void row(StringBuilder table, String what, Figure figure) {
    row(table, what, "%,.0f", figure);
  }

  private static void row(StringBuilder table, String what, String form, Figure figure) {
    StringBuilder row = new StringBuilder("| " + what);
    for (int instances : List.of(1, 10, 100)) {
      row.append(" | ").append(String.format(Locale.ROOT, form, figure.of(instances)));
    }
    add(table, "%s |", row);
  }

  private static void add(StringBuilder table, String form, Object... values) {
    table.append(String.format(Locale.ROOT, form, values)).append('\n');
  }
}
