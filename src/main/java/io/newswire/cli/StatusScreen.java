package io.newswire.cli;

import io.newswire.monitor.Counts;
import io.newswire.monitor.InputPartition;
import io.newswire.monitor.InstanceStatus;
import io.newswire.monitor.Interval;
import io.newswire.monitor.Latency;
import io.newswire.monitor.Status;
import io.newswire.record.ParagraphClass;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A status as people read it, on one screen. */
final class StatusScreen {
  private static final int MARGIN = 14;
  private static final int MOST_SOURCES = 8;
  private static final List<String> CLASSES =
      Arrays.stream(ParagraphClass.values())
          .map(name -> name.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Layout layout;

  StatusScreen(Layout layout) {
    this.layout = layout;
  }

  /**
   * Prints it.
   *
   * @param interval since an earlier one, for what is told by the second; null when there is none
   */
  void print(Status status, @Nullable Interval interval, PrintWriter out) {
    printReadiness(status, out);
    printInstances(status.instances(), status.time(), out);
    row("LAG", lag(status.partitions()), Style.PLAIN, out);
    row("RATES", rates(interval), Style.PLAIN, out);
    row("LATENCY", latency(interval), Style.PLAIN, out);
    printBooks(status.counts(), out);
    printSilence(status.counts().sources(), status.time(), out);
    row("STATE", state(status.instances()), Style.PLAIN, out);
    row(
        "CLIENTS",
        number(clients(status.instances())) + " of server-sent events",
        Style.PLAIN,
        out);
  }

  private void printReadiness(Status status, PrintWriter out) {
    String what =
        "newswire %s%s, %s"
            .formatted(
                status.version(),
                status.application() == null ? "" : ", application.id " + status.application(),
                status.time().truncatedTo(ChronoUnit.SECONDS));
    row(status.isReady() ? "READY" : "NOT READY", what, Style.PLAIN, out);
    for (String reason : status.reasons()) {
      row("", "· " + reason, Style.BAD, out);
    }
  }

  private void printInstances(Collection<InstanceStatus> instances, Instant now, PrintWriter out) {
    String label = "INSTANCES";
    for (InstanceStatus instance : instances) {
      InstanceStatus.Details details = instance.details();
      row(
          label,
          instance.address()
              + (details == null ? " does not say how it is" : " " + details(details, now)),
          instance.isReady() ? Style.PLAIN : Style.BAD,
          out);
      label = "";
    }
  }

  private static String details(InstanceStatus.Details details, Instant now) {
    return "%s, up %s; reads %s; standby for %s; %s to restore"
        .formatted(
            details.stream() == null ? "starting" : details.stream(),
            Durations.text(Duration.between(details.since(), now)),
            numbers(details.partitions()),
            numbers(details.standbys()),
            details.restoring() == 0 ? "nothing" : count(details.restoring(), "record"));
  }

  private static String numbers(List<Integer> partitions) {
    return partitions.isEmpty()
        ? "none"
        : partitions.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static String lag(List<InputPartition> partitions) {
    if (partitions.isEmpty()) {
      return "not known: the broker does not answer, or the stream is not set up yet";
    }
    long behind =
        partitions.stream().map(InputPartition::lag).mapToLong(lag -> lag == null ? 0 : lag).sum();
    return count(behind, "record")
        + ", by partition "
        + partitions.stream().map(StatusScreen::lag).collect(Collectors.joining(", "));
  }

  private static String lag(InputPartition partition) {
    return "%d: %s%s"
        .formatted(
            partition.partition(),
            partition.lag() == null ? "?" : number(partition.lag()),
            partition.instance() == null ? " (no reader known)" : "");
  }

  private static String rates(@Nullable Interval interval) {
    if (interval == null) {
      return "not known before the next look";
    }
    if (!interval.isComparable()) {
      return "not known: an instance has come, gone or begun anew since the last look";
    }
    String classes =
        CLASSES.stream()
            .map(name -> perSecond(name, interval.recordsPerSecond(name)))
            .collect(Collectors.joining(", "));
    return "a second, in the last %s: %s; %s"
        .formatted(
            seconds(interval.seconds()),
            perSecond("paragraphs", interval.paragraphsPerSecond()),
            classes);
  }

  private static String latency(@Nullable Interval interval) {
    if (interval == null || !interval.isComparable()) {
      return "not known, as the rates";
    }
    Latency latency = interval.latency();
    if (latency.count() == 0) {
      return "nothing came out in the last " + seconds(interval.seconds());
    }
    return "p50 %s, p99 %s, of %s in the last %s"
        .formatted(
            atMost(latency, 0.5),
            atMost(latency, 0.99),
            count(latency.count(), "change"),
            seconds(interval.seconds()));
  }

  /** A histogram knows no more than between which of its bounds it is. */
  private static String atMost(Latency latency, double share) {
    double bound = latency.atMost(share).orElseThrow();
    if (Double.isInfinite(bound)) {
      return latency.buckets().isEmpty() ? "?" : "> " + shortly(latency.buckets().lastKey());
    }
    return "<= " + shortly(bound);
  }

  private static String shortly(double seconds) {
    return seconds < 1
        ? String.format(Locale.ROOT, "%.0f ms", seconds * 1_000)
        : String.format(Locale.ROOT, "%s s", seconds % 1 == 0 ? (Object) (long) seconds : seconds);
  }

  private void printBooks(Counts counts, PrintWriter out) {
    long accepted = counts.paragraphs().getOrDefault("accepted", 0L);
    if (counts.unaccounted() == 0) {
      row(
          "BOOKS",
          "balanced: %s accepted, none unaccounted for".formatted(count(accepted, "paragraph")),
          Style.PLAIN,
          out);
    } else {
      row(
          "BOOKS",
          "DO NOT BALANCE: of %s accepted %s are on no output topic"
              .formatted(count(accepted, "paragraph"), number(counts.unaccounted())),
          Style.BAD,
          out);
    }
    long letters = counts.deadLetters().values().stream().mapToLong(Long::longValue).sum();
    String reasons =
        counts.deadLetters().entrySet().stream()
            .filter(reason -> reason.getValue() > 0)
            .map(reason -> reason.getKey() + " " + number(reason.getValue()))
            .collect(Collectors.joining(", "));
    row(
        "DEAD LETTERS",
        letters == 0 ? "none" : number(letters) + ": " + reasons,
        letters == 0 ? Style.PLAIN : Style.BAD,
        out);
  }

  private void printSilence(Map<String, Instant> sources, Instant now, PrintWriter out) {
    if (sources.isEmpty()) {
      row("SILENCE", "no source has been heard yet", Style.PLAIN, out);
    }
    List<Map.Entry<String, Instant>> silent =
        sources.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    String label = "SILENCE";
    for (Map.Entry<String, Instant> source :
        silent.subList(0, Math.min(MOST_SOURCES, silent.size()))) {
      String since = Durations.text(Duration.between(source.getValue(), now));
      row(label, "%-8s %s".formatted(since, source.getKey()), Style.PLAIN, out);
      label = "";
    }
    if (silent.size() > MOST_SOURCES) {
      row("", "and %s more".formatted(number(silent.size() - MOST_SOURCES)), Style.DIM, out);
    }
  }

  private static String state(Collection<InstanceStatus> instances) {
    SortedMap<String, Long> stores = new TreeMap<>();
    long heap = 0;
    for (InstanceStatus instance : instances) {
      InstanceStatus.Details details = instance.details();
      if (details != null) {
        details.stateBytes().forEach((store, bytes) -> stores.merge(store, bytes, Long::sum));
        heap += details.heapBytes();
      }
    }
    String told =
        stores.entrySet().stream()
            .map(store -> store.getKey() + " " + bytes(store.getValue()))
            .collect(Collectors.joining(", "));
    return (told.isEmpty() ? "none yet" : told) + "; heap " + bytes(heap);
  }

  private static long clients(Collection<InstanceStatus> instances) {
    long clients = 0;
    for (InstanceStatus instance : instances) {
      InstanceStatus.Details details = instance.details();
      clients += details == null ? 0 : details.clients();
    }
    return clients;
  }

  /** Names come from feeds and from other machines: the whole text is made safe. */
  private void row(String label, String text, Style style, PrintWriter out) {
    StyledText told = new StyledText(text).paint(0, text.length(), style);
    String padded = String.format(Locale.ROOT, "%-" + MARGIN + "s", label);
    String margin = layout.colors() ? labelStyle(label).paint(padded) : padded;
    for (String line : told.lines(layout.columns() - MARGIN, layout.colors())) {
      out.println(margin + line);
      margin = " ".repeat(MARGIN);
    }
  }

  private static Style labelStyle(String label) {
    return switch (label) {
      case "" -> Style.PLAIN;
      case "READY" -> Style.GOOD;
      case "NOT READY" -> Style.BAD;
      default -> Style.HEADER;
    };
  }

  private static String perSecond(String what, double rate) {
    return String.format(Locale.ROOT, "%s %,.1f", what, rate);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static String count(long number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double value = bytes / 1e3;
    int unit = 0;
    while (value >= 1_000 && unit < units.length - 1) {
      value /= 1_000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
  }
}
