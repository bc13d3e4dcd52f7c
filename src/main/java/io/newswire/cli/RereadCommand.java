package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.record.Reread;
import io.newswire.record.RereadStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Role;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire reread}: has the stored articles read anew. */
@Command(
    name = "reread",
    description = {
      "Has the running instances read their stored articles anew, as after a change of the reader,"
          + " and waits until they have. Only what is read differently comes out again.",
      "What they have been asked to do they do even if this command is stopped."
    })
final class RereadCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "URI",
      description = "The only article to be read anew (default: all).")
  @Nullable String uri;

  @Option(names = "--no-wait", description = "Ask, and do not wait for the reports.")
  boolean noWait;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    List<Integer> partitions = partitions(cluster);
    new SchemaSetup(cluster.registry()).register();
    String id = UUID.randomUUID().toString();
    try (Outputs reports = cluster.outputs(List.of(Topics.REREADS.name()), Start.end())) {
      ask(cluster, id, partitions);
      console.out().printf("asked %s%n", count(partitions.size(), "partition"));
      console.out().flush();
      if (!noWait) {
        await(reports, id, partitions.size(), console);
      }
    }
    return ExitCodes.OK;
  }

  /** The partitions that have to be asked; for one article the one that it is in. */
  private List<Integer> partitions(Cluster cluster) {
    Map<String, Integer> counts = new HashMap<>();
    try (Admin admin = cluster.admin(Role.OPERATE)) {
      new TopicSetup(admin).states().forEach(state -> counts.put(state.name(), state.partitions()));
    }
    int articles = counts.getOrDefault(Topics.PARAGRAPHS.name(), 0);
    int requests = counts.getOrDefault(Topics.REREADS.name(), 0);
    if (articles == 0 || articles != requests) {
      throw FailedException.failed(
          "%s has %d partitions and %s has %d: each partition of the first needs one of the second; 'newswire topics --create' makes a topic that is missing"
              .formatted(Topics.PARAGRAPHS.name(), articles, Topics.REREADS.name(), requests),
          null);
    }
    return uri == null
        ? IntStream.range(0, articles).boxed().toList()
        : List.of(new OutputKey(uri, "").partition(articles));
  }

  private void ask(Cluster cluster, String id, List<Integer> partitions) {
    Map<String, Object> properties =
        new HashMap<>(cluster.settings().forClient(ProducerConfig.configNames()));
    try (KafkaProducer<String, Reread> producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerde<>(Reread.class, cluster.registry()).serializer())) {
      for (int partition : partitions) {
        Reread request =
            new Reread(id, uri, RereadStatus.REQUESTED, partition, 0L, 0L, 0L, Instant.now());
        producer.send(new ProducerRecord<>(Topics.REREADS.name(), partition, id, request)).get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static void await(Outputs reports, String id, int partitions, Console console) {
    Map<Integer, Reread> done = new TreeMap<>();
    while (done.size() < partitions) {
      for (Output output : reports.poll(Duration.ofMillis(500))) {
        if (output.value() instanceof Reread report
            && report.getId().equals(id)
            && report.getStatus() == RereadStatus.DONE) {
          done.put(report.getPartition(), report);
          print("partition " + report.getPartition() + ": ", List.of(report), console);
        }
      }
    }
    print("all: ", List.copyOf(done.values()), console);
  }

  private static void print(String what, List<Reread> reports, Console console) {
    console
        .out()
        .printf(
            "%s%s, %s read anew, %s changed%n",
            what,
            count(reports.stream().mapToLong(Reread::getArticles).sum(), "article"),
            count(reports.stream().mapToLong(Reread::getParagraphs).sum(), "paragraph"),
            count(reports.stream().mapToLong(Reread::getChanges).sum(), "record"));
    console.out().flush();
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
