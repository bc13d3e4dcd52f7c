package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.BrokerProcess;
import io.newswire.reliability.Outcome;
import io.newswire.reliability.ReliabilityTable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The disk that the broker writes to becomes full, and has room again. */
@Isolated
class DiskFullIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    Launched.assumePackaged();
    disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        shell("mount", "-t", "tmpfs", "-o", "size=160m", "newswire-test", disk.toString()) == 0,
        "a small disk can't be mounted: that takes root");
  }

  @AfterEach
  void unmount() throws Exception {
    shell("umount", "--lazy", disk.toString());
  }

  private static int shell(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Path filler() {
    return disk.resolve("filler");
  }

  private void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler())) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left on device");
    }
  }

  private static String text(int article) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("The mayor of Tarn said %d boats of fleet %d were safe.%n".formatted(i, article));
    }
    return text.toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Sends each article until it is acknowledged, one after the other, until it is told to stop. */
  private static Thread feed(
      FedOverHttp fed, AtomicBoolean stop, AtomicReference<Throwable> fault) {
    Thread feeder =
        new Thread(
            () -> {
              try {
                for (int article = 0; !stop.get(); ) {
                  int status = fed.put("urn:fleet:" + article, text(article)).statusCode();
                  article += status == 202 || status == 200 ? 1 : 0;
                }
              } catch (IOException | InterruptedException e) {
                fault.set(e);
              }
            });
    feeder.start();
    return feeder;
  }

  @Test
  void ofABrokerNothingIsLostAndNewswireGoesOnByItself() throws Exception {
    int kafkaPort = freePort();
    int registryPort = freePort();
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<Throwable> fault = new AtomicReference<>();
    try (BrokerProcess broker = BrokerProcess.start(disk, kafkaPort, registryPort);
        Launched run =
            Launched.start(
                folder,
                "run",
                "--bootstrap-servers=" + broker.bootstrapServers(),
                "--schema-registry-url=" + broker.registryUrl(),
                "--set=num.standby.replicas=0",
                "--set=newswire.canary.interval=1s",
                "--set=state.dir=" + folder.resolve("state"))) {
      String url = run.serving().httpUrl();
      FedOverHttp fed = new FedOverHttp(url);
      Thread feeder = feed(fed, stop, fault);
      try {
        Awaitility.await().atMost(PATIENCE).until(() -> fed.acknowledged().size() >= 50);
        fill();
        Awaitility.await().atMost(PATIENCE).until(() -> !broker.isAlive());
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(Scrape.of(url + "/health/ready").text())
                        .contains("the broker has not answered for "));
        Awaitility.await().atMost(PATIENCE).until(() -> fed.statuses().containsKey(503));
        assertThat(run.isAlive()).isTrue();
        int before = fed.acknowledged().size();

        Files.delete(filler());
        long begun = System.nanoTime();
        try (BrokerProcess again = BrokerProcess.start(disk, kafkaPort, registryPort)) {
          Awaitility.await().atMost(PATIENCE).until(() -> fed.acknowledged().size() > before + 20);
          Awaitility.await()
              .atMost(PATIENCE)
              .until(() -> Scrape.of(url + "/health/ready").status() == 200);
          Duration recovery = Duration.ofNanos(System.nanoTime() - begun);
          stop.set(true);
          feeder.join();
          assertThat(fault.get()).isNull();
          assertThat(fed.statuses().keySet()).isSubsetOf(200, 202, 503);
          StandingKeys standing =
              Awaitility.await()
                  .atMost(PATIENCE)
                  .until(
                      () -> StandingKeys.read(again.bootstrapServers()),
                      keys -> keys.missing(fed.acknowledged()) == 0);
          assertThat(standing.doubled()).isEmpty();
          ReliabilityTable.write(
              List.of(
                  new Outcome(
                      "disk full, then room again",
                      "one broker, started again; one instance",
                      1,
                      fed.acknowledged().values().stream().mapToLong(Integer::longValue).sum(),
                      standing.missing(fed.acknowledged()),
                      standing.doubled().size(),
                      List.of(recovery))));
        }
      } finally {
        stop.set(true);
        feeder.join();
      }
    }
  }

  @Test
  void ofARunWithItsOwnBrokerIsToldOnOneLineAndMendedByMakingRoom() throws Exception {
    Path data = disk.resolve("data");
    FedOverHttp fed;
    try (Launched run = Launched.start(folder, "run", "--data-dir", data)) {
      fed = new FedOverHttp(run.serving().httpUrl());
      for (int article = 0; article < 30; article++) {
        assertThat(fed.put("urn:fleet:" + article, text(article)).statusCode()).isEqualTo(202);
      }
      fill();
      Typed ended = run.end(Duration.ofSeconds(60));
      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.errLines())
          .filteredOn(line -> line.startsWith("newswire: "))
          .singleElement()
          .asString()
          .contains("the disk of " + data, " is full; make room there, and start again");
    }

    Typed full = Launched.run(folder, "run", "--data-dir", data);
    assertThat(full.exitCode()).isEqualTo(1);
    assertThat(full.errLines())
        .containsExactly(
            "newswire: The disk of %s is full (0 MB left, 16 needed); make room there, and start again"
                .formatted(data));

    Files.delete(filler());
    try (Launched run = Launched.start(folder, "run", "--data-dir", data).serving()) {
      StandingKeys standing =
          Awaitility.await()
              .atMost(PATIENCE)
              .until(
                  () -> StandingKeys.read(Launched.bootstrapServers(folder)),
                  keys -> keys.missing(fed.acknowledged()) == 0);
      assertThat(standing.doubled()).isEmpty();
      assertThat(run.isAlive()).isTrue();
    }
  }
}
