package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.consume.Output;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.feed.Intake;
import io.newswire.feed.Submission;
import io.newswire.serve.FrozenClient;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The packaged program serves server-sent events to very many clients, in 512 MB of heap for
 * broker, stream and server, and is killed while they listen. {@code -Dnewswire.test.sse.clients=N}
 * and {@code -Dnewswire.test.sse.events=N} for other numbers.
 */
@Isolated
class LiveStreamsIT {
  private static final int CLIENTS = Integer.getInteger("newswire.test.sse.clients", 500);
  private static final int EVENTS = Integer.getInteger("newswire.test.sse.events", 10_000);
  private static final int COMING_BACK = CLIENTS / 10;
  private static final int PARAGRAPHS = 50;

  /** As LiveSettings has it, and a look at the clients in between. */
  private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(10);

  /** All of the process: heap, code, threads, buffers outside of the heap, RocksDB. */
  private static final long MOST_RESIDENT_MB = 1_000;

  @TempDir Path folder;

  private final byte[] buffer = new byte[1 << 18];
  private int fed;

  /**
   * What a committed reader of Kafka gets, and so every client has to.
   *
   * @param offsets by partition
   * @param keys of how many paragraphs
   */
  private record Expected(Map<String, SseReader.Offsets> offsets, int keys) {
    static Expected of(Cluster cluster) {
      Map<String, SseReader.Offsets> offsets = new TreeMap<>();
      Set<String> keys = new HashSet<>();
      List<String> topics = Topics.outputs().stream().map(Topic::name).toList();
      try (Outputs ends = cluster.outputs(topics, Start.end());
          Outputs outputs = cluster.outputs(topics, Start.beginning())) {
        Map<TopicPartition, Long> end = ends.positions();
        while (!outputs.haveCome(end)) {
          for (Output output : outputs.poll(Duration.ofMillis(100))) {
            String place = output.record().topic() + "-" + output.record().partition();
            offsets
                .computeIfAbsent(place, p -> new SseReader.Offsets())
                .add(output.record().offset());
            keys.add(output.record().key());
          }
        }
      }
      return new Expected(offsets, keys.size());
    }

    long count() {
      return offsets.values().stream().mapToLong(of -> of.count).sum();
    }
  }

  /** What has to have come once all that was fed is out; empty before. */
  private Optional<Expected> allOut(List<SseReader> readers) {
    int paragraphs = fed * PARAGRAPHS;
    if (least(readers) < paragraphs) {
      return Optional.empty();
    }
    // All records of a paragraph are committed at once.
    return Optional.of(Expected.of(cluster())).filter(expected -> expected.keys == paragraphs);
  }

  private Cluster cluster() {
    Map<String, String> addresses = new RunFile(Launched.runFile(folder)).read().orElseThrow();
    return Cluster.at(
        Settings.of(Map.of()),
        addresses.get(Settings.BOOTSTRAP_SERVERS),
        addresses.get(Settings.REGISTRY_URL));
  }

  private static Submission article(int number) {
    String[] paragraphs = new String[PARAGRAPHS];
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs[i] =
          "The mayor of Tarn said %d boats of fleet %d were safe.".formatted(100 + i, number);
    }
    return Submission.of("urn:fleet:" + number, "Fleet " + number, paragraphs);
  }

  private void feed(Intake intake) {
    List<CompletableFuture<?>> receipts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      receipts.add(intake.submit(article(fed++)));
    }
    receipts.forEach(CompletableFuture::join);
  }

  /** Reads what has come to any client; whoever's connection has ended comes back. */
  private void readAll(Selector selector, URI server) throws IOException {
    selector.select(100);
    Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      SseReader reader = (SseReader) ready.next().attachment();
      ready.remove();
      if (!reader.read(buffer)) {
        reader.connect(server, selector);
      }
    }
  }

  @Test
  void fiveHundredClientsGetEveryEventInOrderThoughSomeComeBackAndOneIsFrozen() throws Exception {
    Launched.assumePackaged();
    RecordClasses.trust();
    Random random = new Random(3);
    try (Launched run = Launched.start(folder, "run").serving();
        Selector selector = Selector.open();
        Intake intake = new Intake(cluster().settings().kafka(), cluster().registry())) {
      URI server = URI.create(run.httpUrl());
      List<SseReader> readers = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        SseReader reader = new SseReader();
        reader.connect(server, selector);
        readers.add(reader);
      }
      try (FrozenClient frozen = new FrozenClient(server, "/streams/all")) {
        while (!readers.stream().allMatch(SseReader::isOpen)) {
          readAll(selector, server);
        }
        long begun = System.nanoTime();
        long frozenFor = 0;
        // After how many events each of those who come back breaks off next.
        List<Long> breaks = new ArrayList<>();
        for (int i = 0; i < COMING_BACK; i++) {
          breaks.add(1L + random.nextInt(EVENTS / 2));
        }
        Optional<Expected> expected = Optional.empty();
        while (expected.isEmpty() || least(readers) < expected.get().count()) {
          if (!fedEnough()) {
            feed(intake);
          } else if (expected.isEmpty()) {
            expected = allOut(readers);
          }
          readAll(selector, server);
          for (int i = 0; i < COMING_BACK; i++) {
            SseReader reader = readers.get(i);
            if (reader.events() >= breaks.get(i)) {
              breaks.set(i, reader.events() + 1 + random.nextInt(EVENTS));
              reader.breakOff();
              reader.connect(server, selector);
            }
          }
          if (frozenFor == 0 && frozen.isCutOff()) {
            frozenFor = System.nanoTime() - begun;
          }
        }
        long took = System.nanoTime() - begun;
        Expected all = expected.get();

        assertThat(all.count()).isGreaterThanOrEqualTo(EVENTS);
        assertThat(readers).allSatisfy(reader -> assertComplete(reader, all));
        int connections = readers.stream().mapToInt(SseReader::connections).sum();
        assertThat(readers.subList(0, COMING_BACK))
            .allSatisfy(reader -> assertThat(reader.connections()).isGreaterThan(1));
        if (frozenFor == 0) {
          Awaitility.await().atMost(CLIENT_TIMEOUT.plusSeconds(5)).until(frozen::isCutOff);
          frozenFor = System.nanoTime() - begun;
        }
        long resident = run.mostResidentMegabytes();
        assertThat(resident).isLessThan(MOST_RESIDENT_MB);
        System.out.printf(
            "%d clients, %d events each, %d connections: %.1f s, %,d events/s;"
                + " a frozen client cut off after %.1f s; at most %d MB resident%n",
            CLIENTS,
            all.count(),
            connections,
            took / 1e9,
            (long) (CLIENTS * all.count() / (took / 1e9)),
            frozenFor / 1e9,
            resident);
      }
    }
  }

  private boolean fedEnough() {
    return fed * PARAGRAPHS >= EVENTS;
  }

  private static long least(List<SseReader> readers) {
    return readers.stream().mapToLong(SseReader::events).min().orElse(0);
  }

  private static void assertComplete(SseReader reader, Expected all) {
    assertThat(reader.faults()).isEmpty();
    assertThat(reader.partitions()).hasToString(all.offsets().toString());
  }

  @Test
  void aServerThatIsKilledAndStartedAgainGivesEveryClientEveryEventOnce() throws Exception {
    Launched.assumePackaged();
    RecordClasses.trust();
    int port = freePort();
    List<Object> arguments =
        List.of(
            "run",
            "--http-port=" + port,
            "--kafka-port=" + freePort(),
            "--registry-port=" + freePort(),
            "--data-dir=" + folder.resolve("data"));
    URI server = URI.create("http://127.0.0.1:" + port);
    List<SseReader> readers = Stream.generate(SseReader::new).limit(20).toList();
    try (Selector selector = Selector.open()) {
      Launched run = Launched.start(folder, arguments.toArray()).serving();
      try (Intake intake = new Intake(cluster().settings().kafka(), cluster().registry())) {
        for (SseReader reader : readers) {
          reader.connect(server, selector);
        }
        while (!readers.stream().allMatch(SseReader::isOpen)) {
          readAll(selector, server);
        }
        feed(intake);
        while (least(readers) < 200) {
          selector.select(100);
          readReady(selector);
        }
        // More is on its way, to the stream and to the clients.
        feed(intake);
      } finally {
        run.kill();
      }
      while (selector.keys().stream().anyMatch(SelectionKey::isValid)) {
        selector.select(100);
        readReady(selector);
      }
      long had = least(readers);
      try (Launched again = Launched.start(folder, arguments.toArray()).serving();
          Intake intake = new Intake(cluster().settings().kafka(), cluster().registry())) {
        for (SseReader reader : readers) {
          reader.connect(server, selector);
        }
        feed(intake);
        Optional<Expected> expected = Optional.empty();
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until
            && (expected.isEmpty() || least(readers) < expected.get().count())) {
          if (expected.isEmpty()) {
            expected = allOut(readers);
          }
          readAll(selector, server);
        }

        assertThat(again.isAlive()).isTrue();
        assertThat(expected).as("all that was fed is out").isPresent();
        Expected all = expected.get();
        assertThat(readers).allSatisfy(reader -> assertComplete(reader, all));
        System.out.printf(
            "%d clients had %d events or more when the server was killed, and have all of %d%n",
            readers.size(), had, all.count());
      }
    }
  }

  /** Reads what has come; whose connection has ended stays away. */
  private void readReady(Selector selector) throws IOException {
    Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      SseReader reader = (SseReader) ready.next().attachment();
      ready.remove();
      reader.read(buffer);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
