package io.newswire.serve;

import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.record.Article;
import io.newswire.record.Bound;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Figure;
import io.newswire.record.FigureKind;
import io.newswire.record.FigureParagraph;
import io.newswire.record.Form;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Resolution;
import io.newswire.record.Scores;
import io.newswire.record.Speaker;
import io.newswire.serve.live.OutputSource;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.OutputHeaders;
import io.newswire.topic.OutputKey;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.Topic;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The output topics on an embedded broker, without a stream: a test writes to them itself. */
final class OutputTopics implements OutputSource, AutoCloseable {
  static final int PARTITIONS = 3;
  private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

  private final EmbeddedRun run;
  private final RestRegistry registry;
  private final KafkaProducer<String, byte[]> producer;
  private final String clusterId;

  OutputTopics() throws Exception {
    RecordClasses.trust();
    run = EmbeddedRun.start(EmbeddedSettings.temporary());
    registry = new RestRegistry(run.registryUrl());
    new SchemaSetup(registry).register();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", run.bootstrapServers()))) {
      new TopicSetup(admin).create(PARTITIONS, (short) 1);
      clusterId = admin.describeCluster().clusterId().get();
    }
    producer = producer(Map.of());
  }

  KafkaProducer<String, byte[]> producer(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("bootstrap.servers", run.bootstrapServers());
    return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public Outputs open(Collection<String> topics, Start start) {
    return new Outputs(
        Map.of(
            "bootstrap.servers",
            run.bootstrapServers(),
            "fetch.max.wait.ms",
            "20",
            "metadata.max.age.ms",
            "500"),
        registry,
        topics,
        start);
  }

  @Override
  public String clusterId() {
    return clusterId;
  }

  /** Writes a quotation; its words are its id. */
  void quote(String article, String words, String speaker) {
    send(Topics.QUOTES, article, words, quoteOf(article, words, speaker), Map.of());
  }

  /** Writes it in place of an earlier one under its key. */
  void quoteAgain(String article, String words, String speaker) {
    send(
        Topics.QUOTES,
        article,
        words,
        quoteOf(article, words, speaker),
        Map.of(OutputHeaders.CHANGED, "true"));
  }

  void figure(String article, String words, FigureKind kind, double value) {
    Figure figure =
        new Figure(0, 1, words, value, null, Bound.ABOUT, null, kind, "people", null, null, null);
    send(
        Topics.FIGURES,
        article,
        words,
        new FigureParagraph(paragraph(article, words, ParagraphClass.FIGURE), List.of(figure)),
        Map.of());
  }

  void retract(Topic<?> topic, String article, String words) {
    send(
        topic,
        article,
        words,
        null,
        Map.of(OutputHeaders.REASON, "DROPPED", OutputHeaders.VERSION, "7"));
  }

  void send(
      Topic<?> topic,
      String article,
      String words,
      @Nullable SpecificRecord value,
      Map<String, String> headers) {
    send(producer, record(topic, article, words, bytes(topic, value), headers));
  }

  /** Adds a partition to a topic; gives its number. */
  int addPartition(Topic<?> topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", run.bootstrapServers()))) {
      int before =
          admin
              .describeTopics(List.of(topic.name()))
              .topicNameValues()
              .get(topic.name())
              .get()
              .partitions()
              .size();
      admin
          .createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(before + 1)))
          .all()
          .get();
      return before;
    }
  }

  /** Takes something back on one partition, which need not be its article's. */
  void sendTo(int partition, Topic<?> topic, String article, String words) {
    String key = new OutputKey(article, words).toString();
    send(producer, new ProducerRecord<>(topic.name(), partition, key, null));
  }

  /** Sends a record and waits until the broker has it. */
  static void send(KafkaProducer<String, byte[]> by, ProducerRecord<String, byte[]> record) {
    try {
      by.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  ProducerRecord<String, byte[]> record(
      Topic<?> topic,
      String article,
      String words,
      byte @Nullable [] value,
      Map<String, String> headers) {
    OutputKey key = new OutputKey(article, words);
    RecordHeaders all = new RecordHeaders();
    headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(
        topic.name(), key.partition(PARTITIONS), key.toString(), value, all);
  }

  @SuppressWarnings("unchecked")
  byte @Nullable [] bytes(Topic<?> topic, @Nullable SpecificRecord value) {
    return new AvroSerde<>((Class<SpecificRecord>) topic.type(), registry)
        .serializer()
        .serialize(topic.name(), value);
  }

  QuoteParagraph quoteOf(String article, String words, String speaker) {
    Quotation said =
        new Quotation(
            words,
            0,
            words.length(),
            words,
            new Speaker(speaker, speaker, Resolution.NAMED),
            "said",
            false,
            false);
    return new QuoteParagraph(paragraph(article, words, ParagraphClass.QUOTE), List.of(said));
  }

  private static ClassifiedParagraph paragraph(String article, String words, ParagraphClass held) {
    return ClassifiedParagraph.newBuilder()
        .setId(words)
        .setArticle(
            Article.newBuilder()
                .setUri(article)
                .setVersion(3)
                .setSource("Tarn Courier")
                .setLanguage("en-GB")
                .build())
        .setPosition(0)
        .setText(words)
        .setForm(Form.BODY)
        .setPrimary(held)
        .setClasses(List.of(held))
        .setScores(new Scores(0.0, 0.0, 0.0, 0.0))
        .setWhy(List.of())
        .setProvenance(new Provenance(Topics.PARAGRAPHS.name(), 0, 0L, "1", NOON, NOON))
        .build();
  }

  @Override
  public void close() {
    producer.close();
    run.close();
  }
}
