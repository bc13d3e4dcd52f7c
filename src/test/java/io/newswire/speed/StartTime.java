package io.newswire.speed;

import io.newswire.record.ParagraphClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long {@code java -jar target/newswire.jar demo} takes until the first paragraph, read and
 * classified, is on its standard output.
 *
 * @param wall seconds by the clock, from the start of the process
 * @param cpu seconds of its processor until then
 */
record StartTime(double wall, double cpu) {
  /** A paragraph's first line: its position, and its class in capitals. */
  private static final Pattern CLASSIFIED =
      Pattern.compile(
          Stream.of(ParagraphClass.values())
              .map(ParagraphClass::name)
              .collect(Collectors.joining("|", "^ *\\d+ +(", ")\\b.*")));

  /** The start of a process with the jar's classes as the JVM keeps them. */
  static final List<String> WITH_CLASS_ARCHIVE =
      List.of("-XX:SharedArchiveFile=" + Program.CLASS_ARCHIVE, "-Xlog:cds*=off");

  /** The same without the compiler that takes longest, which pays only in a longer life. */
  static final List<String> QUICKEST =
      Stream.concat(
              WITH_CLASS_ARCHIVE.stream(), Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))
          .toList();

  /**
   * Measures starts with some options of the JVM's beside starts with others, in turns.
   *
   * @param rounds of all of them, after one that is not counted: what it reads is in the system's
   *     page cache then
   * @return the medians, in the order of the options
   */
  static List<StartTime> measure(int rounds, List<List<String>> options)
      throws IOException, InterruptedException {
    List<List<StartTime>> starts = new ArrayList<>();
    options.forEach(each -> starts.add(new ArrayList<>()));
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < options.size(); i++) {
        StartTime start = once(options.get(i));
        if (round >= 0) {
          starts.get(i).add(start);
        }
      }
    }
    return starts.stream().map(StartTime::median).toList();
  }

  private static StartTime once(List<String> options) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    try (TemporaryFolder folder = TemporaryFolder.create();
        Program demo = Program.start(folder.path(), options, List.of("demo"))) {
      demo.await(line -> CLASSIFIED.matcher(line).matches());
      StartTime start = new StartTime((System.nanoTime() - begun) / 1e9, demo.cpu());
      demo.await(line -> line.startsWith("the books"));
      demo.awaitEnd();
      return start;
    }
  }

  private static StartTime median(List<StartTime> starts) {
    return new StartTime(
        Cost.median(starts.stream().mapToDouble(StartTime::wall).toArray()),
        Cost.median(starts.stream().mapToDouble(StartTime::cpu).toArray()));
  }

  /** Prints them. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.getInteger("speed.starts", 5);
    List<List<String>> options =
        Stream.concat(
                Stream.of(List.<String>of(), WITH_CLASS_ARCHIVE, QUICKEST),
                Stream.of(arguments).map(words -> List.of(words.split(" "))))
            .toList();
    System.out.println(measure(rounds, options));
  }
}
