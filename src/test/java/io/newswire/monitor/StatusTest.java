package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How what several instances say becomes one status. */
class StatusTest {
  private static final String FIRST = "127.0.0.1:8080";
  private static final String SECOND = "127.0.0.1:8081";

  @Test
  void countsOfInstancesAreAddedUpAndOfEachSourceTheNewestIsTold() {
    Instant later = SampleStatus.NOW.plusSeconds(5);
    Counts sum =
        SampleStatus.counts("The Sorrel Post", SampleStatus.NOW)
            .plus(SampleStatus.counts("The Sorrel Post", later))
            .plus(SampleStatus.counts("Harbour Radio", SampleStatus.NOW));

    assertThat(sum.paragraphs()).isEqualTo(Map.of("accepted", 102L, "stale", 3L));
    assertThat(sum.records()).isEqualTo(Map.of("quote", Map.of("new", 36L, "changed", 6L)));
    assertThat(sum.deadLetters()).isEqualTo(Map.of("invalid", 3L));
    assertThat(sum.readings()).isEqualTo(120);
    assertThat(sum.latency().count()).isEqualTo(36);
    assertThat(sum.latency().buckets()).isEqualTo(Map.of(0.005, 3L, 0.01, 18L, 0.025, 33L));
    assertThat(sum.sources())
        .isEqualTo(Map.of("The Sorrel Post", later, "Harbour Radio", SampleStatus.NOW));
    assertThat(sum.flow())
        .containsExactly(
            new Flow("news.paragraphs", "reading", 102), new Flow("reading", "news.quotes", 42));
  }

  @Test
  void nothingCountedAddsNothing() {
    Counts counts = SampleStatus.counts("The Sorrel Post", SampleStatus.NOW);

    assertThat(counts.plus(Counts.NONE)).isEqualTo(counts);
    assertThat(Counts.NONE.plus(counts)).isEqualTo(counts);
  }

  @Test
  void eachPartitionIsOfTheInstanceThatReadsItAndAllAreReadyTogether() {
    Status first = SampleStatus.reading(FIRST, 0, 1);
    Status second = SampleStatus.reading(SECOND, 2, 3);

    for (Status both : List.of(first.plus(second), second.plus(first))) {
      assertThat(both.isReady()).isTrue();
      assertThat(both.instances()).extracting("address").containsExactly(FIRST, SECOND);
      assertThat(both.partitions())
          .containsExactly(
              new InputPartition(0, FIRST, 10L),
              new InputPartition(1, FIRST, 11L),
              new InputPartition(2, SECOND, 12L),
              new InputPartition(3, SECOND, 13L));
    }
  }

  @Test
  void aPartitionThatNoInstanceReadsIsToldWithItsLagAndIsAReason() {
    Status status = SampleStatus.reading(FIRST, 0, 1, 3);

    assertThat(status.partitions().get(2)).isEqualTo(new InputPartition(2, null, 12L));
    assertThat(status.isReady()).isFalse();
    assertThat(status.reasons()).containsExactly("no instance reads partition 2");
  }

  @Test
  void aPartitionThatOneMayReadWhoDoesNotAnswerIsNotCalledUnread() {
    Status first = SampleStatus.reading(FIRST, 0, 1, 3);

    assertThat(first.plus(first.silent(SECOND, "does not answer")).reasons())
        .containsExactly(SECOND + ": does not answer");
  }

  @Test
  void anInstanceThatDoesNotAnswerIsOneOfThemAndAReason() {
    Status first = SampleStatus.reading(FIRST, 0, 1, 2, 3);

    Status both = first.plus(first.silent(SECOND, "does not answer"));

    assertThat(both.isReady()).isFalse();
    assertThat(both.reasons()).containsExactly(SECOND + ": does not answer");
    assertThat(both.counts()).isEqualTo(first.counts());
    assertThat(both.partitions()).isEqualTo(first.partitions());
    assertThat(both.instances().get(1))
        .isEqualTo(new InstanceStatus(SECOND, List.of("does not answer"), null));
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    Status status =
        SampleStatus.reading(FIRST, 0, 2)
            .plus(SampleStatus.cutOff(SECOND, "the broker has not answered for 7 s", null));
    Status withSilent = status.plus(status.silent("127.0.0.1:8082", "does not answer"));

    assertThat(StatusJson.read(StatusJson.write(withSilent).toString())).isEqualTo(withSilent);
  }
}
