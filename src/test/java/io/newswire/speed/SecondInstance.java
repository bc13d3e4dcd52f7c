package io.newswire.speed;

import io.newswire.embedded.BrokerProcess;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * What a second instance adds, on two processors: the broker has one of them, and each instance no
 * more than a share of the other, alone as beside a second one. So the second has a processor's
 * share of its own, as on a machine of its own, and what they can share only is the broker. Each
 * reads a backlog that does not end while it is measured.
 *
 * @param one paragraphs a second of one instance with all partitions
 * @param two of two instances with half of the partitions each
 */
record SecondInstance(double one, double two) {
  static final int PARTITIONS = 4;

  private static final String BROKERS_PROCESSOR = "0";
  private static final String INSTANCES_PROCESSOR = "1";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** How many times as much two take as one. */
  double times() {
    return two / one;
  }

  /**
   * How it is measured.
   *
   * @param share of a processor that an instance gets, at most a half
   * @param articles of the backlog, of 34 paragraphs each
   * @param warmUp paragraphs that each instance reads before, with all processors
   * @param measured for how long
   * @param rounds of one instance and of two, in turns
   */
  record Plan(double share, int articles, int warmUp, Duration measured, int rounds) {
    /**
     * A share that does not make the broker the bottleneck, of instances that have little left to
     * compile: it would be done from their share.
     */
    static final Plan DEFAULT = new Plan(0.3, 20_000, 120_000, Duration.ofSeconds(20), 2);
  }

  /** Whether this machine can do it: two processors, and control groups that may be made. */
  static boolean isPossible() {
    return Runtime.getRuntime().availableProcessors() > 1
        && CpuShare.isPossible()
        && Files.isExecutable(Path.of("/usr/bin/taskset"));
  }

  /** Measures it, and gives the medians. */
  static SecondInstance measure(Plan plan) throws Exception {
    RecordClasses.trust();
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    try (BrokerProcess broker = BrokerProcess.start();
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      Registry registry = new RestRegistry(broker.registryUrl());
      new TopicSetup(admin).create(PARTITIONS, (short) 1);
      new SchemaSetup(registry).register();
      Backlog backlog = new Backlog(broker, admin, plan);
      backlog.feed(registry);
      pin(broker.pid(), BROKERS_PROCESSOR);
      for (int round = 0; round < plan.rounds(); round++) {
        one.add(backlog.rate("one-" + round, 1));
        two.add(backlog.rate("two-" + round, 2));
      }
    }
    return new SecondInstance(median(one), median(two));
  }

  private static double median(List<Double> rates) {
    return Cost.median(rates.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void pin(long pid, String processor) throws IOException, InterruptedException {
    Process taskset =
        new ProcessBuilder("taskset", "-a", "-c", "-p", processor, Long.toString(pid))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (taskset.waitFor() != 0) {
      throw new IllegalStateException("taskset ended with " + taskset.exitValue());
    }
  }

  /** Paragraphs on a broker, which any number of applications read, each from the beginning. */
  private record Backlog(BrokerProcess broker, Admin admin, Plan plan) {
    @SuppressWarnings("FutureReturnValueIgnored") // Closing waits for all.
    void feed(Registry registry) {
      try (KafkaProducer<String, Paragraph> producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 5),
              new StringSerializer(),
              new AvroSerde<>(Paragraph.class, registry).serializer())) {
        new SampleArticles(plan.articles(), SampleArticles.paragraphs())
            .version(1)
            .forEach(
                paragraph ->
                    producer.send(
                        new ProducerRecord<>(
                            Topics.PARAGRAPHS.name(), paragraph.getArticle().getUri(), paragraph)));
      }
    }

    /** Paragraphs a second that so many instances of an application take together. */
    double rate(String application, int count) throws Exception {
      List<AutoCloseable> started = new ArrayList<>();
      try (TemporaryFolder folder = TemporaryFolder.create()) {
        try {
          List<Program> instances = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            Path own = Files.createDirectory(folder.path().resolve(Integer.toString(i)));
            Program instance = start(own, application);
            started.add(0, instance);
            instances.add(instance);
          }
          instances.forEach(instance -> instance.told("HTTP"));
          Awaitility.await().atMost(PATIENCE).until(() -> shareEvenly(application, count));
          long warm = (long) plan.warmUp() * count;
          Awaitility.await().atMost(PATIENCE).until(() -> sum(committed(application)) >= warm);
          for (Program instance : instances) {
            pin(instance.pid(), INSTANCES_PROCESSOR);
            started.add(0, CpuShare.of(instance.pid(), plan.share()));
          }
          LockSupport.parkNanos(SETTLING.toNanos());
          return rate(application);
        } finally {
          for (AutoCloseable each : started) {
            each.close();
          }
        }
      }
    }

    private Program start(Path folder, String application) {
      return Program.start(
          folder,
          List.of("-XX:+UseSerialGC", "-Xmx256m"),
          List.of(
              "run",
              "--http-port=0",
              "--bootstrap-servers=" + broker.bootstrapServers(),
              "--schema-registry-url=" + broker.registryUrl(),
              "--set=application.id=" + application,
              "--set=state.dir=" + folder.resolve("state"),
              "--set=num.standby.replicas=0",
              "--set=newswire.canary.interval=off",
              // Who comes second gets its half at once, however much the first has read.
              "--set=acceptable.recovery.lag=" + Long.MAX_VALUE));
    }

    private double rate(String application) throws ExecutionException, InterruptedException {
      Map<TopicPartition, Long> before = committed(application);
      long begun = System.nanoTime();
      LockSupport.parkNanos(plan.measured().toNanos());
      Map<TopicPartition, Long> after = committed(application);
      double seconds = (System.nanoTime() - begun) / 1e9;
      for (Map.Entry<TopicPartition, Long> end : ends(after.keySet()).entrySet()) {
        if (after.get(end.getKey()) >= end.getValue()) {
          throw new IllegalStateException("the backlog of " + end.getKey() + " was too short");
        }
      }
      return (sum(after) - sum(before)) / seconds;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
        throws ExecutionException, InterruptedException {
      return admin
          .listOffsets(
              partitions.stream()
                  .collect(
                      Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
          .all()
          .get()
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean shareEvenly(String application, int count)
        throws ExecutionException, InterruptedException {
      Collection<MemberDescription> members =
          admin.describeConsumerGroups(List.of(application)).all().get().get(application).members();
      return members.size() == count
          && members.stream()
              .allMatch(
                  member ->
                      member.assignment().topicPartitions().stream()
                              .filter(Backlog::isOfParagraphs)
                              .count()
                          == PARTITIONS / count);
    }

    private Map<TopicPartition, Long> committed(String application)
        throws ExecutionException, InterruptedException {
      return admin
          .listConsumerGroupOffsets(application)
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(offset -> isOfParagraphs(offset.getKey()))
          .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static boolean isOfParagraphs(TopicPartition partition) {
      return partition.topic().equals(Topics.PARAGRAPHS.name());
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
      return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Prints it. */
  public static void main(String[] arguments) throws Exception {
    Plan plan =
        new Plan(
            Double.parseDouble(System.getProperty("speed.share", "0.3")),
            Integer.getInteger("speed.articles", Plan.DEFAULT.articles()),
            Integer.getInteger("speed.warmUp", Plan.DEFAULT.warmUp()),
            Duration.ofSeconds(Integer.getInteger("speed.seconds", 20)),
            Integer.getInteger("speed.rounds", Plan.DEFAULT.rounds()));
    SecondInstance measured = measure(plan);
    System.out.println(measured + " " + measured.times());
  }
}
