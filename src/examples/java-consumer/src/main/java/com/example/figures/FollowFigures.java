package com.example.figures;

import io.newswire.consume.Retraction;
import io.newswire.record.Figure;
import io.newswire.record.FigureParagraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows the figures: prints who gives each of them, and what is taken back. Ends after {@code
 * --max} records, or goes on until it is stopped.
 */
public final class FollowFigures {
  private FollowFigures() {}

  public static void main(String[] arguments) {
    Map<String, String> options = options(arguments);
    Registry registry = new RestRegistry(options.get("--schema-registry-url"));
    long left = Long.parseLong(options.getOrDefault("--max", Long.toString(Long.MAX_VALUE)));
    try (KafkaConsumer<String, FigureParagraph> consumer =
        new KafkaConsumer<>(
            settings(options.get("--bootstrap-servers")),
            new StringDeserializer(),
            new AvroSerde<>(FigureParagraph.class, registry).deserializer())) {
      consumer.subscribe(List.of(Topics.FIGURES.name()));
      while (left > 0) {
        for (ConsumerRecord<String, FigureParagraph> record : consumer.poll(Duration.ofMillis(500))) {
          if (left-- > 0) {
            lines(record).forEach(System.out::println);
          }
        }
      }
    }
  }

  /** Pairs of a name and a value, over what the environment says. */
  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    options.put(
        "--bootstrap-servers",
        System.getenv().getOrDefault("NEWSWIRE_BOOTSTRAP_SERVERS", "127.0.0.1:9092"));
    options.put(
        "--schema-registry-url",
        System.getenv().getOrDefault("NEWSWIRE_SCHEMA_REGISTRY_URL", "http://127.0.0.1:8081"));
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  /** Exactly once holds for those who read what is committed. */
  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "group.id", "java-consumer",
        "auto.offset.reset", "earliest",
        "isolation.level", "read_committed");
  }

  private static Stream<String> lines(ConsumerRecord<String, FigureParagraph> record) {
    if (record.value() == null) {
      // A tombstone: the paragraph with this key is not true any more.
      Retraction retraction = Retraction.of(record.headers());
      return Stream.of("taken back: " + record.key() + ", " + retraction.why());
    }
    return record.value().getFigures().stream().map(FollowFigures::line);
  }

  private static String line(Figure figure) {
    String who = figure.getSource() == null ? "the article" : figure.getSource().getName();
    String bound = figure.getBound().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String value = new BigDecimal(figure.getValue()).stripTrailingZeros().toPlainString();
    return Stream.of(who + ":", bound, value, figure.getUnit(), figure.getCounted())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
