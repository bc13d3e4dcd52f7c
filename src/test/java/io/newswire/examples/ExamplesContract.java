package io.newswire.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each example prints of a fed article, whatever broker and registry it is on. */
interface ExamplesContract {

  FedStream stream();

  @Test
  default void kafkajsReadsWhoSaidWhatAndWhatIsTakenBack() {
    String takenBack = "taken back: " + FedStream.key(FedStream.QUOTE) + " (DROPPED, version 2)";

    List<String> lines = Example.quotes().linesUntil(stream().environment(), takenBack);

    assertThat(lines)
        .containsSubsequence(
            "Ruth Adler (said): " + FedStream.QUOTATION,
            "  " + FedStream.HEADLINE + ", version 1",
            takenBack);
  }

  @Test
  default void confluentsPackageForJavaScriptReadsStatusesAndTimes() {
    String takenBack = "taken back: " + FedStream.key(FedStream.DEVELOPMENT);

    List<String> lines = Example.developments().linesUntil(stream().environment(), takenBack);

    assertThat(lines)
        .containsSubsequence(
            FedStream.DEVELOPMENT,
            "  it happened, says police; reported 2031-05-04T04:30:00.000Z",
            takenBack);
  }

  @Test
  default void pythonReadsHowManyAndAccordingToWhom() {
    String takenBack = "taken back: " + FedStream.key(FedStream.FIGURE);

    List<String> lines = Example.figures().linesUntil(stream().environment(), takenBack);

    assertThat(lines)
        .containsSubsequence(
            "AT_LEAST 340 person (COUNT; counted: people; says the mayor)",
            "  " + FedStream.FIGURE,
            "  in a version of 2031-05-04T04:30:00+00:00",
            takenBack);
  }

  @Test
  default void theConsoleConsumerReadsRecordsAsJsonAndPassesOverTombstones() throws IOException {
    String key = FedStream.key(FedStream.PROMO);
    String takenBack = "newswire.version:2,newswire.reason:DROPPED\t" + key + "\tnull";

    List<String> lines =
        Example.records("news.promos").linesUntil(stream().environment(), takenBack);

    String start = "NO_HEADERS\t" + key + "\t";
    String line = lines.stream().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
    JsonNode value = new ObjectMapper().readTree(line.substring(start.length()));
    assertThat(value.at("/paragraph/text").asText()).isEqualTo(FedStream.PROMO);
    assertThat(value.at("/paragraph/primary").asText()).isEqualTo("PROMO");
    assertThat(value.at("/kind").asText()).isEqualTo("RELATED_LINK");
    assertThat(value.at("/paragraph/article/versionCreated").asLong())
        .isEqualTo(FedStream.VERSION_CREATED.toEpochMilli());
    Instant now = Instant.now();
    assertThat(Instant.ofEpochMilli(value.at("/paragraph/provenance/classifiedAt").asLong()))
        .isBetween(now.minus(Duration.ofHours(1)), now);
    assertThat(lines).containsSubsequence(line, takenBack);
  }

  @Test
  default void kcatShowsKeysAndTheHeadersOfWhatIsTakenBack() {
    String key = FedStream.key(FedStream.QUOTE);
    String takenBack =
        "key " + key + ", headers (newswire.version=2,newswire.reason=DROPPED), -1 bytes";

    List<String> lines =
        Example.keysAndHeaders("news.quotes").linesUntil(stream().environment(), takenBack);

    assertThat(lines.stream().filter(line -> line.contains(key)))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "news\\.quotes \\[[01]] at \\d+: key \\S+, headers \\(\\), \\d+ bytes"),
            line -> assertThat(line).endsWith(takenBack));
  }
}
