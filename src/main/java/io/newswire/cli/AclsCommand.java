package io.newswire.cli;

import io.newswire.topic.Permission;
import io.newswire.topic.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.utils.SecurityUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire acls}: what a cluster with an authorizer has to allow. */
@Command(
    name = "acls",
    description = {
      "Prints the commands of Kafka that allow somebody what they need on a cluster with an"
          + " authorizer, and nothing else. It asks no cluster.",
      "run: an instance with its HTTP; feed: the command feed; consume: tail, export and any other"
          + " reader of what comes out; operate: topics, dlq and reread."
    })
final class AclsCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "run|feed|consume|operate",
      description = "What they do.")
  List<Role> roles = List.of();

  @Option(
      names = "--principal",
      paramLabel = "User:NAME",
      defaultValue = "User:newswire",
      description = "Who is allowed it (default: ${DEFAULT-VALUE}).")
  String principal = "User:newswire";

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      defaultValue = "admin.properties",
      description = "How kafka-acls reaches the cluster (default: ${DEFAULT-VALUE}).")
  String commandConfig = "admin.properties";

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    checkPrincipal();
    Settings given = settings.read();
    Set<Permission> needed = new LinkedHashSet<>();
    roles.forEach(role -> needed.addAll(role.permissions(given.applicationId())));
    Map<ResourcePattern, List<AclOperation>> operations = new LinkedHashMap<>();
    needed.forEach(
        permission ->
            operations
                .computeIfAbsent(permission.resource(), resource -> new ArrayList<>())
                .add(permission.operation()));
    String bootstrap = given.bootstrapServers().orElse("localhost:9092");
    operations.forEach(
        (resource, allowed) -> console.out().println(command(bootstrap, resource, allowed)));
    console.out().flush();
    return ExitCodes.OK;
  }

  private void checkPrincipal() {
    try {
      SecurityUtils.parseKafkaPrincipal(principal);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(
          "--principal is '%s'; it must be like User:newswire".formatted(principal));
    }
  }

  private String command(
      String bootstrap, ResourcePattern resource, List<AclOperation> operations) {
    StringBuilder line = new StringBuilder("kafka-acls.sh --bootstrap-server ");
    line.append(quoted(bootstrap)).append(" --command-config ").append(quoted(commandConfig));
    line.append(" --add --allow-principal ").append(quoted(principal));
    operations.forEach(operation -> line.append(" --operation ").append(operation));
    line.append(' ').append(option(resource)).append(' ').append(quoted(resource.name()));
    if (resource.patternType() == PatternType.PREFIXED) {
      line.append(" --resource-pattern-type prefixed");
    }
    return line.toString();
  }

  private static String option(ResourcePattern resource) {
    return switch (resource.resourceType()) {
      case GROUP -> "--group";
      case TRANSACTIONAL_ID -> "--transactional-id";
      default -> "--topic";
    };
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    return word.matches("[\\w.,:@/=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
