package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.docker.DockerKafka;
import io.newswire.docker.DockerRegistry;
import io.newswire.record.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WireFormatOnAClusterTest {
  @RegisterExtension static final DockerKafka KAFKA = new DockerKafka();
  @RegisterExtension static final DockerRegistry REGISTRY = new DockerRegistry();

  @Test
  void a_record_goes_through_a_real_broker_and_a_real_registry() throws Exception {
    String topic = "news." + UUID.randomUUID();
    Map<String, Object> config = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
    try (Admin admin = Admin.create(config)) {
      admin.createTopics(Set.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    new RestRegistry(REGISTRY.url())
        .register(Registry.valueSubject(topic), Paragraph.getClassSchema(), Compatibility.BACKWARD);

    try (KafkaProducer<String, Paragraph> producer =
        new KafkaProducer<>(config, new StringSerializer(), serde().serializer())) {
      producer.send(new ProducerRecord<>(topic, "a", Records.paragraph())).get();
      producer.send(new ProducerRecord<>(topic, "a", null)).get();
    }

    List<Paragraph> read = new ArrayList<>();
    try (KafkaConsumer<String, Paragraph> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), serde().deserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(Set.of(partition));
      consumer.seekToBeginning(Set.of(partition));
      Awaitility.await()
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
                return read.size() >= 2;
              });
    }
    assertThat(read).containsExactly(Records.paragraph(), null);
  }

  private static AvroSerde<Paragraph> serde() {
    return new AvroSerde<>(Paragraph.class, new RestRegistry(REGISTRY.url()));
  }
}
