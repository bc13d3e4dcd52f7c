package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Submission;
import io.newswire.monitor.Flow;
import io.newswire.monitor.InputPartition;
import io.newswire.monitor.InstanceStatus;
import io.newswire.monitor.Status;
import io.newswire.monitor.StatusJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What instances of the application say of themselves and of each other. */
class StatusIT {
  private static final int ARTICLES = 24;
  private static final Path DESCRIPTION =
      Path.of("src/main/resources/io/newswire/serve/openapi.json");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path folder;
  private EmbeddedRun cluster;
  private Instance first;

  @BeforeEach
  void start() {
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    first = Instance.start(cluster, folder.resolve("first"));
  }

  @AfterEach
  void stop() {
    first.close();
    cluster.close();
  }

  @Test
  void anInstanceThatIsAloneReadsEveryPartitionAndCountsWhatWasFed() {
    feed();

    Status status =
        await(first, "/status", told -> told.counts().paragraphs().get("accepted") == 2 * ARTICLES);

    assertThat(status.isReady()).isTrue();
    assertThat(status.application()).isEqualTo("newswire");
    assertThat(status.partitions())
        .containsExactly(
            new InputPartition(0, address(first), 0L),
            new InputPartition(1, address(first), 0L),
            new InputPartition(2, address(first), 0L),
            new InputPartition(3, address(first), 0L));
    InstanceStatus.Details details = details(status, 0);
    assertThat(details.stream()).isEqualTo("RUNNING");
    assertThat(details.partitions()).containsExactly(0, 1, 2, 3);
    assertThat(details.stateBytes()).containsOnlyKeys("articles", "due-times", "edits");
    assertThat(details.heapBytes()).isPositive();
    assertThat(details.since()).isBefore(status.time());
    assertThat(status.counts().unaccounted()).isZero();
    assertThat(status.counts().latency().count()).isEqualTo(2 * ARTICLES);
    assertThat(status.counts().sources().get("none")).isBetween(details.since(), Instant.now());
    assertThat(status.counts().flow())
        .contains(
            new Flow("news.paragraphs", "reading", 2 * ARTICLES),
            new Flow("reading", "news.quotes", ARTICLES),
            new Flow("news.edits", "edits", 0));
  }

  @Test
  void whicheverInstanceIsAskedTheyAreToldOfTogetherAndOneThatIsAwayToo() throws Exception {
    feed();
    await(first, "/status", told -> told.counts().paragraphs().get("accepted") == 2 * ARTICLES);
    try (Instance second = Instance.start(cluster, folder.resolve("second"))) {
      for (Instance asked : List.of(first, second)) {
        Status both =
            await(
                asked,
                "/status",
                told ->
                    told.isReady()
                        && told.instances().size() == 2
                        && !details(told, 0).partitions().isEmpty()
                        && !details(told, 1).partitions().isEmpty());
        TreeSet<Integer> read = new TreeSet<>(details(both, 0).partitions());
        read.addAll(details(both, 1).partitions());
        assertThat(read).containsExactly(0, 1, 2, 3);
        assertThat(both.instances())
            .extracting(InstanceStatus::address)
            .containsExactlyInAnyOrder(address(first), address(second));
        assertThat(both.counts().paragraphs()).containsEntry("accepted", 2L * ARTICLES);
      }
      assertThat(get(second, "/status/instance").instances()).hasSize(1);

      String away = address(second);
      second.stopServing();

      Status one = get(first, "/status");
      assertThat(one.isReady()).isFalse();
      assertThat(one.reasons()).containsExactly(away + ": does not answer");
      assertThat(one.instances())
          .contains(new InstanceStatus(away, List.of("does not answer"), null));
    }
    await(first, "/status", told -> told.isReady() && told.instances().size() == 1);
  }

  private void feed() {
    for (int article = 0; article < ARTICLES; article++) {
      first.feed(
          Submission.of(
              "urn:harbour:" + article,
              "Harbour shut",
              "The harbour is shut.",
              "“Nobody leaves,” Ruth Adler said."));
    }
  }

  private static Status await(
      Instance instance, String path, java.util.function.Predicate<Status> condition) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(NullPointerException.class)
        .until(
            () -> get(instance, path),
            told ->
                condition.test(told)
                    && told.partitions().stream().allMatch(partition -> isRead(partition)));
  }

  private static boolean isRead(InputPartition partition) {
    return Objects.equals(partition.lag(), 0L);
  }

  private static InstanceStatus.Details details(Status status, int instance) {
    return Objects.requireNonNull(status.instances().get(instance).details());
  }

  private static String address(Instance instance) {
    return URI.create(instance.url()).getAuthority();
  }

  private static Status get(Instance instance, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(instance.url() + path)).build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    new Description(new ObjectMapper().readTree(DESCRIPTION.toFile()))
        .checkSchema("Status", answer.body());
    return StatusJson.read(answer.body());
  }
}
