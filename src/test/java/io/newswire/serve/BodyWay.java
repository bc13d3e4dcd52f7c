package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Intake;
import io.newswire.hostile.Way;
import io.newswire.serve.access.Access;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** In by the body of {@code PUT /articles/{id}}, on the embedded broker. */
public final class BodyWay implements Way, AutoCloseable {
  private static final int MAX_BODY = 10 << 20;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final EmbeddedRun cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
  private final Intake intake;
  private final NewsServer server;
  private int articles;

  public BodyWay() {
    RecordClasses.trust();
    RestRegistry registry = new RestRegistry(cluster.registryUrl());
    new SchemaSetup(registry).register();
    Map<String, String> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(settings))) {
      new TopicSetup(admin).create(1, (short) 1);
    }
    intake = new Intake(settings, registry);
    ServerSettings served =
        new ServerSettings(
            "127.0.0.1",
            0,
            Duration.ofSeconds(20),
            MAX_BODY,
            2 * MAX_BODY,
            50,
            Set.of(),
            Set.of(),
            Access.OF_ALL);
    server = NewsServer.bind(served);
    server.start(new ArticlesHandler(served, intake), new AssetsHandler(), new NotFound());
  }

  @Override
  public Verdict take(byte[] bytes, String secret) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(server.url() + "/articles/urn%3Ahostile%3A" + ++articles + "?version=1"))
            .timeout(Duration.ofSeconds(30))
            .PUT(BodyPublishers.ofByteArray(bytes));
    if (isGzip(bytes)) {
      request.header("Content-Encoding", "gzip");
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.body()).doesNotContain(secret, "\tat ", "Exception");
    assertThat(answer.statusCode() / 100).isIn(2, 4);
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
    return answer.statusCode() < 300 ? Verdict.ACCEPTED : Verdict.REFUSED;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
  }

  @Override
  public void close() {
    server.close();
    intake.close();
    cluster.close();
  }
}
