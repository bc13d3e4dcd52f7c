package io.newswire.feed;

import static io.newswire.feed.Receipt.Outcome.ACCEPTED;
import static io.newswire.feed.Receipt.Outcome.STALE;
import static io.newswire.feed.Receipt.Outcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.topic.Canary;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the embedded broker, without the stream. */
class IntakeTest {
  private static final int PARTITIONS = 2;
  private static EmbeddedRun cluster;
  private static RestRegistry registry;
  private static Admin admin;

  @BeforeAll
  static void start() {
    RecordClasses.trust();
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    registry = new RestRegistry(cluster.registryUrl());
    new SchemaSetup(registry).register();
    admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    new TopicSetup(admin).create(PARTITIONS, (short) 1);
  }

  @AfterAll
  static void stop() {
    admin.close();
    cluster.close();
  }

  private static Intake intake() {
    return new Intake(Map.of("bootstrap.servers", cluster.bootstrapServers()), registry);
  }

  private static long written() throws ExecutionException, InterruptedException {
    long written = 0;
    for (int partition = 0; partition < PARTITIONS; partition++) {
      TopicPartition p = new TopicPartition(Topics.PARAGRAPHS.name(), partition);
      written +=
          admin.listOffsets(Map.of(p, OffsetSpec.latest())).partitionResult(p).get().offset();
    }
    return written;
  }

  @Test
  void theSameContentIsTheSameVersionAndIsWrittenOnce() throws Exception {
    try (Intake intake = intake()) {
      long before = written();
      Receipt first = intake.submit(Submission.of("urn:same", "Harbour", "One.", "Two.")).get();
      Receipt again = intake.submit(Submission.of("urn:same", "Harbour", "One.", "Two.")).get();

      assertThat(first.outcome()).isEqualTo(ACCEPTED);
      assertThat(first.paragraphs()).isEqualTo(2);
      assertThat(again).isEqualTo(new Receipt("urn:same", UNCHANGED, first.version(), 2));
      assertThat(written() - before).isEqualTo(2);
    }
  }

  @Test
  void changedContentIsAHigherVersion() throws Exception {
    try (Intake intake = intake()) {
      Receipt first = intake.submit(Submission.of("urn:changed", null, "One.")).get();
      Receipt second = intake.submit(Submission.of("urn:changed", null, "Other.")).get();
      Receipt back = intake.submit(Submission.of("urn:changed", null, "One.")).get();

      assertThat(List.of(first.outcome(), second.outcome(), back.outcome())).containsOnly(ACCEPTED);
      assertThat(second.version()).isGreaterThan(first.version());
      assertThat(back.version()).isGreaterThan(second.version());
    }
  }

  @Test
  void anotherIntakeKnowsWhatOneHasFed() throws Exception {
    Receipt first;
    try (Intake intake = intake()) {
      first = intake.submit(Submission.of("urn:restart", null, "One.")).get();
    }
    try (Intake later = intake()) {
      assertThat(later.submit(Submission.of("urn:restart", null, "One.")).get())
          .isEqualTo(new Receipt("urn:restart", UNCHANGED, first.version(), 1));
    }
  }

  @Test
  void anIntakeLearnsWhatAnotherFeedsMeanwhile() throws Exception {
    try (Intake one = intake();
        Intake other = intake()) {
      Submission old =
          new Submission(
              Submission.of("urn:two", null, "Old.").article(), 3L, List.of(Block.of("Old.")));
      Receipt newer =
          one.submit(new Submission(old.article(), 4L, List.of(Block.of("New.")))).get();

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(other.submit(old).get())
                      .isEqualTo(new Receipt("urn:two", STALE, newer.version(), 1)));
    }
  }

  @Test
  void theSameArticleFromManyThreadsAtOnceIsWrittenOnce() throws Exception {
    try (Intake intake = intake()) {
      long before = written();
      ExecutorService threads = Executors.newFixedThreadPool(16);
      List<Future<Receipt>> receipts =
          threads.invokeAll(
              Collections.nCopies(
                  50, () -> intake.submit(Submission.of("urn:race", null, "One.", "Two.")).get()));
      threads.shutdown();
      List<Receipt> all = new ArrayList<>();
      for (Future<Receipt> receipt : receipts) {
        all.add(receipt.get());
      }

      assertThat(all).filteredOn(receipt -> receipt.outcome() == ACCEPTED).hasSize(1);
      assertThat(all).filteredOn(receipt -> receipt.outcome() == UNCHANGED).hasSize(49);
      assertThat(all).extracting(Receipt::version).containsOnly(all.get(0).version());
      assertThat(written() - before).isEqualTo(2);
    }
  }

  @Test
  void whatBreaksARuleIsRefusedAndNothingIsWritten() throws Exception {
    try (Intake intake = intake()) {
      long before = written();
      assertThatThrownBy(() -> intake.submit(Submission.of("urn:none", null, " ", "\u00A0")))
          .isInstanceOf(InvalidParagraphException.class)
          .hasMessageContaining("empty");
      assertThatThrownBy(() -> intake.submit(Submission.of("urn:\u0007", null, "One.")))
          .isInstanceOf(InvalidParagraphException.class);
      assertThatThrownBy(() -> intake.submit(Submission.of(Canary.uri(0), null, "One.")))
          .isInstanceOf(InvalidParagraphException.class)
          .hasMessageContaining("is that of a canary, which newswire feeds by itself");
      String[] half = new String[70];
      Arrays.fill(half, "a ".repeat(120_000));
      assertThatThrownBy(() -> intake.submit(Submission.of("urn:long", null, half)))
          .isInstanceOf(InvalidParagraphException.class)
          .hasMessageContaining("16,800,000 characters in all paragraphs together");
      assertThat(written()).isEqualTo(before);
    }
  }
}
