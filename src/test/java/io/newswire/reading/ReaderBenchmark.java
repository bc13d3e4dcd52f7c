package io.newswire.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast one warm thread reads articles, and how many bytes it allocates: the whole fold with all
 * that it finds. One operation reads one corpus; those that do not lie on the machine are left out.
 *
 * <pre>mvn -q test-compile exec:exec@bench</pre>
 *
 * <p>prints, after JMH's own lines, a table by paragraph. JMH's options (a profiler, another length
 * of the runs) are given as {@code -Dbench.options="-prof stack -i 10"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReaderBenchmark {
  /** Bytes of a paragraph that corpora of shorter and longer ones are compared by. */
  private static final double USUAL_PARAGRAPH = 300;

  @Param({"SAMPLE", "SEED", "NEWS"})
  String corpus;

  private List<Corpus.Text> articles;
  private ArticleFold fold;

  @Setup
  public void setUp() {
    articles = Corpus.valueOf(corpus).read();
    fold = new ArticleFold(new Reader());
  }

  @Benchmark
  public void fold(Blackhole sink) {
    for (Corpus.Text article : articles) {
      sink.consume(fold.read(article.uri(), article.story(), article.paragraphs()));
    }
  }

  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    String[] here =
        Arrays.stream(Corpus.values())
            .filter(Corpus::isHere)
            .map(Corpus::name)
            .toArray(String[]::new);
    CommandLineOptions given = new CommandLineOptions(args);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(given).include(ReaderBenchmark.class.getName()).addProfiler(GCProfiler.class);
    if (!given.getParameter("corpus").hasValue()) {
      options.param("corpus", here);
    }
    show(new Runner(options.build()).run());
  }

  private static void show(Collection<RunResult> results) {
    String row = "%-8s %10s %14s %14s %20s %18s%n";
    System.out.printf(
        row,
        "corpus",
        "paragraphs",
        "bytes each",
        "paragraphs/s",
        "of 300 bytes /s",
        "allocated B each");
    for (RunResult result : results) {
      String name = result.getParams().getParam("corpus");
      List<Corpus.Text> articles = Corpus.valueOf(name).read();
      double paragraphs = articles.stream().mapToInt(article -> article.paragraphs().size()).sum();
      double bytes = articles.stream().mapToLong(Corpus.Text::bytes).sum() / paragraphs;
      double speed = result.getPrimaryResult().getScore() * paragraphs;
      double allocated =
          result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / paragraphs;
      System.out.printf(
          row,
          name.toLowerCase(Locale.ROOT),
          rounded(paragraphs),
          rounded(bytes),
          rounded(speed),
          rounded(speed * bytes / USUAL_PARAGRAPH),
          rounded(allocated));
    }
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
