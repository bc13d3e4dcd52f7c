package io.newswire.cli;

import io.newswire.deadletter.DeadLetters;
import io.newswire.deadletter.Place;
import io.newswire.topic.Role;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code newswire dlq}: what is done with dead letters. */
@Command(
    name = "dlq",
    description = {
      "Shows dead letters, the records that could not be taken, and puts them in again once the"
          + " cause is mended.",
      "A dead letter is named by where it stands on news.paragraphs.dlq: PARTITION@OFFSET."
    },
    subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqRedriveCommand.class},
    synopsisSubcommandLabel = "COMMAND")
final class DlqCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    command.usage(command.getErr());
    return ExitCodes.BAD_INPUT;
  }

  /**
   * Those of the cluster that the settings name, which has answered once.
   *
   * @throws FailedException when it does not answer
   */
  static DeadLetters letters(SettingsOptions settings) {
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    try (Admin admin = cluster.admin(Role.OPERATE)) {
      for (TopicSetup.State topic : new TopicSetup(admin).states()) {
        if (!topic.exists() && topic.name().startsWith(Topics.DEAD_LETTERS)) {
          throw FailedException.failed(
              "the cluster has no topic %s; 'newswire topics --create' makes it"
                  .formatted(topic.name()),
              null);
        }
      }
    }
    return new DeadLetters(cluster.settings().kafka(), cluster.registry());
  }

  static Place place(String text) {
    try {
      return Place.parse(text);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }

  static FailedException missing(Place place) {
    return FailedException.failed(
        "there is no dead letter %s; it may be too old".formatted(place), null);
  }
}
