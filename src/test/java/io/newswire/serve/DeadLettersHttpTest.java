package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.deadletter.DeadLetter;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.topic.DeadLetterHeaders;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dead letters over HTTP, on the embedded broker with the stream: every answer that the description
 * names is provoked, and held against it; at last the broker is stopped.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Set<String> PROVOKED = new TreeSet<>();

  private static EmbeddedRun cluster;
  private static Instance instance;
  private static Description description;

  @BeforeAll
  static void start(@TempDir Path state) throws Exception {
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    instance = Instance.start(cluster, state);
    description = new Description(JSON.readTree(send("GET", "/openapi.json", Map.of()).body()));
  }

  @AfterAll
  static void stop() {
    instance.close();
    cluster.close();
  }

  /** Whether an answer of the description is tested here. */
  static boolean isOfDeadLetters(String answer) {
    return answer.contains(" /dead-letters");
  }

  @Test
  @Order(1)
  void aPoisonRecordShowsUpIsRedrivenOnceAndDiesAgainWithACount() throws Exception {
    send(Topics.PARAGRAPHS.name(), null, new RecordHeaders());
    JsonNode letter = awaitLetters(1).at("/deadLetters/0");

    assertThat(letter.path("reason").asText()).contains("not with 0 as Avro");
    assertThat(letter.path("key").asText()).isEqualTo("urn:poison");
    assertThat(letter.at("/origin/topic").asText()).isEqualTo("news.paragraphs");
    assertThat(letter.path("text").isNull()).isTrue();
    assertThat(letter.path("redriven").asBoolean()).isFalse();
    JsonNode whole = answer("GET", path(letter), Map.of(), 200);
    assertThat(Base64.getDecoder().decode(whole.path("value").asText()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("no Avro");
    assertThat(whole.at("/headers/__streams.errors.stacktrace").asText()).contains("\tat ");

    assertThat(
            answer("POST", path(letter) + "/redrive", Map.of(), 200).path("redriven").asBoolean())
        .isTrue();
    assertThat(answer("POST", path(letter) + "/redrive", Map.of(), 409).path("detail").asText())
        .endsWith("was redriven before");

    JsonNode letters = awaitLetters(2).path("deadLetters");
    assertThat(letters.at("/0/redrives").asInt()).isEqualTo(1);
    assertThat(letters.at("/0/redriven").asBoolean()).isFalse();
    assertThat(letters.at("/1/redriven").asBoolean()).isTrue();
    JsonNode page = answer("GET", "/dead-letters?limit=1", Map.of(), 200);
    assertThat(page.path("deadLetters")).hasSize(1);
    JsonNode next =
        answer(
            "GET", "/dead-letters?limit=1&before=" + page.path("before").asText(), Map.of(), 200);
    assertThat(next.path("deadLetters").get(0)).isEqualTo(letters.get(1));
    assertThat(next.path("before").isNull()).isTrue();
  }

  @Test
  @Order(2)
  void oneThatDiedTooOftenIsRefused() throws Exception {
    Headers headers = new RecordHeaders();
    DeadLetterHeaders.put(
        headers, DeadLetterHeaders.REDRIVES, Integer.toString(DeadLetter.MAX_REDRIVES));
    send(Topics.DEAD_LETTERS, 3, headers);
    JsonNode letter = awaitLetters(3).at("/deadLetters/0");
    assertThat(letter.path("redrives").asInt()).isEqualTo(DeadLetter.MAX_REDRIVES);

    JsonNode refused = answer("POST", path(letter) + "/redrive", Map.of(), 409);

    assertThat(refused.path("detail").asText()).contains("has died 5 times");
  }

  @Test
  @Order(3)
  void whatIsWrongIsToldSo() throws Exception {
    Map<String, String> other = Map.of("Origin", "https://other.example");
    String[][] asked = {
      {"GET", "/dead-letters?limit=0", "400", "limit is '0', not a number from 1 to 500"},
      {"GET", "/dead-letters?limit=many", "400", "limit is 'many'"},
      {"GET", "/dead-letters?before=x", "400", "'x' is not what an earlier page said"},
      {"GET", "/dead-letters?since=x", "400", "there is no parameter 'since'; there are limit"},
      {"GET", "/dead-letters/0/0?limit=1", "400", "there is no parameter 'limit'"},
      {"POST", "/dead-letters/0/0/redrive?really=1", "400", "there is no parameter 'really'"},
      {"GET", "/dead-letters/9/0", "404", "there is no dead letter 9@0"},
      {"GET", "/dead-letters/0/999", "404", "there is no dead letter 0@999"},
      {"POST", "/dead-letters/0/999/redrive", "404", "there is no dead letter 0@999"},
      {"GET", "/dead-letters", "403", "pages of other sites"},
      {"GET", "/dead-letters/0/0", "403", "pages of other sites"},
      {"POST", "/dead-letters/0/0/redrive", "403", "pages of other sites"},
    };
    for (String[] row : asked) {
      JsonNode answer =
          answer(row[0], row[1], row[2].equals("403") ? other : Map.of(), Integer.parseInt(row[2]));
      assertThat(answer.path("detail").asText()).as(row[1]).contains(row[3]);
    }
    assertThat(send("GET", "/dead-letters/x", Map.of()).body()).contains("there is nothing at");
    HttpResponse<String> read = send("GET", "/dead-letters/0/0/redrive", Map.of());
    assertThat(read.statusCode()).isEqualTo(405);
    assertThat(read.headers().firstValue("Allow")).contains("POST");
    assertThat(send("POST", "/dead-letters/0/0", Map.of()).statusCode()).isEqualTo(405);
  }

  @Test
  @Order(4)
  void aNameThatIsNotItsOwnIsMisdirected() throws Exception {
    for (String request :
        new String[] {
          "GET /dead-letters", "GET /dead-letters/0/0", "POST /dead-letters/0/0/redrive"
        }) {
      URI address = URI.create(instance.url());
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        socket.setSoTimeout(20_000);
        String head =
            request
                + " HTTP/1.1\r\nHost: rebound.example.org\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).contains(" 421 ");
        String[] words = request.split(" ", 2);
        PROVOKED.add("%s %s 421".formatted(words[0], Description.template(words[1])));
      }
    }
  }

  @Test
  @Order(5)
  void withoutABrokerAllAreAskedToComeBackAndEveryAnswerThatIsDescribedWasProvoked()
      throws Exception {
    cluster.close();

    answer("GET", "/dead-letters", Map.of(), 503);
    answer("GET", "/dead-letters/0/0", Map.of(), 503);
    JsonNode redrive = answer("POST", "/dead-letters/0/0/redrive", Map.of(), 503);
    assertThat(redrive.path("detail").asText()).startsWith("Kafka does not answer now: ");

    Set<String> untested = new TreeSet<>(description.answers());
    untested.removeIf(answer -> !isOfDeadLetters(answer) || answer.endsWith(" 500"));
    untested.removeIf(AccessHttpTest::isOfAccess);
    untested.removeAll(PROVOKED);
    assertThat(untested).isEmpty();
  }

  private static String path(JsonNode letter) {
    return "/dead-letters/%d/%d"
        .formatted(letter.path("partition").asInt(), letter.path("offset").asLong());
  }

  private static JsonNode awaitLetters(int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> answer("GET", "/dead-letters", Map.of(), 200),
            letters -> letters.path("deadLetters").size() == count);
  }

  /** What is answered, which has to be as the description says. */
  private static JsonNode answer(
      String method, String path, Map<String, String> headers, int status) throws IOException {
    HttpResponse<String> answer = send(method, path, headers);
    assertThat(answer.statusCode()).as(method + " " + path + answer.body()).isEqualTo(status);
    description.check(
        method,
        path,
        status,
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
    PROVOKED.add("%s %s %d".formatted(method, Description.template(path), status));
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(
      String method, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(instance.url() + path))
            .method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(String topic, @Nullable Integer partition, Headers headers)
      throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topic,
                  partition,
                  "urn:poison".getBytes(StandardCharsets.UTF_8),
                  "no Avro".getBytes(StandardCharsets.UTF_8),
                  headers))
          .get();
    }
  }
}
