package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dead letters of a run, as the packaged program shows and redrives them. */
class DlqIT {
  @TempDir Path folder;

  @Test
  void poisonIsListedShownAndRedrivenOnceAndComesBackWithItsCount() throws Exception {
    Launched.assumePackaged();
    try (Launched run = Launched.start(folder, "run")) {
      run.serving();
      assertThat(dlq("list").err()).contains("there are no dead letters");
      send("urn:poison\u001b[2J", "no Avro");
      String listed =
          Awaitility.await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> dlq("list", "--format", "text").out(), out -> !out.isEmpty());

      String place = listed.split(" ", 2)[0];
      assertThat(place).matches("\\d+@\\d+");
      assertThat(listed)
          .contains("not with 0 as Avro", "from news.paragraphs-", "key urn:poison\uFFFD[2J")
          .doesNotContain("\u001b");
      Path value = folder.resolve("value.bin");
      Typed shown = dlq("show", place, "--format", "text", "--value", value.toString());
      assertThat(shown.out())
          .contains("value: 6e 6f 20 41 76 72 6f", "__streams.errors.exception: ")
          .doesNotContain("\tat ");
      assertThat(value).hasContent("no Avro");
      assertThat(dlq("show", place, "--value", value.toString()).exitCode()).isEqualTo(2);

      Typed would = dlq("redrive", "--all", "--dry-run");
      assertThat(would.exitCode()).isZero();
      assertThat(would.out().lines()).hasSize(2).last().isEqualTo("would redrive 1 of 1");
      Typed redriven = dlq("redrive", place);
      assertThat(redriven.exitCode()).isZero();
      assertThat(redriven.out().lines()).containsExactly(place + " redriven", "redriven 1 of 1");
      Typed again = dlq("redrive", place);
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.out().lines())
          .containsExactly(place + " was redriven before", "redriven 0 of 1");
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(dlq("list", "--format", "jsonl").out().lines().toList())
                      .hasSize(2)
                      .anySatisfy(line -> assertThat(line).contains("\"redrives\":1"))
                      .anySatisfy(line -> assertThat(line).contains("\"redriven\":true")));
      assertThat(dlq("redrive", "--all", "--dry-run").out()).contains("would redrive 1 of 1");
    }
  }

  @Test
  void whatIsWrongIsToldOnOneLine() {
    Launched.assumePackaged();
    for (List<String> wrong :
        List.of(
            List.of("redrive"), List.of("redrive", "--all", "0@1"), List.of("list", "--max=-1"))) {
      Typed typed = dlq(wrong.toArray());
      assertThat(typed.exitCode()).as(wrong.toString()).isEqualTo(2);
      assertThat(typed.errLines()).hasSize(1);
    }
    Typed typed = dlq("show", "one");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .containsExactly("newswire: 'one' is no <partition>@<offset> of a dead letter, like 0@42");
    assertThat(dlq().exitCode()).isEqualTo(2);
  }

  private Typed dlq(Object... arguments) {
    List<Object> words = new ArrayList<>(List.of("dlq"));
    words.addAll(List.of(arguments));
    new RunFile(Launched.runFile(folder))
        .read()
        .ifPresent(
            addresses ->
                addresses.forEach((name, value) -> words.add("--set=" + name + "=" + value)));
    return Typed.newswire(words.toArray());
  }

  private void send(String key, String value) throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Launched.bootstrapServers(folder)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.PARAGRAPHS.name(),
                  key.getBytes(StandardCharsets.UTF_8),
                  value.getBytes(StandardCharsets.UTF_8)))
          .get();
    }
  }
}
