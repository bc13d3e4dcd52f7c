package io.newswire.cli;

import io.newswire.serve.ServerSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code newswire run}: serves until stopped. */
@Command(
    name = "run",
    description = {
      "Runs the stream until it is stopped (Ctrl-C or SIGTERM).",
      "On the Kafka cluster of --bootstrap-servers, as one of any number of instances; without it,"
          + " with a broker and a schema registry in this process, which the other commands then"
          + " find by themselves."
    })
final class RunCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();
  @Mixin EmbeddedOptions embedded = new EmbeddedOptions();
  @Mixin HttpOptions http = new HttpOptions();

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    Settings given = settings.read();
    ServerSettings served = http.read(given);
    RunFile runFile = RunFile.ofUser(System.getenv());
    Pipeline pipeline = Pipeline.start(given, embedded.read(), served, console.progress());
    AtomicBoolean failed = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(pipeline, runFile, failed), "stop"));
    boolean ownBroker = given.bootstrapServers().isEmpty();
    if (ownBroker) {
      runFile.write(pipeline.cluster().bootstrapServers(), registryUrl(pipeline), pipeline.url());
    }
    announce(console.out(), pipeline, ownBroker);
    Throwable failure = pipeline.await();
    if (failure == null) {
      // The hook is closing the pipeline and ends the process when it is done.
      new CountDownLatch(1).await();
    }
    failed.set(true);
    throw FailedException.failed("the stream has stopped: " + Faults.message(failure), failure);
  }

  /** Runs when a signal or a failure ends the process. */
  private static void stop(Pipeline pipeline, RunFile runFile, AtomicBoolean failed) {
    runFile.delete();
    pipeline.close();
    if (!failed.get()) {
      // To be stopped is how a run ends well; the virtual machine would make 128 + signal of it.
      Runtime.getRuntime().halt(ExitCodes.OK);
    }
  }

  private static void announce(PrintWriter out, Pipeline pipeline, boolean ownBroker) {
    out.println("newswire runs" + (ownBroker ? ", with its own broker:" : ":"));
    out.println("  bootstrap.servers    " + pipeline.cluster().bootstrapServers());
    out.println("  schema.registry.url  " + registryUrl(pipeline));
    out.println("  HTTP                 " + pipeline.url() + "/openapi.json");
    out.println("watch it:   " + pipeline.url() + "/");
    if (ownBroker) {
      out.println("feed it:    newswire feed ARTICLE.txt");
      out.println("follow it:  newswire tail");
    }
    out.println("stop it:    Ctrl-C");
    out.flush();
  }

  private static String registryUrl(Pipeline pipeline) {
    return pipeline.cluster().registryUrl();
  }
}
