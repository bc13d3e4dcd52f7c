package io.newswire.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A status as it is answered over HTTP: {@code Status} in openapi.json. */
public final class StatusJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INFINITE = "+Inf";

  private StatusJson() {}

  /** Writes one. */
  public static ObjectNode write(Status status) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("application", status.application());
    json.put("version", status.version());
    json.put("time", status.time().toString());
    json.put("ready", status.isReady());
    status.reasons().forEach(json.putArray("reasons")::add);
    ArrayNode instances = json.putArray("instances");
    status.instances().forEach(instance -> write(instance, instances.addObject()));
    ArrayNode partitions = json.putArray("partitions");
    for (InputPartition partition : status.partitions()) {
      partitions
          .addObject()
          .put("partition", partition.partition())
          .put("instance", partition.instance())
          .put("lag", partition.lag());
    }
    write(status.counts(), json);
    return json;
  }

  private static void write(InstanceStatus instance, ObjectNode json) {
    json.put("address", instance.address());
    json.put("ready", instance.isReady());
    instance.reasons().forEach(json.putArray("reasons")::add);
    InstanceStatus.Details details = instance.details();
    if (details == null) {
      return;
    }
    json.put("stream", details.stream());
    json.put("since", details.since().toString());
    details.partitions().forEach(json.putArray("partitions")::add);
    details.standbys().forEach(json.putArray("standbys")::add);
    json.put("restoring", details.restoring());
    details.stateBytes().forEach(json.putObject("stateBytes")::put);
    json.put("heapBytes", details.heapBytes());
    json.put("clients", details.clients());
  }

  private static void write(Counts counts, ObjectNode json) {
    counts.paragraphs().forEach(json.putObject("paragraphs")::put);
    ObjectNode records = json.putObject("records");
    counts.records().forEach((name, changes) -> changes.forEach(records.putObject(name)::put));
    counts.deadLetters().forEach(json.putObject("deadLetters")::put);
    json.put("unaccounted", counts.unaccounted());
    json.put("readings", counts.readings());
    write(counts.latency(), json.putObject("latency"));
    ArrayNode sources = json.putArray("sources");
    counts.sources().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .forEach(
            source ->
                sources
                    .addObject()
                    .put("source", source.getKey())
                    .put("newest", source.getValue().toString()));
    ArrayNode flows = json.putArray("flow");
    for (Flow flow : counts.flow()) {
      flows
          .addObject()
          .put("from", flow.from())
          .put("to", flow.to())
          .put("records", flow.records());
    }
  }

  private static void write(Latency latency, ObjectNode json) {
    json.put("count", latency.count());
    json.put("sum", latency.sum());
    ArrayNode buckets = json.putArray("buckets");
    latency
        .buckets()
        .forEach((bound, count) -> buckets.addObject().put("le", bound).put("count", count));
    buckets.addObject().put("le", INFINITE).put("count", latency.count());
  }

  /**
   * Reads one. Fields of other names, of a newer version, are passed over.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Status read(String text) {
    try {
      return read(JSON.readTree(text));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("no status: " + e.getMessage(), e);
    }
  }

  private static Status read(JsonNode json) {
    return new Status(
        textOrNull(json.path("application")),
        text(json, "version"),
        Instant.parse(text(json, "time")),
        list(json.path("instances"), StatusJson::instance),
        list(json.path("partitions"), StatusJson::partition),
        new Counts(
            longs(json.path("paragraphs")),
            map(json.path("records"), StatusJson::longs),
            longs(json.path("deadLetters")),
            json.path("unaccounted").asLong(),
            json.path("readings").asLong(),
            latency(json.path("latency")),
            sources(json.path("sources")),
            list(json.path("flow"), StatusJson::flow)));
  }

  private static InstanceStatus instance(JsonNode json) {
    return new InstanceStatus(
        text(json, "address"),
        list(json.path("reasons"), JsonNode::asText),
        json.has("since") ? details(json) : null);
  }

  private static InstanceStatus.Details details(JsonNode json) {
    return new InstanceStatus.Details(
        textOrNull(json.path("stream")),
        Instant.parse(text(json, "since")),
        list(json.path("partitions"), JsonNode::asInt),
        list(json.path("standbys"), JsonNode::asInt),
        json.path("restoring").asLong(),
        longs(json.path("stateBytes")),
        json.path("heapBytes").asLong(),
        json.path("clients").asLong());
  }

  private static InputPartition partition(JsonNode json) {
    JsonNode lag = json.path("lag");
    return new InputPartition(
        json.path("partition").asInt(),
        textOrNull(json.path("instance")),
        lag.isNumber() ? lag.asLong() : null);
  }

  private static Latency latency(JsonNode json) {
    SortedMap<Double, Long> buckets = new TreeMap<>();
    for (JsonNode bucket : json.path("buckets")) {
      if (bucket.path("le").isNumber()) {
        buckets.put(bucket.path("le").asDouble(), bucket.path("count").asLong());
      }
    }
    return new Latency(json.path("count").asLong(), json.path("sum").asDouble(), buckets);
  }

  private static SortedMap<String, Instant> sources(JsonNode json) {
    SortedMap<String, Instant> sources = new TreeMap<>();
    for (JsonNode source : json) {
      sources.put(text(source, "source"), Instant.parse(text(source, "newest")));
    }
    return sources;
  }

  private static Flow flow(JsonNode json) {
    return new Flow(text(json, "from"), text(json, "to"), json.path("records").asLong());
  }

  private static SortedMap<String, Long> longs(JsonNode json) {
    return map(json, JsonNode::asLong);
  }

  private static <T> SortedMap<String, T> map(JsonNode json, Function<JsonNode, T> value) {
    SortedMap<String, T> map = new TreeMap<>();
    json.properties().forEach(field -> map.put(field.getKey(), value.apply(field.getValue())));
    return map;
  }

  private static <T> List<T> list(JsonNode json, Function<JsonNode, T> element) {
    List<T> list = new ArrayList<>();
    json.forEach(each -> list.add(element.apply(each)));
    return list;
  }

  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("no status: there is no '%s' in it".formatted(name));
    }
    return value.asText();
  }

  private static @Nullable String textOrNull(JsonNode json) {
    return json.isTextual() ? json.asText() : null;
  }
}
