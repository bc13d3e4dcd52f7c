package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.record.FigureKind;
import io.newswire.serve.live.LiveSettings;
import io.newswire.serve.live.LiveStreams;
import io.newswire.topic.OutputHeaders;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-sent events over HTTP, on the topics of an embedded broker that the tests write to. */
class StreamsHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(2);

  /** Nobody can go on from memory: whoever comes back reads Kafka. */
  private static final LiveSettings NO_WINDOW = settings(1, 64 << 20);

  private static final LiveSettings WINDOW = settings(32 << 20, 64 << 20);

  private static OutputTopics topics;
  private final List<NewsServer> servers = new ArrayList<>();

  /** Each test has an article of its own. */
  private final String article = "urn:newswire:test:" + UUID.randomUUID();

  private String url;

  @BeforeAll
  static void startBroker() throws Exception {
    topics = new OutputTopics();
  }

  @AfterAll
  static void stopBroker() {
    topics.close();
  }

  @BeforeEach
  void start() {
    url = serve(WINDOW).url();
  }

  @AfterEach
  void stop() {
    servers.forEach(NewsServer::close);
  }

  private static LiveSettings settings(long window, long maxLag) {
    return new LiveSettings(20, Duration.ofMillis(300), CLIENT_TIMEOUT, window, maxLag, 2);
  }

  private NewsServer serve(LiveSettings live) {
    return serve(live, Set.of());
  }

  private NewsServer serve(LiveSettings live, Set<String> origins) {
    NewsServer server = NewsServer.bind(ServerSettings.onLoopback(0).allowing(origins));
    server.start(new LiveStreams(topics, live));
    servers.add(server);
    return server;
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
  }

  private String quotes() {
    return url + "/streams/quotes?article=" + article;
  }

  private List<String> quote(int from, int to) {
    List<String> told = new ArrayList<>();
    for (int number = from; number < to; number++) {
      topics.quote(article, "q" + number, "Ruth Adler");
      told.add("upsert q" + number);
    }
    return told;
  }

  @Test
  void aClientGetsWhatComesOutAndWhatIsTakenBackAsCloudEvents() {
    try (SseClient client = SseClient.connect(quotes(), null)) {
      topics.quote(article, "No ferry leaves", "Ruth Adler");
      topics.retract(Topics.QUOTES, article, "No ferry leaves");
      client.await(2);

      JsonNode upsert = client.events().get(0).data();
      assertThat(client.told())
          .containsExactly("upsert No ferry leaves", "retract No ferry leaves");
      assertThat(upsert.path("specversion").asText()).isEqualTo("1.0");
      assertThat(upsert.path("id").asText()).matches("[0-2]-\\d+");
      assertThat(upsert.path("source").asText()).isEqualTo("/streams/quotes");
      assertThat(upsert.path("type").asText()).isEqualTo("io.newswire.quotes.upsert");
      assertThat(upsert.path("subject").asText()).isEqualTo(article + "#No ferry leaves");
      assertThat(Instant.parse(upsert.path("time").asText()))
          .isBetween(Instant.now().minusSeconds(60), Instant.now());
      assertThat(upsert.path("partitionkey").asText()).isEqualTo(article);
      assertThat(upsert.path("datacontenttype").asText()).isEqualTo("application/json");
      assertThat(upsert.at("/data/quotations/0/speaker/name").asText()).isEqualTo("Ruth Adler");
      assertThat(client.events().get(1).data().path("data"))
          .hasToString("{\"reason\":\"DROPPED\",\"version\":7,\"replacedBy\":null}");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 32 << 20})
  void whoComesBackWithTheLastIdHasEveryEventOnce(long window) {
    url = serve(settings(window, 64 << 20)).url();
    List<String> expected = new ArrayList<>();
    List<String> told = new ArrayList<>();
    String lastId = null;
    for (int time = 0; time < 4; time++) {
      try (SseClient client = SseClient.connect(quotes(), lastId)) {
        expected.addAll(quote(expected.size(), expected.size() + 5));
        client.await(expected.size() - told.size());
        told.addAll(client.told());
        lastId = client.lastId();
      }
      // Nobody listens to these.
      expected.addAll(quote(expected.size(), expected.size() + 5));
    }
    try (SseClient client = SseClient.connect(quotes(), lastId)) {
      told.addAll(client.await(5).told());
    }

    assertThat(told).isEqualTo(expected);
  }

  @Test
  void whoBreaksOffAnywhereAndComesBackToAnyServerHasEveryEventOnce() {
    Random random = new Random(5);
    List<String> urls = List.of(url, serve(NO_WINDOW).url(), serve(WINDOW).url());
    String path = "/streams/all?article=" + article;
    List<String> told = new ArrayList<>();
    String lastId = null;
    try (SseClient first = SseClient.connect(url + path, null)) {
      lastId = first.lastId();
    }
    List<String> expected = quote(0, 300);
    while (told.size() < expected.size()) {
      int some = 1 + random.nextInt(40);
      String server = urls.get(random.nextInt(urls.size()));
      try (SseClient client = SseClient.connect(server + path, lastId)) {
        client.await(Math.min(some, expected.size() - told.size()));
        List<SseClient.Event> came = List.copyOf(client.events());
        // It breaks off after any of those that have come.
        int kept = 1 + random.nextInt(came.size());
        came.subList(0, kept).forEach(event -> told.add(event.told()));
        lastId = came.get(kept - 1).id();
      }
    }

    assertThat(told).isEqualTo(expected);
  }

  @Test
  void aClientThatKnewAServerGoesOnWithItsSuccessor() {
    String lastId;
    List<String> expected;
    try (SseClient client = SseClient.connect(quotes(), null)) {
      expected = new ArrayList<>(quote(0, 3));
      client.await(3);
      servers.get(0).close();
      await().until(client::isOver);
      lastId = client.lastId();
      assertThat(client.told()).isEqualTo(expected);
    }
    List<String> later = quote(3, 8);

    url = serve(WINDOW).url();
    try (SseClient client = SseClient.connect(quotes(), lastId)) {
      assertThat(client.await(5).told()).isEqualTo(later);
    }
  }

  @Test
  void sinceTheBeginningAllThatStandsComesAndThenWhatIsNew() {
    List<String> expected = quote(0, 20);

    try (SseClient client = SseClient.connect(quotes() + "&since=beginning", null)) {
      client.await(20);
      expected.addAll(quote(20, 25));
      client.await(25);

      assertThat(client.told()).isEqualTo(expected);
    }
  }

  @Test
  void sinceATimeWhatCameFromThenOnComes() {
    quote(0, 5);
    // Two records have the same millisecond at most where nothing lies between them.
    Instant time = Instant.now().plusMillis(2);
    await().until(() -> Instant.now().isAfter(time));
    List<String> expected = quote(5, 9);

    try (SseClient client = SseClient.connect(quotes() + "&since=" + time, null)) {
      assertThat(client.await(4).told()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quotes?speaker=adler            | said",
        "quotes?speaker=nobody&speaker=Adler | said",
        "all?source=tarn%20courier       | said few many",
        "all?source=other                | ''",
        "all?language=en                 | said few many",
        "all?language=en-GB              | said few many",
        "all?language=e                  | ''",
        "figures?kind=CASUALTIES         | many",
        "figures?min-value=100           | many",
        "figures?kind=count&min-value=3  | few",
        "figures?kind=count&min-value=100 | ''",
        "all?text=MANY                   | many",
        "all?text=a&text=e               | said few many",
        "background?text=a               | ''",
      })
  void onlyWhatIsAskedForComes(String asked, String words) {
    String all = url + "/streams/" + asked.strip() + "&article=" + article + "&since=beginning";
    topics.quote(article, "said", "Ruth Adler");
    topics.figure(article, "few", FigureKind.COUNT, 4);
    topics.figure(article, "many", FigureKind.CASUALTIES, 400);
    topics.retract(Topics.QUOTES, article, "end");
    topics.retract(Topics.FIGURES, article, "end");
    topics.retract(Topics.BACKGROUND, article, "end");
    int ends = asked.startsWith("all") ? 3 : 1;

    try (SseClient client = SseClient.connect(all, null)) {
      await().until(() -> client.told().stream().filter("retract end"::equals).count() == ends);
      List<String> upserts =
          client.told().stream()
              .filter(told -> told.startsWith("upsert "))
              .map(told -> told.substring("upsert ".length()))
              .toList();
      assertThat(upserts)
          .containsExactlyInAnyOrder(words.isBlank() ? new String[0] : words.strip().split(" "));
    }
  }

  @Test
  void whatChangesSoThatItIsNoLongerAskedForIsTakenBack() {
    try (SseClient client = SseClient.connect(quotes() + "&speaker=adler", null)) {
      topics.quote(article, "one", "Ruth Adler");
      topics.quote(article, "other", "Tom Vey");
      topics.quoteAgain(article, "one", "Tom Vey");
      topics.quote(article, "last", "Ruth Adler");
      client.await(3);

      assertThat(client.told()).containsExactly("upsert one", "retract one", "upsert last");
      assertThat(client.events().get(1).data().at("/data/reason").asText()).isEqualTo("FILTERED");
    }
  }

  @Test
  void aClientThatNothingPassesForGetsSignsOfLifeAndMovesOnAllTheSame() {
    String lastId;
    try (SseClient client = SseClient.connect(url + "/streams/quotes?article=none", null)) {
      String first = client.lastId();
      quote(0, 3);
      await().until(() -> client.signsOfLife() > 1 && !client.lastId().equals(first));
      assertThat(client.events()).isEmpty();
      lastId = client.lastId();
    }
    List<String> later = quote(3, 5);

    try (SseClient client = SseClient.connect(quotes(), lastId)) {
      assertThat(client.await(2).told()).isEqualTo(later);
    }
  }

  @Test
  void whatIsNotCommittedIsNotTold() {
    try (SseClient client = SseClient.connect(quotes(), null);
        KafkaProducer<String, byte[]> producer =
            topics.producer(Map.of("transactional.id", article))) {
      producer.initTransactions();
      producer.beginTransaction();
      OutputTopics.send(
          producer,
          topics.record(
              Topics.QUOTES,
              article,
              "aborted",
              topics.bytes(Topics.QUOTES, topics.quoteOf(article, "aborted", "Tom Vey")),
              Map.of()));
      producer.abortTransaction();
      List<String> expected = quote(0, 1);

      assertThat(client.await(1).told()).isEqualTo(expected);
    }
  }

  @Test
  void aRecordThatCantBeReadIsLeftOutAndTheRestGoesOn() {
    try (KafkaProducer<String, byte[]> producer = topics.producer(Map.of());
        SseClient client = SseClient.connect(quotes(), null)) {
      OutputTopics.send(
          producer, topics.record(Topics.QUOTES, article, "bad", new byte[] {1, 2}, Map.of()));
      List<String> expected = quote(0, 2);

      assertThat(client.await(2).told()).isEqualTo(expected);
      try (SseClient again = SseClient.connect(quotes() + "&since=beginning", null)) {
        assertThat(again.await(2).told()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.,      the last id is of another cluster",
    "old,     retractions since the last id may be gone",
    "beyond,  the topic no longer has what the last id is of"
  })
  void whoCantGoOnIsToldToBeginAnew(String what, String reason) {
    url = serve(NO_WINDOW).url();
    String id;
    try (SseClient client = SseClient.connect(quotes(), null)) {
      id = client.lastId();
    }
    List<String> expected = quote(0, 3);
    String[] parts = id.split("\\.", 3);
    String changed =
        switch (what) {
          case "old" -> {
            long time = Instant.now().minus(Duration.ofDays(2)).getEpochSecond();
            yield parts[0] + "." + Long.toString(time, 36) + "." + parts[2];
          }
          case "beyond" -> parts[0] + "." + parts[1] + ".quotes=zzzzz,0,0";
          default -> what + parts[1] + "." + parts[2];
        };

    try (SseClient client = SseClient.connect(quotes(), changed)) {
      client.await(4);
      assertThat(client.events().get(0).type()).isEqualTo("reset");
      assertThat(client.events().get(0).data()).hasToString("{\"reason\":\"" + reason + "\"}");
      assertThat(client.told().subList(1, 4)).isEqualTo(expected);
    }
  }

  /** An old id is good as long as nothing has come since. */
  @Test
  void whoMissedNothingGoesOnHoweverLongItWasAway() {
    quote(0, 1);
    String id;
    try (SseClient client = SseClient.connect(quotes(), null)) {
      id = client.lastId();
    }
    String[] parts = id.split("\\.", 3);
    long time = Instant.now().minus(Duration.ofDays(400)).getEpochSecond();
    url = serve(NO_WINDOW).url();

    try (SseClient client =
        SseClient.connect(quotes(), parts[0] + "." + Long.toString(time, 36) + "." + parts[2])) {
      List<String> expected = quote(1, 3);
      assertThat(client.await(2).told()).isEqualTo(expected);
    }
  }

  @Test
  void aFrozenClientIsDroppedWithinItsTimeOutAndHoldsUpNobody() throws IOException {
    String words = "x".repeat(50_000);
    try (FrozenClient frozen =
            new FrozenClient(URI.create(url), "/streams/quotes?article=" + article);
        SseClient client = SseClient.connect(quotes(), null)) {
      Instant began = Instant.now();
      int sent = 0;
      // As much as the buffers of two sockets could take, several times over.
      for (; sent < 400; sent++) {
        topics.quote(article, sent + words, "Ruth Adler");
      }
      client.await(sent);

      await().atMost(CLIENT_TIMEOUT.multipliedBy(4)).until(frozen::isCutOff);
      assertThat(Duration.between(began, Instant.now())).isGreaterThan(CLIENT_TIMEOUT);
      assertThat(client.events()).hasSize(sent);
      assertThat(client.isOver()).isFalse();
    }
  }

  @Test
  void aServerThatStopsWaitsForNoFrozenClient() throws IOException {
    try (FrozenClient frozen =
        new FrozenClient(URI.create(url), "/streams/quotes?article=" + article)) {
      String words = "z".repeat(50_000);
      for (int sent = 0; sent < 50; sent++) {
        topics.quote(article, sent + words, "Ruth Adler");
      }
      Instant began = Instant.now();
      servers.get(0).close();

      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
      await().until(frozen::isCutOff);
    }
  }

  @Test
  void aClientThatIsTooFarBehindIsToldSoAndMissesNothing() throws Exception {
    url =
        serve(
                new LiveSettings(
                    20, Duration.ofMillis(300), Duration.ofMinutes(1), 100_000, 200_000, 2))
            .url();
    String words = "y".repeat(20_000);
    HttpResponse<InputStream> slow =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(quotes())).build(), BodyHandlers.ofInputStream());
    List<String> expected = new ArrayList<>();
    // The client's own buffers are a few hundred kilobytes; it begins to read when it is behind.
    for (int number = 0; number < 400; number++) {
      topics.quote(article, number + words, "Ruth Adler");
      expected.add("upsert " + number + words);
    }
    String body = new String(slow.body().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(body)
        .endsWith(
            "event: dropped\ndata: {\"reason\":\"you are too far behind; come back with the last"
                + " id\"}\n\n");
    List<String> ids =
        body.lines().filter(line -> line.startsWith("id: ")).map(l -> l.substring(4)).toList();
    long had = body.lines().filter(line -> line.startsWith("event: upsert")).count();
    try (SseClient again = SseClient.connect(quotes(), ids.get(ids.size() - 1))) {
      assertThat(again.await((int) (400 - had)).told()).isEqualTo(expected.subList((int) had, 400));
    }
  }

  @Test
  void aRetractionWithStrangeHeadersIsToldAsFarAsItCanBe() {
    try (SseClient client = SseClient.connect(quotes(), null)) {
      topics.send(
          Topics.QUOTES,
          article,
          "strange",
          null,
          Map.of(OutputHeaders.VERSION, "seven", OutputHeaders.REASON, "\"\n\u2028"));
      List<String> later = quote(0, 1);
      client.await(2);

      assertThat(client.told()).containsExactly("retract strange", later.get(0));
      JsonNode data = client.events().get(0).data().path("data");
      assertThat(data.path("version").isNull()).isTrue();
      assertThat(data.path("reason").asText()).isEqualTo("\"\n\u2028");
    }
  }

  @Test
  void wherePartitionsAreAddedClientsComeBackAndMissNothingOnThem() throws Exception {
    String lastId;
    try (SseClient client = SseClient.connect(url + "/streams/promos", null)) {
      int added = topics.addPartition(Topics.PROMOS);
      topics.sendTo(added, Topics.PROMOS, article, "added");
      await().until(client::isOver);
      assertThat(client.events().get(client.events().size() - 1).data())
          .hasToString(
              "{\"reason\":\"partitions were added to the topics; come back with the last id\"}");
      lastId = client.lastId();
    }

    try (SseClient client = SseClient.connect(url + "/streams/promos", lastId)) {
      assertThat(client.await(1).told()).containsExactly("retract added");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | /streams/quote | 404 | there is no stream 'quote'; there are [quotes, developments, figures, promos, background, edits, all]",
        "GET  | /streams/      | 404 | there is no stream ''; there are",
        "POST | /streams/quotes | 405 | POST is not for this path",
        "GET  | /streams/quotes?from=1 | 400 | there is no parameter 'from'; there are article, kind,",
        "GET  | /streams/quotes?kind=SAD | 400 | there is no kind 'SAD'; there are AD, ADDED",
        "GET  | /streams/quotes?min-value=lots | 400 | min-value is 'lots', not a number",
        "GET  | /streams/quotes?since=yesterday | 400 | since is 'yesterday', not a time with its offset such as 2031-05-04T06:30:00Z, nor beginning",
        "GET  | /streams/quotes?last-event-id=7 | 400 | '7' is no id of an event; take the last one that came, or leave it out",
        "GET  | /streams/quotes?last-event-id=a.b.figures%3D0 | 400 | the id is of another stream: quotes has news.quotes",
        "GET  | /streams/quotes?last-event-id=a.b.quotes%3D-1 | 400 | is no id of an event",
        "GET  | /streams/quotes?last-event-id=a.zzzzzzzzzzzz.quotes%3D1 | 400 | is no id of an event",
      })
  void whatCantBeServedIsToldWithWhatToDo(String method, String path, int status, String detail)
      throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(url + path.strip()))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(detail.strip());
  }

  @Test
  void asManyClientsAsMayBeAreServedAndOthersAskedToComeBackLater() throws Exception {
    List<SseClient> clients =
        IntStream.range(0, 20).mapToObj(i -> SseClient.connect(quotes(), null)).toList();
    HttpRequest request = HttpRequest.newBuilder(URI.create(quotes())).build();

    HttpResponse<String> refused = CLIENT.send(request, BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("10");
    assertThat(refused.body()).contains("20 clients are connected, and no more can be");
    clients.forEach(SseClient::close);
    await()
        .pollInterval(Duration.ofMillis(100))
        .ignoreException(IllegalStateException.class)
        .until(
            () -> {
              SseClient.connect(quotes(), null).close();
              return true;
            });
  }

  @Test
  void theLastIdMayBeAParameterForThoseWhoCantSendHeaders() {
    String id;
    try (SseClient client = SseClient.connect(quotes(), null)) {
      id = client.lastId();
    }
    List<String> expected = quote(0, 2);

    String parameter = "&last-event-id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    try (SseClient client = SseClient.connect(quotes() + parameter, null)) {
      assertThat(client.await(2).told()).isEqualTo(expected);
    }
  }

  @Test
  void pagesOfOriginsThatAreAllowedMayReadAndNoOthers() throws Exception {
    url = serve(WINDOW, Set.of("https://desk.example")).url();
    HttpRequest.Builder head =
        HttpRequest.newBuilder(URI.create(quotes()))
            .method("HEAD", HttpRequest.BodyPublishers.noBody());

    HttpResponse<String> allowed =
        CLIENT.send(
            head.copy().header("Origin", "https://desk.example").build(), BodyHandlers.ofString());
    HttpResponse<String> other =
        CLIENT.send(
            head.copy().header("Origin", "https://desk.example.evil").build(),
            BodyHandlers.ofString());
    HttpResponse<String> writing =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(url + "/streams/quotes"))
                .header("Origin", "https://desk.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());

    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("Content-Type")).contains("text/event-stream");
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://desk.example");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(writing.statusCode()).isEqualTo(403);
  }
}
