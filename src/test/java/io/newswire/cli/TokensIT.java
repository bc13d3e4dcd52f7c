package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.examples.Programs;
import io.newswire.serve.access.Certificates;
import io.newswire.serve.access.Grant;
import io.newswire.serve.access.Scope;
import io.newswire.serve.access.Token;
import io.newswire.serve.access.TokensFile;
import io.newswire.topic.RecordClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the packaged program that want tokens and speak TLS. */
class TokensIT {
  private static final int ARTICLES = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Token FEEDER = Token.random();
  private static final Token READER = Token.random();

  @TempDir static Path folder;
  private static Certificates certificates;
  private static EmbeddedRun cluster;
  private static Launched first;
  private static Launched second;

  @BeforeAll
  static void start() throws IOException {
    Launched.assumePackaged();
    Assumptions.assumeTrue(Programs.run("curl", "--version"), "needs curl");
    RecordClasses.trust();
    certificates = Certificates.make(folder, "EC");
    Path tokens = folder.resolve("tokens");
    TokensFile.append(tokens, new Grant("feeder", Set.of(Scope.FEED), FEEDER.sha256()));
    TokensFile.append(tokens, new Grant("reader", Set.of(Scope.READ), READER.sha256()));
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    first = instance("first", tokens);
    second = instance("second", tokens);
    first.serving();
    second.serving();
  }

  private static Launched instance(String name, Path tokens) throws IOException {
    Path config = folder.resolve(name + ".properties");
    Files.writeString(
        config,
        """
        config.providers = env
        config.providers.env.class = org.apache.kafka.common.config.provider.EnvVarConfigProvider
        bootstrap.servers = ${env:BROKER}
        schema.registry.url = %s
        state.dir = %s
        replication.factor = 1
        num.standby.replicas = 0
        newswire.canary.interval = 1s
        newswire.http.tokens.file = %s
        newswire.http.tls.certificate = %s
        newswire.http.tls.key = %s
        newswire.http.tls.authorities = %s
        """
            .formatted(
                cluster.registryUrl(),
                folder.resolve(name),
                tokens,
                certificates.certificate(),
                certificates.key(),
                certificates.certificate()));
    return Launched.start(
        folder, Map.of("BROKER", cluster.bootstrapServers()), "run", "--config", config);
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable started : new AutoCloseable[] {second, first, cluster}) {
      try {
        if (started != null) {
          started.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void whoHasATokenFeedsReadsAndLooksAndTheInstancesAskEachOtherWithIt() throws IOException {
    for (int article = 0; article < ARTICLES; article++) {
      assertThat(feed(FEEDER, article)).isEqualTo("202");
    }
    assertThat(feed(READER, 0)).isEqualTo("403");
    assertThat(feed(Token.random(), 0)).isEqualTo("401");

    for (Launched instance : List.of(first, second)) {
      for (int article = 0; article < ARTICLES; article++) {
        String url = instance.httpUrl() + "/articles/harbour-" + article;
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> curl(READER, url).contains("The harbour is shut."));
      }
    }
    assertThat(curl(READER, first.httpUrl() + "/streams/all?since=beginning", "-N", "-m", "3"))
        .contains("event: upsert", "The harbour is shut.");

    assertStatus();

    assertThat(curl(READER, first.httpUrl() + "/health/live", "-i"))
        .containsIgnoringCase("Strict-Transport-Security: max-age=31536000");
    for (Launched instance : List.of(first, second)) {
      assertThat(instance.complained() + instance.printed())
          .doesNotContain(FEEDER.secret(), READER.secret());
    }
    assertThat(first.complained())
        .contains("request refused", "client=reader", "reason=insufficient_scope");
  }

  private static void assertStatus() throws IOException {
    Path token = folder.resolve("reader.token");
    Files.writeString(token, READER.secret() + "\n");
    Object[] status = {
      "status",
      "--url",
      first.httpUrl(),
      "--ca-file",
      certificates.certificate(),
      "--format",
      "json"
    };
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Typed told = typed(status, "--token-file", token);
              assertThat(told.exitCode()).as(told.err() + told.out()).isZero();
              assertThat(told.json().get(0).path("instances")).hasSize(2);
            });
    try (Launched packaged =
        Launched.start(folder, Map.of("NEWSWIRE_TOKEN", READER.secret()), status)) {
      assertThat(packaged.end(PATIENCE).exitCode()).isZero();
    }

    assertThat(typed(status).err())
        .contains("answered with 401; give a token with the scope read by NEWSWIRE_TOKEN");
    Typed untrusted = Typed.newswire("status", "--url", first.httpUrl());
    assertThat(untrusted.exitCode()).isEqualTo(2);
    assertThat(untrusted.err()).contains("no TLS with https://127.0.0.1", "--ca-file");
  }

  private static Typed typed(Object[] words, Object... more) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return Typed.newswire(all.toArray());
  }

  /** The status of what is answered. */
  private static String feed(Token token, int article) throws IOException {
    Path text = folder.resolve("article.txt");
    Files.writeString(text, "The harbour is shut.\nNo ferry leaves.\n");
    String url = first.httpUrl() + "/articles/harbour-" + article;
    String answer = folder.resolve("answer.json").toString();
    return curl(token, url, "-T", text.toString(), "-o", answer, "-w", "%{http_code}");
  }

  /** As people call it: the token in a file, not in an argument. */
  private static String curl(Token token, String url, String... options) throws IOException {
    Path header = folder.resolve("header");
    Files.writeString(header, "Authorization: Bearer " + token.secret() + "\n");
    List<String> command = new ArrayList<>(List.of("curl", "-s", "-m", "20", "-H", "@" + header));
    command.addAll(List.of("--cacert", certificates.certificate().toString()));
    command.addAll(List.of(options));
    command.add(url);
    Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
