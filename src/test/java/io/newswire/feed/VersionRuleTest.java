package io.newswire.feed;

import static io.newswire.feed.Occasion.POLLED;
import static io.newswire.feed.Occasion.SAVED;
import static io.newswire.feed.Occasion.SENT;
import static io.newswire.feed.Receipt.Outcome.ACCEPTED;
import static io.newswire.feed.Receipt.Outcome.CONFLICT;
import static io.newswire.feed.Receipt.Outcome.KILLED;
import static io.newswire.feed.Receipt.Outcome.STALE;
import static io.newswire.feed.Receipt.Outcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.VersionRule.Decision;
import io.newswire.record.Article;
import io.newswire.record.FedVersion;
import io.newswire.record.PubStatus;
import io.newswire.topic.RecordClasses;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions by number, and times in milliseconds since 1970. */
class VersionRuleTest {
  static {
    RecordClasses.trust();
  }

  private static final Long NONE = null;

  private static ByteBuffer digest(String content) {
    return ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant at(Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static FedVersion fed(long version, String content, Long made, long asOf) {
    return FedVersion.newBuilder()
        .setVersion(version)
        .setDigest(digest(content))
        .setPubStatus(content.equals("kill") ? PubStatus.CANCELED : PubStatus.USABLE)
        .setParagraphCount(1)
        .setVersionCreated(at(made))
        .setAsOf(at(asOf))
        .build();
  }

  private static Decision decide(
      Long number, String content, Long made, Occasion occasion, long asOf, FedVersion last) {
    Article article =
        Article.newBuilder()
            .setUri("urn:a")
            .setVersion(0)
            .setPubStatus(content.equals("kill") ? PubStatus.CANCELED : PubStatus.USABLE)
            .setVersionCreated(at(made))
            .build();
    return VersionRule.decide(
        new Submission(article, number, List.of()),
        digest(content),
        new Sighting(occasion, at(asOf)),
        last);
  }

  static Stream<Arguments> cases() {
    FedVersion numbered = fed(5, "a", NONE, 100);
    FedVersion timed = fed(90, "a", 90L, 100);
    FedVersion seen = fed(100, "a", NONE, 100);
    FedVersion killed = fed(101, "kill", NONE, 100);
    return Stream.of(
        row("the first has its own number", 7L, "a", 50L, SENT, 60, null, ACCEPTED, 7),
        row("or the time at which it was made", NONE, "a", 50L, SENT, 60, null, ACCEPTED, 50),
        row("or at which it was seen", NONE, "a", NONE, POLLED, 60, null, ACCEPTED, 60),
        row("never below 0", NONE, "a", -50L, SENT, 60, null, ACCEPTED, 0),
        row("a kill of what is not known", NONE, "kill", NONE, SENT, 60, null, ACCEPTED, 60),
        row("a higher number", 6L, "b", NONE, POLLED, 1, numbered, ACCEPTED, 6),
        row("a higher number, same content", 6L, "a", NONE, POLLED, 1, numbered, ACCEPTED, 6),
        row("the same again", 5L, "a", NONE, SENT, 200, numbered, UNCHANGED, 5),
        row("a lower number", 4L, "b", NONE, SENT, 200, numbered, STALE, 5),
        row("other content, same number", 5L, "b", NONE, SENT, 200, numbered, CONFLICT, 5),
        row("a kill under the same number", 5L, "kill", NONE, SENT, 200, numbered, ACCEPTED, 5),
        row("a kill without a number", NONE, "kill", NONE, SENT, 200, numbered, ACCEPTED, 200),
        row("a kill by a slow clock", NONE, "kill", NONE, SENT, 2, numbered, ACCEPTED, 6),
        row("unchanged, made later", NONE, "a", 95L, POLLED, 200, timed, UNCHANGED, 90),
        row("unchanged, seen later", NONE, "a", NONE, POLLED, 200, seen, UNCHANGED, 100),
        row("changed, made later", NONE, "b", 95L, POLLED, 200, timed, ACCEPTED, 95),
        row("changed, made before", NONE, "b", 80L, POLLED, 200, timed, STALE, 90),
        row("made before, though sent now", NONE, "b", 80L, SENT, 200, timed, STALE, 90),
        row("changed in silence", NONE, "b", 90L, POLLED, 200, timed, ACCEPTED, 91),
        row("out of a cache", NONE, "b", 90L, POLLED, 99, timed, STALE, 90),
        row("changed, seen later", NONE, "b", NONE, POLLED, 200, seen, ACCEPTED, 200),
        row("changed, seen before", NONE, "b", NONE, POLLED, 99, seen, STALE, 100),
        row("saved with an old time", NONE, "b", NONE, SAVED, 50, seen, ACCEPTED, 101),
        row("sent by a slow clock", NONE, "b", NONE, SENT, 50, seen, ACCEPTED, 101),
        row("polled after a kill", NONE, "a", NONE, POLLED, 200, killed, KILLED, 101),
        row("saved after a kill", NONE, "a", NONE, SAVED, 200, killed, KILLED, 101),
        row("polled with a number after a kill", 999L, "a", NONE, POLLED, 200, killed, KILLED, 101),
        row("sent after a kill", NONE, "a", NONE, SENT, 200, killed, ACCEPTED, 200),
        row("killed again", NONE, "kill", NONE, SENT, 200, killed, UNCHANGED, 101),
        row(
            "after the last number",
            NONE,
            "b",
            NONE,
            SENT,
            200,
            fed(Long.MAX_VALUE, "a", NONE, 100),
            STALE,
            Long.MAX_VALUE));
  }

  private static Arguments row(
      String what,
      Long number,
      String content,
      Long made,
      Occasion occasion,
      long asOf,
      FedVersion last,
      Receipt.Outcome outcome,
      long version) {
    return Arguments.of(
        what, decide(number, content, made, occasion, asOf, last), new Decision(outcome, version));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aSubmissionIsDecidedByItsSourcesOrder(String what, Decision decision, Decision expected) {
    assertThat(decision).as(what).isEqualTo(expected);
  }

  /** A page whose copies in caches are polled in any order, however often. */
  @Test
  void pollsInAnyOrderNeverGoBack() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      boolean dated = random.nextBoolean();
      int newestPolled = -1;
      FedVersion last = null;
      for (int poll = 0; poll < 30; poll++) {
        int revision = random.nextInt(10);
        long made = 1_000L * revision;
        long generated = made + 1 + random.nextInt(998);
        Long says = dated ? Long.valueOf(made) : NONE;
        String content = "revision " + revision;
        Decision decision = decide(NONE, content, says, POLLED, generated, last);
        if (decision.outcome() == ACCEPTED) {
          assertThat(revision).as("seed %d", seed).isGreaterThan(newestPolled);
          assertThat(decision.version()).isGreaterThan(last == null ? -1 : last.getVersion());
          last = fed(decision.version(), content, says, generated);
        } else {
          assertThat(decision.outcome())
              .as("seed %d", seed)
              .isEqualTo(revision == newestPolled ? UNCHANGED : STALE);
        }
        newestPolled = Math.max(newestPolled, revision);
      }
    }
  }
}
