package io.newswire.cli;

import io.newswire.topic.Role;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire topics}: shows or creates them. */
@Command(
    name = "topics",
    description = {
      "Shows the topics on the cluster, with partitions and replicas.",
      "With --create, creates those that are missing and registers their schemas; it never"
          + " changes a topic that is there."
    })
final class TopicsCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Option(names = "--create", description = "Create what is missing.")
  boolean create;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    try (Admin admin = cluster.admin(Role.OPERATE)) {
      TopicSetup topics = new TopicSetup(admin);
      if (create) {
        List<String> created =
            topics.create(cluster.settings().partitions(), cluster.settings().replication());
        new SchemaSetup(cluster.registry()).register();
        created.forEach(name -> console.out().println("created " + name));
      }
      topics.states().forEach(state -> console.out().println(line(state)));
    }
    console.out().flush();
    return ExitCodes.OK;
  }

  private static String line(TopicSetup.State state) {
    return state.exists()
        ? String.format(
            Locale.ROOT,
            "%-28s %3d partitions, %d replicas",
            state.name(),
            state.partitions(),
            state.replication())
        : String.format(Locale.ROOT, "%-28s missing", state.name());
  }
}
