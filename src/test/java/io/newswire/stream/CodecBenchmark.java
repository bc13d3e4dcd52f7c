package io.newswire.stream;

import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphId;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.state.StoredOrder;
import io.newswire.record.state.StoredParagraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What it costs to bring one paragraph into bytes and back: on its topics, and in the rows of the
 * article store.
 *
 * <pre>mvn -q test-compile exec:exec@codecs</pre>
 *
 * <p>JMH's options are given as {@code -Dbench.options="-prof stack -i 10"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
  private static final String URI = "https://sorrel-post.example/news/1";
  private static final String TEXT =
      "Orla Fenwick, the harbour master, said: “The gate held in the storm of last year, and it will"
          + " hold again,” after 214 people had been moved to schools.";

  private final Reader reader = new Reader();
  private EmbeddedRegistry server;
  private AvroSerde<io.newswire.record.Paragraph> inputs;
  private AvroSerde<QuoteParagraph> outputs;
  private StateRow<StoredParagraph> paragraphs;
  private StateRow<StoredOrder> orders;
  private io.newswire.record.Paragraph input;
  private QuoteParagraph output;
  private StoredParagraph paragraphRow;
  private StoredOrder orderRow;
  private Paragraph paragraph;
  private Reading reading;
  private byte[] inputBytes;
  private byte[] paragraphBytes;
  private byte[] contextBytes;

  @Setup
  public void setUp() {
    RecordClasses.trust();
    server = EmbeddedRegistry.start();
    Registry registry = new RestRegistry(server.url());
    new SchemaSetup(registry).register();
    inputs = new AvroSerde<>(io.newswire.record.Paragraph.class, registry);
    outputs = new AvroSerde<>(QuoteParagraph.class, registry);
    paragraphs = new StateRow<>(StoredParagraph.class);
    orders = new StateRow<>(StoredOrder.class);
    Article article =
        Article.newBuilder()
            .setUri(URI)
            .setVersion(7)
            .setHeadline("Harbour gate holds as water rises in Skarn")
            .setSource("The Sorrel Post")
            .setLanguage("en")
            .build();
    input = new io.newswire.record.Paragraph(article, 34, 3, TEXT, Form.UNKNOWN, List.of());
    paragraph = new Paragraph(ParagraphId.ofWords(URI, TEXT), TEXT, Form.UNKNOWN, List.of());
    reading =
        reader.read(new Story(article.getHeadline(), "en"), ReadingContext.start(), paragraph);
    Provenance provenance =
        new Provenance(
            Topics.PARAGRAPHS.name(), 1, 42L, reader.version(), Instant.EPOCH, Instant.EPOCH);
    output =
        (QuoteParagraph)
            OutputRecords.of(
                ParagraphClass.QUOTE, article, 3, paragraph, reading, provenance, null);
    Set<ParagraphClass> topics = OutputRecords.topics(reading);
    Read read = Read.of(1, paragraph, reading);
    paragraphRow =
        Rows.of(
            new Slot(TEXT, Form.UNKNOWN, List.of(), 42, 0),
            read,
            new Emitted(topics, read.content(), null));
    orderRow = new StoredOrder(Collections.nCopies(Order.PART, paragraph.id()));
    inputBytes = inputs.serializer().serialize(Topics.PARAGRAPHS.name(), input);
    paragraphBytes = paragraphs.write(paragraphRow);
    contextBytes = reading.context().toBytes();
  }

  @TearDown
  public void tearDown() {
    server.close();
  }

  @Benchmark
  public Object deserialiseInput() {
    return inputs.deserializer().deserialize(Topics.PARAGRAPHS.name(), inputBytes);
  }

  @Benchmark
  public byte[] serialiseOutput() {
    return outputs.serializer().serialize(Topics.QUOTES.name(), output);
  }

  @Benchmark
  public byte[] writeParagraphRow() {
    return paragraphs.write(paragraphRow);
  }

  @Benchmark
  public Object readParagraphRow() {
    return paragraphs.read(paragraphBytes);
  }

  @Benchmark
  public byte[] writeOrderRow() {
    return orders.write(orderRow);
  }

  @Benchmark
  public byte[] writeContext() {
    return reading.context().toBytes();
  }

  @Benchmark
  public Object readContext() {
    return ReadingContext.fromBytes(contextBytes);
  }

  @Benchmark
  public long fingerprintOfReading() {
    return ReadingFingerprint.of(paragraph, reading);
  }

  @Benchmark
  public Object keysOfArticle() {
    return new RowKey(URI);
  }

  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include(CodecBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }
}
