package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What has to hold of embargoes by the wall clock, over restarts, too, on the embedded broker. */
@Execution(ExecutionMode.CONCURRENT)
class EmbargoIT {
  private static final String FIRST = "Sign up to our newsletter";
  private static final String CORRECTED = "Sign up to our other newsletter";
  private static final String OTHER = "Sign up to our weekly newsletter";

  /** So long that what is under it is taken before it ends, once the stream takes anything. */
  private static final Duration SHORT = Duration.ofSeconds(8);

  @TempDir Path folder;
  private EmbeddedRun run;
  private BrokerStream stream;

  @BeforeEach
  void start() {
    run = EmbeddedRun.start(EmbeddedSettings.temporary());
    stream = new BrokerStream(run.bootstrapServers(), run.registryUrl(), folder.resolve("first"));
  }

  @AfterEach
  void stop() {
    stream.close();
    run.close();
  }

  private static ConditionFactory await() {
    return Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60));
  }

  @Test
  void anEmbargoOutlastsARestart() {
    String uri = "urn:newswire:test:embargo:restart";
    Instant until = Instant.now().plusSeconds(20);
    send(uri, 1, until, FIRST);
    awaitTaken(uri);

    stream.stopInstance();
    stream.startInstance(folder.resolve("second"));

    await().untilAsserted(() -> assertThat(promos(uri)).containsExactly(FIRST));
    assertThat(Instant.now()).isAfterOrEqualTo(until);
  }

  @Test
  void aKillUnderEmbargoLeavesNothingToComeOut() {
    String uri = "urn:newswire:test:embargo:kill";
    awaitTaken(uri);
    Instant until = Instant.now().plus(SHORT);
    send(uri, 1, until, FIRST);
    send(uri, 2, null, null);

    awaitAfter(until, uri);

    assertThat(promos(uri)).isEmpty();
  }

  @Test
  void aCorrectionUnderEmbargoReplacesWhatIsHeld() {
    String uri = "urn:newswire:test:embargo:correction";
    awaitTaken(uri);
    Instant until = Instant.now().plus(SHORT);
    send(uri, 1, until, FIRST);
    send(uri, 2, until, CORRECTED);

    await().untilAsserted(() -> assertThat(promos(uri)).containsExactly(CORRECTED));

    assertThat(Instant.now()).isAfterOrEqualTo(until);
    assertThat(stream.records(Topics.PROMOS.name()).toString()).doesNotContain(FIRST);
  }

  /** Another article tells that all before it has been taken: both go the same way. */
  private void awaitTaken(String uri) {
    int partition = new OutputKey(uri, "").partition(BrokerStream.PARTITIONS);
    int number = 0;
    String other = uri + ":other";
    while (new OutputKey(other, "").partition(BrokerStream.PARTITIONS) != partition) {
      other = uri + ":other:" + number++;
    }
    String sent = other;
    send(sent, 1, null, OTHER);
    await().untilAsserted(() -> assertThat(promos(sent)).containsExactly(OTHER));
  }

  /** Waits for an article whose embargo ends later: what was due before has been seen to. */
  private void awaitAfter(Instant until, String uri) {
    String later = uri + ":later";
    send(later, 1, until.plusSeconds(2), FIRST);
    await().untilAsserted(() -> assertThat(promos(later)).containsExactly(FIRST));
  }

  private List<String> promos(String uri) {
    List<String> texts = new ArrayList<>();
    stream
        .materialised(Topics.PROMOS.name())
        .forEach(
            (key, value) -> {
              if (OutputKey.parse(key).articleUri().equals(uri)) {
                texts.add(((io.newswire.record.PromoParagraph) value).getParagraph().getText());
              }
            });
    return texts;
  }

  private void send(String uri, long version, @Nullable Instant until, @Nullable String text) {
    Article article =
        Article.newBuilder()
            .setUri(uri)
            .setVersion(version)
            .setPubStatus(text == null ? PubStatus.CANCELED : PubStatus.USABLE)
            .setEmbargoedUntil(until)
            .build();
    stream.send(
        new Paragraph(
            article, text == null ? 0 : 1, 0, text == null ? "" : text, Form.UNKNOWN, List.of()));
  }
}
