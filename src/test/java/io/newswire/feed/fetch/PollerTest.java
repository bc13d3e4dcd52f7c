package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.feed.fetch.FetchException.Kind;
import io.newswire.feed.fetch.Fetched.Document;
import io.newswire.feed.fetch.Fetched.NotModified;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A poller in simulated time: days pass in no time, the same way each time. */
class PollerTest {
  private static final URI HARBOUR = URI.create("https://sorrel.example/harbour");
  private static final URI MARKET = URI.create("https://sorrel.example/market");
  private static final URI QUAY = URI.create("https://quay.example/");
  private static final PollSchedule EACH_MINUTE = new PollSchedule(Duration.ofMinutes(1));

  /** What is at an address. */
  private interface State {
    Fetched asked(@Nullable Validators known) throws FetchException, InterruptedException;
  }

  private record Request(Instant when, URI address, @Nullable Validators known) {}

  private final SimulatedTime time = new SimulatedTime();
  private final Map<URI, State> web = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private Duration crawlDelay = Duration.ZERO;
  private RuntimeException refusal;

  private final PollSource source =
      new PollSource() {
        @Override
        public Fetched fetch(URI address, @Nullable Validators known)
            throws FetchException, InterruptedException {
          requests.add(new Request(time.instant(), address, known));
          return web.get(address).asked(known);
        }

        @Override
        public Duration crawlDelay(URI address) {
          return crawlDelay;
        }
      };

  private final PollListener listener =
      new PollListener() {
        @Override
        public void document(URI address, Document document) {
          if (refusal != null) {
            throw refusal;
          }
          told.add(new String(document.bytes(), StandardCharsets.UTF_8));
        }

        @Override
        public void problem(URI address, Exception problem) {
          told.add("problem: " + problem.getMessage());
        }

        @Override
        public void recovered(URI address) {
          told.add("recovered");
        }
      };

  private Poller poller(URI... addresses) throws FetchException {
    return new Poller(List.of(addresses), EACH_MINUTE, source, listener, time, new Random(3));
  }

  private State text(String text) {
    return known ->
        known != null && text.equals(known.etag())
            ? new NotModified()
            : document(text, Instant.MAX);
  }

  private static Document document(String text, Instant generated) {
    return new Document(
        HARBOUR,
        text.getBytes(StandardCharsets.UTF_8),
        "text/plain",
        new Validators(HARBOUR, text, null),
        generated);
  }

  private static State failing(Kind kind, String what, @Nullable Duration retryAfter) {
    return known -> {
      throw new FetchException(kind, what, retryAfter, null);
    };
  }

  private List<Duration> pauses() {
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < requests.size(); i++) {
      pauses.add(Duration.between(requests.get(i - 1).when, requests.get(i).when));
    }
    return pauses;
  }

  @Test
  void contentIsHandedOnWhenItChangesAndOnlyThen() throws Exception {
    web.put(HARBOUR, text("v1"));
    poller(HARBOUR);
    time.pass(Duration.ofMinutes(10));
    assertThat(told).containsExactly("v1");
    assertThat(requests).hasSizeBetween(9, 12);
    web.put(HARBOUR, text("v2"));
    time.pass(Duration.ofMinutes(10));
    assertThat(told).containsExactly("v1", "v2");
    assertThat(requests.get(0).known).isNull();
    assertThat(requests.get(1).known).isEqualTo(new Validators(HARBOUR, "v1", null));
  }

  @Test
  void theIntervalHasJitterAndRunsFromTheEndOfARequest() throws Exception {
    web.put(
        HARBOUR,
        known -> {
          time.spend(Duration.ofSeconds(20));
          return new NotModified();
        });
    poller(HARBOUR);
    time.pass(Duration.ofHours(5));
    assertThat(pauses())
        .allSatisfy(
            pause -> assertThat(pause).isBetween(Duration.ofSeconds(74), Duration.ofSeconds(86)))
        .doesNotHaveDuplicates();
  }

  @Test
  void contentThatWasNotTakenComesAgain() throws Exception {
    web.put(HARBOUR, text("v1"));
    poller(HARBOUR);
    time.pass(Duration.ofSeconds(1));
    web.put(HARBOUR, text("v2"));
    refusal = new IllegalStateException("the broker is away");
    time.pass(Duration.ofMinutes(5));
    assertThat(told).containsExactly("v1", "problem: the broker is away");
    // The site is not to blame: no back-off.
    assertThat(requests).hasSizeBetween(5, 7);
    assertThat(requests.get(4).known).isEqualTo(new Validators(HARBOUR, "v1", null));
    refusal = null;
    time.pass(Duration.ofMinutes(5));
    assertThat(told).containsExactly("v1", "problem: the broker is away", "v2", "recovered");
  }

  @Test
  void failuresAreToldOncePerKindAndAskedMoreAndMoreSeldom() throws Exception {
    web.put(HARBOUR, failing(Kind.TEMPORARY, "answered 503", null));
    poller(HARBOUR);
    time.pass(Duration.ofHours(8));
    assertThat(told).containsExactly("problem: answered 503");
    assertThat(requests).hasSizeBetween(12, 15);
    assertThat(pauses().get(0)).isBetween(Duration.ofSeconds(108), Duration.ofSeconds(132));
    assertThat(pauses().get(pauses().size() - 1))
        .isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));

    web.put(HARBOUR, failing(Kind.TEMPORARY, "answered 500", null));
    time.pass(Duration.ofHours(2));
    web.put(HARBOUR, failing(Kind.MISSING, "answered 404", null));
    time.pass(Duration.ofHours(2));
    web.put(HARBOUR, text("v1"));
    time.pass(Duration.ofHours(2));
    assertThat(told)
        .containsExactly("problem: answered 503", "problem: answered 404", "v1", "recovered");
    assertThat(requests).hasSizeGreaterThan(60);
  }

  @Test
  void aServerThatAsksToWaitIsNotAskedBefore() throws Exception {
    web.put(HARBOUR, failing(Kind.TEMPORARY, "answered 429", Duration.ofHours(3)));
    poller(HARBOUR);
    time.pass(Duration.ofHours(10));
    assertThat(pauses()).containsOnly(Duration.ofHours(3));
  }

  @Test
  void anAddressThatIsGoneIsToldOnceAndAskedNoMore() throws Exception {
    web.put(HARBOUR, failing(Kind.GONE, "answered 410", null));
    web.put(MARKET, text("m1"));
    Poller poller = poller(HARBOUR, MARKET);
    time.pass(Duration.ofHours(1));
    assertThat(told).containsExactlyInAnyOrder("problem: answered 410", "m1");
    assertThat(requests).filteredOn(request -> request.address.equals(HARBOUR)).hasSize(1);
    assertThat(requests).hasSizeGreaterThan(50);
    web.put(MARKET, failing(Kind.GONE, "answered 410", null));
    time.pass(Duration.ofHours(1));
    // Nothing is left to wait for.
    poller.await();
  }

  @Test
  void theCrawlDelayIsKeptBetweenAnyTwoRequestsToAHost() throws Exception {
    crawlDelay = Duration.ofSeconds(45);
    web.put(HARBOUR, text("h1"));
    web.put(MARKET, text("m1"));
    web.put(QUAY, text("q1"));
    poller(HARBOUR, MARKET, HARBOUR, QUAY);
    time.pass(Duration.ofHours(1));
    requests.removeIf(request -> request.address.equals(QUAY));
    assertThat(pauses()).allMatch(pause -> pause.compareTo(crawlDelay) >= 0);
    assertThat(requests).hasSizeBetween(75, 81);
    assertThat(requests)
        .filteredOn(request -> request.address.equals(MARKET))
        .hasSize(requests.size() / 2);
  }

  @Test
  void contentOlderThanWhatWasTakenIsLeft() throws Exception {
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    web.put(HARBOUR, known -> document("v2", noon));
    poller(HARBOUR);
    time.pass(Duration.ofSeconds(1));
    web.put(HARBOUR, known -> document("v1", noon.minusSeconds(1)));
    time.pass(Duration.ofMinutes(2));
    assertThat(told).containsExactly("v2");
    web.put(HARBOUR, known -> document("v3", noon));
    time.pass(Duration.ofSeconds(61));
    assertThat(told).containsSubsequence("v2", "v3").doesNotContain("v1");
    assertThat(requests)
        .extracting(Request::known)
        .doesNotContain(new Validators(HARBOUR, "v1", null));
  }

  @Test
  void aFaultOfOursIsToldOnceAndDoesNotEndThePolling() throws Exception {
    web.put(
        HARBOUR,
        known -> {
          throw new IllegalStateException("a fault of ours");
        });
    poller(HARBOUR);
    time.pass(Duration.ofHours(10));
    assertThat(told).containsExactly("problem: a fault of ours");
    assertThat(requests).hasSizeGreaterThan(12);
  }

  @Test
  void addressesThatCanNeverBeFetchedAreRefusedBeforeAnyIs() {
    assertThatThrownBy(() -> poller(HARBOUR, URI.create("ftp://sorrel.example/a")))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("only http:// and https://");
    time.pass(Duration.ofMinutes(10));
    assertThat(requests).isEmpty();
  }

  @Test
  void closedItAsksNothingMore() throws Exception {
    web.put(HARBOUR, text("v1"));
    Poller poller = poller(HARBOUR);
    time.pass(Duration.ofSeconds(1));
    poller.close();
    time.pass(Duration.ofHours(1));
    assertThat(requests).hasSize(1);
    poller.await();
  }
}
