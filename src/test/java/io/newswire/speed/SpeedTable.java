package io.newswire.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;

/** What was measured, beside what is asked, in Markdown. */
final class SpeedTable {
  private static final String HEAD = "| work | measured | asked |\n| --- | --- | --- |\n";

  private final Map<String, String> rows = new LinkedHashMap<>();
  private final String machine;

  SpeedTable() throws IOException {
    machine =
        "Measured on %d processors (%s), %.0f GB of memory, Java %s, Kafka %s: broker and streams in one JVM, exactly once, %d partitions, medians.%n"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1048576.0,
                Runtime.version(),
                AppInfoParser.getVersion(),
                SpeedCluster.PARTITIONS);
  }

  private static String line(String file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  /** One row: what was done, what came of it, what is asked. */
  void add(String work, String measured, String asked) {
    rows.put(work, "| %s | %s | %s |\n".formatted(work, measured, asked));
    System.out.printf("%s: %s (asked: %s)%n", work, measured, asked);
  }

  /** Two that took turns: the ratio is that of each pair. */
  void addThroughput(List<Cost> passed, List<Cost> read) {
    add(
        "CPU a paragraph, whole pipeline",
        "%s pass-through (%.1f us against %.1f a record, %d pairs of turns of %,d)"
            .formatted(
                times(ratio(read, passed, Cost::micros)),
                Cost.median(read, Cost::micros),
                Cost.median(passed, Cost::micros),
                passed.size(),
                passed.get(0).records()),
        "at most 3.0 x");
    add(
        "throughput, one instance",
        "%s pass-through (%,.0f paragraphs/s against %,.0f)"
            .formatted(
                times(ratio(read, passed, Cost::rate)),
                Cost.median(read, Cost::rate),
                Cost.median(passed, Cost::rate)),
        "at least 0.40 x");
  }

  void addAgain(List<Cost> first, List<Cost> same, List<Cost> next) {
    add(
        "the same version again",
        times(ratio(same, first, Cost::micros)) + " the first time's CPU",
        "at most 0.5 x");
    add(
        "a new version in which nothing changed",
        times(ratio(next, first, Cost::micros)) + " the first time's CPU",
        "at most 0.5 x");
  }

  void addLongArticle(List<Cost> whole, List<Cost> parts) {
    add(
        "articles of 10,000 paragraphs against articles of 50",
        times(ratio(whole, parts, Cost::micros)) + " the CPU a paragraph",
        "at most 1.2 x");
  }

  void addLatency(List<Latency> passed, List<Latency> read) {
    Latency passing = Latency.median(passed);
    Latency reading = Latency.median(read);
    add(
        "end to end at 1,000 paragraphs/s, default settings",
        "p50 %.0f ms, p99 %.0f ms; pass-through that commits every 20 ms: %.0f and %.0f ms; p99 %s"
            .formatted(
                reading.median(),
                reading.p99(),
                passing.median(),
                passing.p99(),
                times(reading.p99() / passing.p99())),
        "p99 at most 1.5 x, below 100 ms");
  }

  void addTakeover(Takeover takeover) {
    add(
        "restore of the state of %,d paragraphs".formatted(takeover.paragraphs()),
        "%.1f s, %,.0f paragraphs/s".formatted(takeover.restore(), takeover.rate()),
        "stated");
    add(
        "another instance goes on, with a standby",
        "%.2f s after the first begins to stop".formatted(takeover.standby()),
        "below 2 s");
  }

  /**
   * Adds the starts.
   *
   * @param starts plain, with a class archive, and in the quickest way
   */
  void addStart(List<StartTime> starts) {
    add(
        "start to first classified record, `java -jar newswire.jar demo`",
        "%s; with a class archive %s; with that and the quickest compiler %s"
            .formatted(shown(starts.get(0)), shown(starts.get(1)), shown(starts.get(2))),
        "4 s");
  }

  private static String shown(StartTime start) {
    return "%.1f s (%.1f s of processor)".formatted(start.wall(), start.cpu());
  }

  void addMemory(String work, ResidentMemory memory, String asked) {
    add(
        work,
        "%.0f MB, at most %.0f MB, at %,.0f paragraphs/s and %.2f processors"
            .formatted(memory.median(), memory.highest(), memory.rate(), memory.cpu()),
        asked);
  }

  void addSecondInstance(SecondInstance.Plan plan, SecondInstance instances) {
    add(
        "a second instance, each with %.0f %% of a processor".formatted(100 * plan.share()),
        "%s (%,.0f and %,.0f paragraphs/s)"
            .formatted(times(instances.times()), instances.one(), instances.two()),
        "1.7 x");
  }

  private static double ratio(List<Cost> some, List<Cost> others, ToDoubleFunction<Cost> of) {
    return Cost.median(
        IntStream.range(0, some.size())
            .mapToDouble(i -> of.applyAsDouble(some.get(i)) / of.applyAsDouble(others.get(i)))
            .toArray());
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f x", ratio);
  }

  /** The same with the rows of an earlier table that were not measured now, and its machine. */
  String with(String earlier) {
    Map<String, String> all = new LinkedHashMap<>();
    StringBuilder before = new StringBuilder();
    for (String line : earlier.lines().toList()) {
      if (!line.startsWith("|")) {
        before.append(line).append('\n');
      } else if (!HEAD.contains(line)) {
        all.put(line.substring(2, line.indexOf(" |", 2)), line + "\n");
      }
    }
    all.putAll(rows);
    return HEAD + String.join("", all.values()) + (before.isEmpty() ? "\n" + machine : before);
  }

  @Override
  public String toString() {
    return HEAD + String.join("", rows.values()) + "\n" + machine;
  }
}
