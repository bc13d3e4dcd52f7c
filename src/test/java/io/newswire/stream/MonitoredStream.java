package io.newswire.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.monitor.Monitor;
import io.newswire.reading.ParagraphReader;
import io.newswire.record.Paragraph;
import io.newswire.serve.NewsServer;
import io.newswire.serve.ServerSettings;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** An instance that tells of itself over HTTP, whose reader or books may have a fault. */
final class MonitoredStream implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Registry registry;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String url;

  /** What is kept of the books of a stream that is measured. */
  interface Bookkeeping {
    Books on(MeterRegistry measured);
  }

  /**
   * Starts on an embedded broker, whose topics it makes where they are missing.
   *
   * @param state folder for the stream's state
   */
  MonitoredStream(EmbeddedRun cluster, Path state, ParagraphReader reader, Bookkeeping books) {
    Map<String, String> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    Map<String, Object> client = Map.copyOf(settings);
    registry = new RestRegistry(cluster.registryUrl());
    Admin admin = Admin.create(client);
    started.push(() -> admin.close(Duration.ZERO));
    new TopicSetup(admin).create(2, (short) 1);
    new SchemaSetup(registry).register();
    Monitor monitor = keep(new Monitor("test"));
    NewsServer server = keep(NewsServer.bind(ServerSettings.onLoopback(0)));
    server.start(monitor);
    url = server.url();
    NewsStream stream =
        keep(
            new NewsStream(
                Map.of(
                    "bootstrap.servers",
                    cluster.bootstrapServers(),
                    "state.dir",
                    state.toString(),
                    "replication.factor",
                    "1",
                    "session.timeout.ms",
                    "6000"),
                registry,
                reader,
                Retention.DEFAULT,
                monitor.registry(),
                books.on(monitor.registry())));
    monitor.watch(stream, admin);
    monitor.watchClients(() -> 0);
    try {
      stream.start(Duration.ofSeconds(60));
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    monitor.sendCanaries(settings, registry, Duration.ofSeconds(1));
    started.push(monitor::stopCanaries);
    producer =
        keep(new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  private <T extends AutoCloseable> T keep(T opened) {
    started.push(opened);
    return opened;
  }

  /** Base URL of its HTTP. */
  String url() {
    return url;
  }

  /** Host and port of it. */
  String address() {
    return URI.create(url).getAuthority();
  }

  /** What it says of its health: {@code live} or {@code ready}. */
  HttpResponse<String> health(String what) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(url + "/health/" + what))
              .timeout(Duration.ofSeconds(20))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void send(Paragraph paragraph) {
    send(
        paragraph.getArticle().getUri(),
        new AvroSerde<>(Paragraph.class, registry)
            .serializer()
            .serialize(Topics.PARAGRAPHS.name(), paragraph));
  }

  /** Sends many at once, so that they are there before much of them is read. */
  void send(List<Paragraph> paragraphs) {
    List<Future<?>> sent = new ArrayList<>();
    try (Serializer<Paragraph> avro = new AvroSerde<>(Paragraph.class, registry).serializer()) {
      for (Paragraph paragraph : paragraphs) {
        byte[] value = avro.serialize(Topics.PARAGRAPHS.name(), paragraph);
        sent.add(producer.send(record(paragraph.getArticle().getUri(), value)));
      }
      for (Future<?> each : sent) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
    return new ProducerRecord<>(
        Topics.PARAGRAPHS.name(), key.getBytes(StandardCharsets.UTF_8), value);
  }

  void send(String key, byte[] value) {
    try {
      producer.send(record(key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
