package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.deadletter.DeadLetters;
import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.embedded.SecuredBroker;
import io.newswire.serve.ServerSettings;
import io.newswire.topic.Permission;
import io.newswire.topic.Role;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On a broker that enforces TLS, SASL/SCRAM and ACLs: with what {@link Role} lists everything
 * works, and without any one of it the role is told so.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredClusterTest {
  /** Not the default: what is named after it is told from what has a name of its own. */
  private static final String APPLICATION = "press";

  private static final String PASSWORD = "its-own-password";
  private static final Path SAMPLE =
      Path.of("src/main/resources/io/newswire/cli/sample-article.txt");

  @TempDir static Path folder;

  private static final Map<Role, Map<String, String>> SETTINGS = new EnumMap<>(Role.class);
  private static SecuredBroker broker;
  private static EmbeddedRegistry registry;

  @BeforeAll
  static void start() throws Exception {
    broker = SecuredBroker.start(Files.createDirectory(folder.resolve("broker")));
    registry = EmbeddedRegistry.start(folder, 0);
    for (Role role : Role.values()) {
      Map<String, String> settings = new HashMap<>(broker.user(name(role), PASSWORD));
      settings.put("schema.registry.url", registry.url());
      settings.put("application.id", APPLICATION);
      SETTINGS.put(role, settings);
      broker.allow(
          role.permissions(APPLICATION).stream()
              .map(permission -> permission.allowing("User:" + name(role)))
              .toList());
    }
    Typed created = as(Role.OPERATE, "topics", "--create");
    assertThat(created.exitCode()).as(created.err()).isZero();
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static Path file(Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(settings);
    try {
      Path file = Files.createTempFile(folder, "client", ".properties");
      try (Writer out = Files.newBufferedWriter(file)) {
        properties.store(out, null);
      }
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Typed as(Role role, Object... words) {
    List<Object> all = new ArrayList<>(Arrays.asList(words));
    all.add("--config=" + file(SETTINGS.get(role)));
    return Typed.newswire(all.toArray());
  }

  private static Pipeline instance() throws IOException {
    Map<String, String> settings = new HashMap<>(SETTINGS.get(Role.RUN));
    settings.put("state.dir", Files.createTempDirectory(folder, "state").toString());
    settings.put("replication.factor", "1");
    settings.put("session.timeout.ms", "6000");
    settings.put("newswire.canary.interval", "1s");
    return Pipeline.start(
        Settings.of(settings),
        EmbeddedSettings.temporary(),
        ServerSettings.onLoopback(0),
        Progress.on(new PrintWriter(new StringWriter()), false));
  }

  private static int http(String method, String url, String body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "text/plain")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  private static void sendPoison() throws ExecutionException, InterruptedException {
    Map<String, Object> feeder = new HashMap<>(SETTINGS.get(Role.FEED));
    feeder.keySet().removeIf(name -> name.equals("application.id") || name.startsWith("schema."));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(feeder, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] poison = "no Avro".getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(Topics.PARAGRAPHS.name(), poison, poison)).get();
    }
  }

  private static void awaitDeadLetters(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Typed listed = as(Role.OPERATE, "dlq", "list", "--format", "jsonl");
              assertThat(listed.out().lines()).as(listed.err()).hasSize(count);
            });
  }

  @Test
  @Order(1)
  void withWhatTheirRolesNeedEverybodyDoesTheirWork() throws Exception {
    try (Pipeline one = instance();
        Pipeline other = instance()) {
      Typed fed = as(Role.FEED, "feed", SAMPLE);
      assertThat(fed.exitCode()).as(fed.err()).isZero();
      assertThat(http("PUT", one.url() + "/articles/urn:a", "The mayor said: \"Stay.\"\n"))
          .isEqualTo(202);
      Typed tailed = as(Role.CONSUME, "tail", "--since=beginning", "--max=10", "--format=jsonl");
      assertThat(tailed.json()).as(tailed.err()).hasSize(10);
      Typed exported = as(Role.CONSUME, "export", folder.resolve("exported"));
      assertThat(exported.exitCode()).as(exported.err()).isZero();

      sendPoison();
      awaitDeadLetters(1);
      Typed redriven = as(Role.OPERATE, "dlq", "redrive", "--all");
      assertThat(redriven.exitCode()).as(redriven.err()).isZero();
      awaitDeadLetters(2);
      JsonNode last = as(Role.OPERATE, "dlq", "list", "--max=1", "--format=jsonl").json().get(0);
      String place = last.path("partition") + "/" + last.path("offset");
      assertThat(http("POST", one.url() + "/dead-letters/" + place + "/redrive", ""))
          .isEqualTo(200);
      Typed reread = as(Role.OPERATE, "reread");
      assertThat(reread.exitCode()).as(reread.err()).isZero();
      for (Pipeline instance : List.of(one, other)) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(40))
            .until(() -> Scrape.of(instance.url() + "/health/ready").status() == 200);
        assertThat(Scrape.of(instance.url() + "/articles/urn:a").status()).isEqualTo(200);
      }
    }
  }

  static Stream<Arguments> permissions() {
    return Arrays.stream(Role.values())
        .flatMap(
            role ->
                role.permissions(APPLICATION).stream()
                    .map(permission -> Arguments.of(role, permission)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("permissions")
  @Order(2)
  void withoutAnyOneOfThemARoleIsTold(Role role, Permission permission) throws Exception {
    AclBinding binding = permission.allowing("User:" + name(role));
    broker.revoke(binding);
    try {
      if (permission.isOfTopic()) {
        Typed typed = as(role, (Object[]) command(role));
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        // Of a topic that may not even be described nothing is allowed.
        assertThat(typed.errLines())
            .singleElement()
            .asString()
            .startsWith("newswire: Kafka does not allow ")
            .contains(permission.operation() + " on topic " + permission.resource().name())
            .endsWith("; 'newswire acls %s' prints what it has to allow".formatted(name(role)));
      } else if (permission.resource().name().equals(Role.REDRIVE)) {
        Map<String, String> settings = Settings.of(SETTINGS.get(role)).kafka();
        try (DeadLetters letters = new DeadLetters(settings, cluster(role).registry())) {
          assertThatThrownBy(letters::redrive)
              .isInstanceOf(TransactionalIdAuthorizationException.class);
        }
      } else if (permission.resource().resourceType() == ResourceType.TOPIC
          && permission.operation() == AclOperation.READ) {
        assertThatStateIsNotRead(permission);
      } else {
        assertThatTheStreamStops(permission);
      }
    } finally {
      broker.allow(List.of(binding));
    }
  }

  private static Cluster cluster(Role role) {
    return Cluster.named(Settings.of(SETTINGS.get(role)));
  }

  private static String[] command(Role role) {
    return switch (role) {
      case RUN -> new String[] {"run", "--http-port=0"};
      case FEED -> new String[] {"feed", SAMPLE.toString()};
      case CONSUME -> new String[] {"tail", "--max=0"};
      case OPERATE -> new String[] {"topics"};
    };
  }

  /** A client is asked: on the way to its end Kafka Streams may lose the reason. */
  private static void assertThatStateIsNotRead(Permission permission) throws Exception {
    String topic = APPLICATION + "-another-changelog";
    broker.admin().createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    Permission ofState =
        new Permission(
            new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
            permission.operation());
    try (Admin admin = cluster(Role.RUN).admin()) {
      TopicSetup topics = new TopicSetup(admin);
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> topics.denied(List.of(ofState)).equals(List.of(ofState)));
    }
  }

  /** At its start, or with the first canary. */
  private static void assertThatTheStreamStops(Permission permission) throws Exception {
    if (permission.operation() == AclOperation.CREATE) {
      List<String> own =
          broker.admin().listTopics().names().get().stream()
              .filter(topic -> topic.startsWith(APPLICATION + "-"))
              .toList();
      broker.admin().deleteTopics(own).all().get();
    }
    Throwable fault =
        catchThrowable(
            () -> {
              try (Pipeline pipeline = instance()) {
                throw FailedException.failed(Faults.message(pipeline.await()), pipeline.await());
              }
            });
    assertThat(fault)
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("Kafka does not allow it: ")
        .hasMessageContaining("; 'newswire acls' prints what it has to allow");
  }

  @Test
  @Order(3)
  void whatIsNoLongerAllowedStopsAnInstanceThatRunsAndIsTold() throws Exception {
    AclBinding binding =
        Role.RUN.permissions(APPLICATION).stream()
            .filter(permission -> permission.resource().name().equals(Topics.QUOTES.name()))
            .filter(permission -> permission.operation() == AclOperation.WRITE)
            .findFirst()
            .orElseThrow()
            .allowing("User:run");
    try (Pipeline instance = instance()) {
      broker.revoke(binding);
      Typed fed = as(Role.FEED, "feed", "--uri=urn:revoked", SAMPLE);
      assertThat(fed.exitCode()).as(fed.err()).isZero();

      assertThat(Faults.message(instance.await()))
          .startsWith("Kafka does not allow it: ")
          .contains(Topics.QUOTES.name());
      Scrape live = Scrape.of(instance.url() + "/health/live");
      assertThat(live.status()).isEqualTo(503);
      assertThat(live.text()).contains("the stream has failed", Topics.QUOTES.name());
    } finally {
      broker.allow(List.of(binding));
    }
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sasl.jaas.config | org.apache.kafka.common.security.scram.ScramLoginModule required username=\"feed\" password=\"wrong-password\"; | 1 | Kafka lets nobody in so: Authentication failed",
        "sasl.jaas.config | no login module | 2 | the settings for Kafka do not work: ",
        "ssl.truststore.location | /nowhere/trust.p12 | 2 | the settings for Kafka do not work: ",
        "ssl.truststore.password | wrong-password | 2 | the settings for Kafka do not work: ",
        "ssl.endpoint.identification.algorithm | | 0 | ",
        "sasl.mechanism | SCRAM-SHA-256 | 1 | Kafka lets nobody in so: ",
        "security.protocol | PLAINTEXT | 1 | Kafka can't be reached at ",
        "security.protocol | NONE | 2 | "
      })
  @Order(4)
  void whoIsNotLetInIsToldWhyOnOneLine(String setting, String value, int exitCode, String told) {
    Map<String, String> settings = new HashMap<>(SETTINGS.get(Role.FEED));
    settings.put(setting, value == null ? "" : value);
    settings.put("default.api.timeout.ms", "2000");
    settings.put("request.timeout.ms", "1000");

    Typed typed = Typed.newswire("feed", SAMPLE, "--config=" + file(settings));

    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(exitCode);
    if (exitCode != 0) {
      assertThat(typed.errLines())
          .singleElement()
          .asString()
          .startsWith("newswire: " + (told == null ? "" : told));
    }
    assertThat(typed.err()).doesNotContain("wrong-password", PASSWORD);
  }

  @Test
  @Order(5)
  void theCommandsThatArePrintedAllowWhatIsListed() {
    for (Role role : Role.values()) {
      Typed typed =
          Typed.newswire(
              "acls",
              name(role),
              "--principal=User:it",
              "--set=application.id=" + APPLICATION,
              "--bootstrap-servers=b1:9092,b2:9092");

      assertThat(typed.exitCode()).as(typed.err()).isZero();
      List<String> expected = new ArrayList<>();
      for (Permission permission : role.permissions(APPLICATION)) {
        expected.add(permission.resource() + " " + permission.operation());
      }
      List<String> printed = new ArrayList<>();
      typed.out().lines().forEach(line -> printed.addAll(parsed(line)));
      assertThat(printed).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(Typed.newswire("acls", "run", "--principal=it").exitCode()).isEqualTo(2);
    assertThat(Typed.newswire("acls").exitCode()).isEqualTo(2);
  }

  private static List<String> parsed(String line) {
    List<String> words = List.of(line.split(" "));
    assertThat(line)
        .startsWith(
            "kafka-acls.sh --bootstrap-server b1:9092,b2:9092 --command-config admin.properties"
                + " --add --allow-principal User:it --operation ");
    String pattern = line.endsWith(" --resource-pattern-type prefixed") ? "PREFIXED" : "LITERAL";
    Map<String, ResourceType> types =
        Map.of(
            "--topic", ResourceType.TOPIC,
            "--group", ResourceType.GROUP,
            "--transactional-id", ResourceType.TRANSACTIONAL_ID);
    String type = words.stream().filter(types::containsKey).findFirst().orElseThrow();
    String resource =
        "ResourcePattern(resourceType=%s, name=%s, patternType=%s)"
            .formatted(types.get(type), words.get(words.indexOf(type) + 1), pattern);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("--operation")) {
        all.add(resource + " " + words.get(i + 1));
      }
    }
    return all;
  }
}
