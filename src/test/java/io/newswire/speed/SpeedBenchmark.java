package io.newswire.speed;

import io.newswire.MeasuredDocument;
import io.newswire.record.Paragraph;
import io.newswire.stream.NewsStream;
import io.newswire.stream.PassThrough;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast newswire is beside Kafka Streams that hands records on: both read the same records from
 * the same embedded broker in the same JVM, by turns, with the same settings. CPU is that of the
 * whole process, broker included.
 *
 * <p>Run by {@code mvn -q -Pbench verify}; {@code -Dspeed.options="-Dspeed.rounds=3
 * -Dspeed.parts=throughput,latency"} and the like set its length and what of it is measured, {@code
 * -Dspeed.document} where its table goes.
 */
public final class SpeedBenchmark {
  private static final int ROUNDS = Integer.getInteger("speed.rounds", 5);
  private static final int WARM_UPS = Integer.getInteger("speed.warmUps", 6);
  private static final int ARTICLES = Integer.getInteger("speed.articles", 3_000);
  private static final int SECONDS = Integer.getInteger("speed.seconds", 20);

  /** What newswire does with fresh records. */
  private static final Map<String, String> COMMITTING_AT_ONCE = Map.of("commit.interval.ms", "20");

  private static final String PARTS = System.getProperty("speed.parts", "");
  private static final int RESTORED = Integer.getInteger("speed.restored", 1_000_000);

  private final SpeedCluster cluster;
  private final SpeedTable table = new SpeedTable();

  private SpeedBenchmark(SpeedCluster cluster) throws IOException {
    this.cluster = cluster;
  }

  public static void main(String[] arguments) throws Exception {
    SpeedTable table;
    boolean whole = true;
    Optional<Exception> failure = Optional.empty();
    try (SpeedCluster cluster = new SpeedCluster()) {
      SpeedBenchmark benchmark = new SpeedBenchmark(cluster);
      table = benchmark.table;
      for (Map.Entry<String, Cost.Work> part : benchmark.parts().entrySet()) {
        if (!PARTS.isEmpty() && !List.of(PARTS.split(",", -1)).contains(part.getKey())) {
          whole = false;
          continue;
        }
        try {
          part.getValue().run();
        } catch (Exception e) {
          // What took a quarter of an hour is not lost because of what comes after it.
          System.out.printf("%s is not measured: %s%n", part.getKey(), e);
          whole = false;
          failure = Optional.of(e);
        }
      }
    }
    System.out.print(table);
    if (arguments.length > 0) {
      Path document = Path.of(arguments[0]);
      String measured =
          whole ? table.toString() : table.with(MeasuredDocument.read(document, "speed"));
      MeasuredDocument.write(document, Map.of("speed", measured));
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private Map<String, Cost.Work> parts() {
    Map<String, Cost.Work> parts = new LinkedHashMap<>();
    parts.put("throughput", this::throughput);
    // Before the others leave logs and state to be deleted, which the broker does for minutes.
    parts.put("latency", this::latency);
    parts.put("again", this::again);
    parts.put("long", this::longArticle);
    parts.put("takeover", this::takeover);
    parts.put("start", this::start);
    parts.put("memory", this::memory);
    parts.put("second", this::second);
    return parts;
  }

  private void start() throws Exception {
    table.addStart(
        StartTime.measure(
            ROUNDS, List.of(List.of(), StartTime.WITH_CLASS_ARCHIVE, StartTime.QUICKEST)));
  }

  private void memory() throws Exception {
    ResidentMemory.Feeding feeding =
        new ResidentMemory.Feeding(
            1_000, Duration.ofSeconds(2L * SECONDS), Duration.ofSeconds(2L * SECONDS));
    table.addMemory(
        "resident memory of `run` with its own broker",
        ResidentMemory.withBroker(ResidentMemory.SMALL_WITH_BROKER, feeding),
        "512 MB");
    table.addMemory(
        "resident memory of `run` on a cluster",
        ResidentMemory.withoutBroker(ResidentMemory.SMALL, feeding),
        "256 MB");
  }

  private void second() throws Exception {
    if (SecondInstance.isPossible()) {
      table.addSecondInstance(
          SecondInstance.Plan.DEFAULT, SecondInstance.measure(SecondInstance.Plan.DEFAULT));
    } else {
      table.add("a second instance", "needs two processors and control groups", "1.7 x");
    }
  }

  /** A pass of one and a pass of the other, again and again. */
  private void throughput() throws Exception {
    SampleArticles articles = new SampleArticles(ARTICLES, SampleArticles.paragraphs());
    cluster.feed(articles.version(1));
    List<Cost> passed = new ArrayList<>();
    List<Cost> read = new ArrayList<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      Cost passing = cluster.passThrough(cluster.name());
      Cost reading = cluster.newswire(cluster.name());
      System.out.printf("%d: pass-through %s, newswire %s%n", round, passing, reading);
      if (round >= 0) {
        passed.add(passing);
        read.add(reading);
      }
    }
    table.addThroughput(passed, read);
  }

  private void again() throws Exception {
    SampleArticles articles = new SampleArticles(ARTICLES / 2, SampleArticles.paragraphs());
    List<Cost> first = new ArrayList<>();
    List<Cost> same = new ArrayList<>();
    List<Cost> next = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String name = cluster.name();
      first.add(cost(name, articles.version(1)));
      same.add(cost(name, articles.version(1)));
      next.add(cost(name, articles.version(2)));
    }
    table.addAgain(first, same, next);
  }

  private void longArticle() throws Exception {
    SampleArticles whole = new SampleArticles(4, 10_000);
    SampleArticles parts = new SampleArticles(800, 50);
    List<Cost> ofLong = new ArrayList<>();
    List<Cost> ofShort = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      Cost one = cost(cluster.name(), whole.version(1));
      Cost many = cost(cluster.name(), parts.version(1));
      if (round >= 0) {
        ofLong.add(one);
        ofShort.add(many);
      }
    }
    table.addLongArticle(ofLong, ofShort);
  }

  /** What it takes to read some paragraphs that are fed while nothing reads. */
  private Cost cost(String name, Stream<Paragraph> paragraphs) throws Exception {
    cluster.empty();
    cluster.feed(paragraphs);
    return cluster.newswire(name);
  }

  private void latency() throws Exception {
    List<Latency> passed = new ArrayList<>();
    List<Latency> read = new ArrayList<>();
    List<String> outputs = Topics.outputs().stream().map(Topic::name).toList();
    for (int round = -1; round < ROUNDS; round++) {
      cluster.empty();
      Latency passing;
      try (PassThrough stream = cluster.passing(cluster.name(), COMMITTING_AT_ONCE)) {
        stream.start(SpeedCluster.PATIENCE);
        passing = latency(List.of(PassThrough.OUTPUT));
      }
      cluster.empty();
      String name = cluster.name();
      Latency reading;
      try (NewsStream stream = cluster.instance(name, name, 0)) {
        stream.start(SpeedCluster.PATIENCE);
        reading = latency(outputs);
      }
      System.out.printf("%d: pass-through %s, newswire %s%n", round, passing, reading);
      if (round >= 0) {
        passed.add(passing);
        read.add(reading);
      }
    }
    table.addLatency(passed, read);
  }

  private Latency latency(List<String> outputs) throws InterruptedException {
    Duration warmUp = Duration.ofSeconds(SECONDS / 2);
    Duration measured = Duration.ofSeconds(SECONDS);
    long records = 1_000 * warmUp.plus(measured).toSeconds();
    int each = SampleArticles.paragraphs();
    return Latency.of(
        cluster,
        outputs,
        new SampleArticles((int) (records / each) + 1, each).version(1).iterator(),
        warmUp,
        measured);
  }

  private void takeover() throws Exception {
    int each = SampleArticles.paragraphs();
    table.addTakeover(Takeover.of(cluster, new SampleArticles((RESTORED + each - 1) / each, each)));
  }
}
