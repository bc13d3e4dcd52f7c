package io.newswire.stream;

import io.newswire.MeasuredDocument;
import io.newswire.reading.LiveBlog;
import io.newswire.record.Paragraph;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Measures what keeping a live article costs, and writes the tables of {@code
 * src/docs/live-articles.md}: {@code LiveArticleReport [DOCUMENT]}, without one to the terminal.
 */
public final class LiveArticleReport {
  private static final String URI = "urn:newswire:report:live";
  private static final String NEW =
      "Orla Fenwick, the harbour master, said that 212 boats had been brought in by noon.";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private LiveArticleReport() {}

  public static void main(String[] args) throws IOException {
    String costs = costs();
    String positions = positions();
    String state = state();
    if (args.length == 0) {
      System.out.println(costs + "\n" + positions + "\n" + state);
      return;
    }
    MeasuredDocument.write(
        Path.of(args[0]), Map.of("readings", costs, "positions", positions, "state", state));
  }

  private static String costs() {
    StringBuilder table =
        new StringBuilder(
            "| a live blog of 1,000 paragraphs, then | readings | records | tombstones |\n|---|---:|---:|---:|\n");
    List<String> blog = new LiveBlog(new Random(1)).of(1_000);
    KeptArticles kept = new KeptArticles();
    kept.take(RandomArticle.records(URI, 1, blog));
    row(table, "the first version, in order", kept);
    kept.reset().take(RandomArticle.records(URI, 1, blog));
    row(table, "the same version again", kept);
    kept.reset().take(RandomArticle.records(URI, 2, blog));
    row(table, "a new version, nothing changed", kept);
    List<String> post = new LiveBlog(new Random(2)).post();
    change(table, "one paragraph more at the top", blog, with(blog, 0, List.of(NEW)));
    change(
        table,
        "one post of %d lines more at the top".formatted(post.size()),
        blog,
        with(blog, 0, post));
    shuffled(table, "the same, fed in random order", blog, with(blog, 0, post));
    change(table, "one paragraph more in the middle", blog, with(blog, 500, List.of(NEW)));
    String often = "Ferries from Skarn stopped running at noon.";
    change(
        table,
        "a line more at the top that is there %d times"
            .formatted(Collections.frequency(blog, often)),
        blog,
        with(blog, 0, List.of(often)));
    List<String> less = new ArrayList<>(blog);
    less.remove(500);
    change(table, "one paragraph dropped in the middle", blog, less);
    List<String> other = new ArrayList<>(blog);
    other.set(500, NEW);
    change(table, "one paragraph in the middle replaced", blog, other);
    List<String> moved = new ArrayList<>(blog);
    moved.add(100, moved.remove(900));
    change(table, "one paragraph moved up by 800", blog, moved);
    worst(table);
    return table.toString();
  }

  private static void change(
      StringBuilder table, String what, List<String> blog, List<String> changed) {
    row(table, what, kept(blog, RandomArticle.records(URI, 2, changed)));
  }

  private static void shuffled(
      StringBuilder table, String what, List<String> blog, List<String> changed) {
    List<Paragraph> records = new ArrayList<>(RandomArticle.records(URI, 2, changed));
    Collections.shuffle(records, new Random(3));
    row(table, what, kept(blog, records));
  }

  /** What some records cost on top of a first version. */
  private static KeptArticles kept(List<String> blog, List<Paragraph> records) {
    KeptArticles kept = new KeptArticles();
    kept.take(RandomArticle.records(URI, 1, blog));
    kept.reset().take(records);
    return kept;
  }

  private static List<String> with(List<String> blog, int at, List<String> more) {
    List<String> changed = new ArrayList<>(blog);
    changed.addAll(at, more);
    return changed;
  }

  /** One paragraph more at the top of many blogs: the dearest of them. */
  private static void worst(StringBuilder table) {
    long most = 0;
    long sum = 0;
    long records = 0;
    int blogs = 200;
    for (int seed = 0; seed < blogs; seed++) {
      List<String> blog = new LiveBlog(new Random(seed)).of(200);
      KeptArticles kept = kept(blog, RandomArticle.records(URI, 2, with(blog, 0, List.of(NEW))));
      most = Math.max(most, kept.readings());
      sum += kept.readings();
      records += kept.records() + kept.tombstones();
    }
    table.append(
        String.format(
            Locale.ROOT,
            "| one paragraph more at the top of %d other blogs of 200, mean (most) | %.1f (%d) | %.1f | |%n",
            blogs,
            sum / (double) blogs,
            most,
            records / (double) blogs));
  }

  private static void row(StringBuilder table, String what, KeptArticles kept) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %,d |%n",
            what,
            kept.readings(),
            kept.records(),
            kept.tombstones()));
  }

  private static String positions() {
    List<Paragraph> longBlog =
        RandomArticle.records(URI, 1, new LiveBlog(new Random(4)).of(10_000));
    List<Paragraph> shortBlog =
        RandomArticle.records(URI, 1, new LiveBlog(new Random(4)).of(10_000).subList(0, 100));
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < 15; round++) {
      KeptArticles kept = new KeptArticles();
      kept.take(longBlog.subList(0, 4_950));
      double deep = microseconds(() -> kept.take(longBlog.subList(4_950, 5_050))) / 100;
      double near = 0;
      for (int i = 0; i < 10; i++) {
        KeptArticles other = new KeptArticles();
        other.take(shortBlog.subList(0, 45));
        near += microseconds(() -> other.take(shortBlog.subList(45, 55))) / 100;
      }
      if (round >= 5) {
        ratios.add(deep / near);
      }
    }
    double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "| CPU time of a paragraph | ratio |%n|---|---:|%n| at position 5,000 to that at position 50, median of %d (all: %.2f to %.2f) | %.2f |%n",
        sorted.length,
        sorted[0],
        sorted[sorted.length - 1],
        sorted[sorted.length / 2]);
  }

  private static double microseconds(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1_000.0;
  }

  private static String state() {
    StringBuilder table =
        new StringBuilder(
            "| bytes of rows a paragraph, keys and all, besides its text | mean | largest row of one |\n|---|---:|---:|\n");
    KeptArticles blog = new KeptArticles();
    blog.take(RandomArticle.records(URI, 1, new LiveBlog(new Random(5)).of(1_000)));
    size(table, "a live blog of 1,000 paragraphs", blog);
    KeptArticles articles = new KeptArticles();
    for (int number = 0; number < 100; number++) {
      List<String> texts = new LiveBlog(new Random(number)).of(34);
      articles.take(RandomArticle.records(URI + number, 1, texts));
    }
    size(table, "100 articles of 34 paragraphs", articles);
    return table.toString();
  }

  private static void size(StringBuilder table, String what, KeptArticles kept) {
    KeptArticles.Size size = kept.size();
    table.append(
        String.format(
            Locale.ROOT, "| %s | %.0f | %d |%n", what, size.meanBesidesText(), size.largestRow()));
  }
}
