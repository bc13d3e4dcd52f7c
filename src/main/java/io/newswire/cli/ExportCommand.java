package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.consume.OutputFilter;
import io.newswire.export.Export;
import io.newswire.export.ExportException;
import io.newswire.export.ExportFormat;
import io.newswire.export.Exported;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire export}: writes what stands on the topics into files. */
@Command(
    name = "export",
    description = {
      "Writes what stands on the output topics now into a folder, a file a topic: of each paragraph"
          + " and edit the newest record, and nothing of what was taken back.",
      "A file comes to stand there when it is complete. What can't be decoded is told and left out;"
          + " the exit code is 1 then.",
      "Of the options that ask for something, all have to hold at once: speaker, kind and value of"
          + " the same quotation, figure, development, promo or edit."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();
  @Mixin FilterOptions filters = new FilterOptions();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder; made where it is not.")
  Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "CLASS",
      completionCandidates = TailTopics.class,
      description =
          "Which topics: ${COMPLETION-CANDIDATES}, or a topic by its name (default: all).")
  List<String> classes = List.of();

  @Option(
      names = "--format",
      paramLabel = "jsonl|avro|parquet",
      defaultValue = "jsonl",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  ExportFormat format = ExportFormat.JSONL;

  @Option(names = "--overwrite", description = "Replace files that are there.")
  boolean overwrite;

  private long undecodable;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<String> names = new TailTopics().topics(classes);
    List<? extends Topic<?>> topics =
        Topics.outputs().stream().filter(topic -> names.contains(topic.name())).toList();
    OutputFilter filter = filters.filter();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw FailedException.badInput(folder + " is no folder");
    }
    if (!overwrite) {
      // All or nothing: not the first three topics, and then a refusal.
      topics.forEach(topic -> refuseThere(folder.resolve(format.fileName(topic))));
    }
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    cluster.adminToConsume(names).close();
    try (Export export = cluster.export(names, filter)) {
      Files.createDirectories(folder);
      for (Topic<?> topic : topics) {
        print(export.write(topic, format, folder, overwrite, told -> tell(told, console)), console);
      }
    } catch (FileAlreadyExistsException e) {
      throw isThere(Path.of(e.getFile()));
    } catch (AccessDeniedException e) {
      throw FailedException.failed(e.getFile() + " can't be written: permission denied", e);
    } catch (IOException | ExportException e) {
      throw FailedException.failed("the export failed: " + Faults.message(e), e);
    }
    return undecodable == 0 ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private static void refuseThere(Path file) {
    if (Files.exists(file)) {
      throw isThere(file);
    }
  }

  private static FailedException isThere(Path file) {
    return FailedException.badInput(file + " is there already; --overwrite replaces it");
  }

  private void tell(Output output, Console console) {
    undecodable++;
    console.err().println("newswire: " + OutputPrinter.problem(output));
    console.err().flush();
  }

  private static void print(Exported exported, Console console) {
    console
        .out()
        .println(
            "%s: %d records, %d bytes"
                .formatted(exported.file(), exported.records(), exported.bytes()));
    console.out().flush();
  }
}
