package io.newswire.speed;

import io.newswire.embedded.BrokerProcess;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The memory that {@code newswire run} has resident while new articles are fed to it at a steady
 * rate, as {@code /proc/PID/status} has it, which is Linux's alone.
 *
 * @param median of its size each second, in megabytes (2^20 bytes)
 * @param highest since its start, in the same
 * @param rate paragraphs fed a second
 * @param cpu processors that it used
 */
record ResidentMemory(double median, double highest, double rate, double cpu) {
  /**
   * How glibc's allocator is kept from an arena for each thread. Java can't do so itself, and other
   * C libraries pass it over.
   */
  private static final Map<String, String> FEW_ARENAS = Map.of("MALLOC_ARENA_MAX", "2");

  /** How it is started with its own broker where memory is short. */
  static final List<String> SMALL_WITH_BROKER =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-XX:MetaspaceSize=64m");

  /** The same without a broker. */
  static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx80m", "-XX:MetaspaceSize=64m");

  /** Records are sent in one go so often. */
  private static final int BURSTS_A_SECOND = 50;

  /** How a run is fed. */
  record Feeding(int paragraphsASecond, Duration warmUp, Duration measured) {
    SampleArticles articles() {
      long paragraphs = paragraphsASecond * warmUp.plus(measured).toSeconds();
      int each = SampleArticles.paragraphs();
      return new SampleArticles((int) (paragraphs / each) + 1, each);
    }
  }

  /** Measures it with its own broker and registry in it. */
  static ResidentMemory withBroker(List<String> options, Feeding feeding)
      throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create();
        Program run =
            Program.start(folder.path(), FEW_ARENAS, options, List.of("run", "--http-port=0"))) {
      String broker = run.told("bootstrap.servers");
      return of(run, broker, run.told("schema.registry.url"), feeding);
    }
  }

  /** Measures it with broker and registry in another process. */
  static ResidentMemory withoutBroker(List<String> options, Feeding feeding)
      throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create();
        BrokerProcess broker = BrokerProcess.start();
        Program run =
            Program.start(
                folder.path(),
                FEW_ARENAS,
                options,
                List.of(
                    "run",
                    "--http-port=0",
                    "--bootstrap-servers=" + broker.bootstrapServers(),
                    "--schema-registry-url=" + broker.registryUrl(),
                    "--set=state.dir=" + folder.path().resolve("state")))) {
      run.told("HTTP");
      return of(run, broker.bootstrapServers(), broker.registryUrl(), feeding);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Closing waits for all.
  private static ResidentMemory of(Program run, String broker, String registry, Feeding feeding)
      throws IOException {
    RecordClasses.trust();
    List<Double> sizes = new ArrayList<>();
    try (KafkaProducer<String, Paragraph> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "linger.ms", 5),
            new StringSerializer(),
            new AvroSerde<>(Paragraph.class, new RestRegistry(registry)).serializer())) {
      Iterator<Paragraph> paragraphs = feeding.articles().version(1).iterator();
      int burst = feeding.paragraphsASecond() / BURSTS_A_SECOND;
      long seconds = feeding.warmUp().plus(feeding.measured()).toSeconds();
      long begun = System.nanoTime();
      long measuredSince = begun + feeding.warmUp().toNanos();
      double cpuBefore = 0;
      for (int i = 0; i < seconds * BURSTS_A_SECOND; i++) {
        for (int sent = 0; sent < burst; sent++) {
          Paragraph paragraph = paragraphs.next();
          producer.send(
              new ProducerRecord<>(
                  Topics.PARAGRAPHS.name(), paragraph.getArticle().getUri(), paragraph));
        }
        long now = System.nanoTime();
        if (now >= measuredSince && i % BURSTS_A_SECOND == 0) {
          cpuBefore = sizes.isEmpty() ? run.cpu() : cpuBefore;
          sizes.add(megabytes(run, "VmRSS"));
        }
        LockSupport.parkNanos(begun + (i + 1) * 1_000_000_000L / BURSTS_A_SECOND - now);
      }
      double taken = (System.nanoTime() - begun) / 1e9;
      return new ResidentMemory(
          Cost.median(sizes.stream().mapToDouble(Double::doubleValue).toArray()),
          megabytes(run, "VmHWM"),
          seconds * BURSTS_A_SECOND * burst / taken,
          (run.cpu() - cpuBefore) / feeding.measured().toSeconds());
    }
  }

  private static double megabytes(Program run, String name) throws IOException {
    Path status = Path.of("/proc", Long.toString(run.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Prints it: {@code embedded} or {@code cluster}, then the JVM's options. */
  public static void main(String[] arguments) throws Exception {
    Feeding feeding =
        new Feeding(
            Integer.getInteger("speed.rate", 1_000),
            Duration.ofSeconds(Integer.getInteger("speed.warmUp", 30)),
            Duration.ofSeconds(Integer.getInteger("speed.seconds", 60)));
    List<String> options = List.of(arguments).subList(1, arguments.length);
    System.out.println(
        arguments[0].equals("embedded")
            ? withBroker(options, feeding)
            : withoutBroker(options, feeding));
  }
}
