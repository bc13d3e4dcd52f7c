package io.newswire.monitor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.stream.StreamStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * How an instance is.
 *
 * @param checks by the name of what was looked at, in order
 */
public record Health(Map<String, Check> checks) {
  static final Duration PATIENCE = Duration.ofSeconds(6);

  public Health {
    checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
  }

  /**
   * Whether it can go on as it is, or has to be started anew.
   *
   * @param stream what it is doing; null before there is one
   */
  static Health live(@Nullable StreamStatus stream) {
    boolean over =
        stream != null
            && switch (stream.state()) {
              case PENDING_ERROR, ERROR, NOT_RUNNING -> true;
              default -> false;
            };
    return new Health(Map.of("stream", new Check(!over, says(stream))));
  }

  /**
   * Whether it does its work now.
   *
   * @param stream what it is doing; null before there is one
   * @param silence since the broker last answered; null when it never has
   * @param canary whether what goes in comes out; null when no canaries are sent
   */
  static Health ready(
      @Nullable StreamStatus stream, @Nullable Duration silence, @Nullable Check canary) {
    Map<String, Check> checks = new LinkedHashMap<>();
    boolean runs = stream != null && stream.state() == KafkaStreams.State.RUNNING;
    checks.put("stream", new Check(runs, says(stream)));
    if (stream != null) {
      checks.put("state", state(stream.restoring()));
      checks.put("broker", broker(silence));
      checks.put("registry", registry(stream.registrySilence()));
    }
    if (canary != null) {
      checks.put("canary", canary);
    }
    return new Health(checks);
  }

  /** Whether all is as it should be. */
  public boolean isUp() {
    return checks.values().stream().allMatch(Check::up);
  }

  /** What is wrong; empty when nothing is. */
  public List<String> reasons() {
    return checks.values().stream().filter(check -> !check.up()).map(Check::says).toList();
  }

  /** As it is answered over HTTP. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", status(isUp()));
    reasons().forEach(json.putArray("reasons")::add);
    ObjectNode told = json.putObject("checks");
    checks.forEach(
        (name, check) ->
            told.putObject(name).put("status", status(check.up())).put("says", check.says()));
    return json;
  }

  private static String status(boolean up) {
    return up ? "up" : "down";
  }

  private static String says(@Nullable StreamStatus stream) {
    if (stream == null) {
      return "the stream is not set up yet: the broker, topics and schemas come first";
    }
    return switch (stream.state()) {
      case CREATED -> "the stream has not been started yet";
      case REBALANCING -> "the stream is starting, or partitions move between the instances";
      case RUNNING -> "the stream runs";
      case PENDING_SHUTDOWN -> "the stream is stopping";
      case NOT_RUNNING, PENDING_ERROR, ERROR ->
          stream.failure() == null
              ? "the stream has stopped"
              : "the stream has failed: " + stream.failure();
    };
  }

  private static Check state(long restoring) {
    return restoring == 0
        ? new Check(true, "all of the state is here")
        : new Check(
            false, "%,d records of the state are still to be restored".formatted(restoring));
  }

  private static Check registry(@Nullable String silence) {
    return silence == null
        ? new Check(true, "the schema registry has answered")
        : new Check(false, "records wait for a schema: " + silence);
  }

  private static Check broker(@Nullable Duration silence) {
    if (silence == null) {
      return new Check(false, "the broker has not answered yet");
    }
    return silence.compareTo(PATIENCE) <= 0
        ? new Check(true, "the broker answers")
        : new Check(false, "the broker has not answered for %d s".formatted(silence.toSeconds()));
  }
}
