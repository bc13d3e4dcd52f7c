package io.newswire.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.examples.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/**
 * Prometheus itself, as a process of its own that scrapes instances every second, with our alerts.
 */
public final class Prometheus implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final String url;

  private Prometheus(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Skips a test where Debian's package is not there. */
  public static void assumeThere() {
    Assumptions.assumeTrue(
        Programs.run("prometheus", "--version"),
        "instances are scraped by Prometheus, of Debian's package prometheus");
  }

  /**
   * Starts it.
   *
   * @param folder for all that it writes
   * @param factor what all times of the alerts are divided by, from 1 up
   * @param instances base URLs
   */
  public static Prometheus start(Path folder, int factor, List<String> instances) {
    try {
      Path rules = Files.writeString(folder.resolve("alerts.json"), AlertRules.inHaste(factor));
      Path configuration = folder.resolve("prometheus.json");
      Files.writeString(configuration, configuration(rules, instances));
      String address = "127.0.0.1:" + freePort();
      Process process =
          new ProcessBuilder(
                  "prometheus",
                  "--config.file=" + configuration,
                  "--storage.tsdb.path=" + folder.resolve("series"),
                  "--web.listen-address=" + address,
                  "--log.level=warn")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("prometheus.log").toFile())
              .start();
      Prometheus started = new Prometheus(process, "http://" + address);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String configuration(Path rules, List<String> instances) {
    ObjectNode configuration = JSON.createObjectNode();
    configuration
        .putObject("global")
        .put("scrape_interval", "1s")
        .put("scrape_timeout", "1s")
        .put("evaluation_interval", "250ms");
    configuration.putArray("rule_files").add(rules.toString());
    ObjectNode job = configuration.putArray("scrape_configs").addObject();
    job.put("job_name", "newswire");
    job.putArray("static_configs")
        .addObject()
        .set("targets", JSON.valueToTree(addresses(instances)));
    return configuration.toString();
  }

  private static List<String> addresses(List<String> instances) {
    return instances.stream().map(instance -> URI.create(instance).getAuthority()).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreException(UncheckedIOException.class)
        .until(() -> !process.isAlive() || send("/-/ready").statusCode() == 200);
    if (!process.isAlive()) {
      throw new IllegalStateException("Prometheus has ended with " + process.exitValue());
    }
  }

  /** What an expression is now, by the value of one label; empty when it is nothing. */
  public Map<String, Double> values(String expression, String label) {
    Map<String, Double> values = new TreeMap<>();
    for (JsonNode sample : query(expression)) {
      values.put(
          sample.path("metric").path(label).asText(),
          Double.valueOf(sample.path("value").path(1).asText()));
    }
    return values;
  }

  /** What an expression is now that is one number; NaN when it is nothing. */
  public double value(String expression) {
    JsonNode result = query(expression);
    return result.isEmpty()
        ? Double.NaN
        : Double.parseDouble(result.path(0).path("value").path(1).asText());
  }

  /** The samples of an expression now, as Prometheus answers. */
  public JsonNode query(String expression) {
    return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
        .path("result");
  }

  /** The summaries of the alerts that fire. */
  public Set<String> firing() {
    Set<String> summaries = new TreeSet<>();
    for (JsonNode alert : get("/api/v1/alerts").path("alerts")) {
      if (alert.path("state").asText().equals("firing")) {
        summaries.add(alert.path("annotations").path("summary").asText());
      }
    }
    return summaries;
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = send(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
    try {
      return JSON.readTree(answer.body()).path("data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(String path) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
