package io.newswire.cli;

import io.newswire.feed.Intake;
import io.newswire.feed.fetch.FetchException;
import io.newswire.feed.fetch.Fetcher;
import io.newswire.feed.fetch.PollSchedule;
import io.newswire.feed.fetch.Poller;
import io.newswire.topic.Role;
import io.newswire.topic.SchemaSetup;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire feed}: puts article versions in. */
@Command(
    name = "feed",
    description = {
      "Puts articles on news.paragraphs and waits until the broker has them.",
      "An input is plain text, an HTML page, JSON-LD, ninjs, NewsML, NITF, RSS, Atom, or lines of"
          + " JSON, one article each:",
      "  {\"id\": \"...\", \"headline\": \"...\", \"paragraphs\": [\"...\", ...]}",
      "A line may also have version, versionCreated, firstCreated, embargoedUntil, expires (times"
          + " as 2031-05-04T06:30:00+02:00), url, source, language, pubStatus (usable, withheld,"
          + " or canceled, which has no paragraphs) and correction. A paragraph may be an object:",
      "  {\"text\": \"...\", \"form\": \"heading\", \"links\": [{\"href\": \"...\"}]}",
      "--article-version and --headline hold for every article, whatever it says itself.",
      "Feeding the same again changes nothing; what has changed becomes a new version. What was"
          + " killed comes back when it is fed by name, not by --watch or --poll.",
      "Addresses are fetched as robots.txt allows, and only from public hosts."
    })
final class FeedCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();
  @Mixin InputOptions options = new InputOptions();
  @Mixin TypedArticle typed = new TypedArticle();
  @Mixin AddressOptions addressOptions = new AddressOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|URL",
      description = "Files, folders with files, and addresses to feed; - is standard input.")
  List<String> names = List.of();

  @Option(
      names = "--watch",
      description = "Go on until stopped: feed files again each time they are saved.")
  boolean watch;

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    typed.check(names.size());
    List<URI> addresses = addresses();
    List<String> files = names.stream().filter(name -> !isAddress(name)).toList();
    PollSchedule schedule = addressOptions.schedule();
    checkWhatGoesOn(files, addresses, schedule);
    Inputs inputs = new Inputs(System.in, console.err(), options.format);
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    cluster.admin(Role.FEED).close();
    new SchemaSetup(cluster.registry()).register();
    UntilStopped untilStopped = new UntilStopped();
    try (Intake intake = new Intake(cluster.settings().kafka(), cluster.registry());
        Fetcher fetcher = new Fetcher(addressOptions.settings())) {
      FeedSources sources = new FeedSources(intake, inputs, console, typed);
      if (!watch) {
        sources.feedFiles(files);
      }
      if (schedule == null) {
        for (URI address : addresses) {
          sources.feedAddress(address, fetcher);
        }
      }
      if (watch || schedule != null) {
        untilStopped.begin();
      }
      if (schedule != null) {
        poll(addresses, schedule, fetcher, sources, files);
      } else if (watch) {
        sources.watchFiles(files);
      }
    } catch (InterruptedException | InterruptException e) {
      untilStopped.check(e);
    } finally {
      untilStopped.done();
    }
    return inputs.exitCode();
  }

  private void poll(
      List<URI> addresses,
      PollSchedule schedule,
      Fetcher fetcher,
      FeedSources sources,
      List<String> files)
      throws InterruptedException {
    try (Poller poller = new Poller(addresses, schedule, fetcher, sources)) {
      if (watch) {
        sources.watchFiles(files);
      } else {
        poller.await();
      }
    } catch (FetchException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }

  private void checkWhatGoesOn(
      List<String> files, List<URI> addresses, @Nullable PollSchedule schedule) {
    if (watch && (files.isEmpty() || files.contains(Inputs.STANDARD_INPUT))) {
      throw FailedException.badInput("--watch is for files and folders");
    }
    if (schedule != null && addresses.isEmpty()) {
      throw FailedException.badInput("--poll is for addresses that begin with http:// or https://");
    }
  }

  private List<URI> addresses() {
    List<URI> addresses = new ArrayList<>();
    for (String name : names) {
      if (isAddress(name)) {
        try {
          addresses.add(new URI(name));
        } catch (URISyntaxException e) {
          throw FailedException.badInput("no address: " + e.getMessage());
        }
      }
    }
    return addresses;
  }

  private static boolean isAddress(String name) {
    return name.regionMatches(true, 0, "http://", 0, 7)
        || name.regionMatches(true, 0, "https://", 0, 8);
  }
}
