package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.ParagraphClass;
import io.newswire.topic.DeadLetterHeaders;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Prints a demo's paragraphs as they come, and counts what went in and what came out. */
final class DemoBooks {
  private final Console console;
  private final ParagraphText text;
  private final Map<String, ArticleInOrder> articles = new LinkedHashMap<>();
  private final Map<ParagraphClass, Integer> primaries = new EnumMap<>(ParagraphClass.class);
  private final Map<String, Set<String>> keys = new LinkedHashMap<>();
  private int fed;
  private int deadLetters;

  DemoBooks(Console console) {
    this.console = console;
    this.text = new ParagraphText(Layout.wide(console.terminal()));
    Topics.classified().forEach(topic -> keys.put(topic.name(), new HashSet<>()));
  }

  /** Enters an article version that was fed. */
  void fed(String uri, int paragraphs) {
    articles.put(uri, new ArticleInOrder());
    fed += paragraphs;
  }

  /** Enters what came off a topic; what is not of an article that was fed is none of the demo's. */
  void came(Output output) {
    String topic = output.record().topic();
    String key = output.record().key();
    if (topic.equals(Topics.DEAD_LETTERS)) {
      if (articles.containsKey(key)) {
        deadLetters++;
        console.out().println("dead letter: " + StyledText.safe(reason(output)));
      }
    } else if (output.value() != null) {
      ArticleInOrder article = articles.get(OutputKey.parse(key).articleUri());
      if (article != null) {
        keys.getOrDefault(topic, new HashSet<>()).add(key);
        article.came(topic, output.value()).forEach(this::print);
      }
    }
    console.out().flush();
  }

  /** Whether all that was fed has come out. */
  boolean areComplete() {
    return printed() + deadLetters >= fed;
  }

  /** Prints the counts; true when the books balance. */
  boolean close(Duration took) {
    PrintWriter out = console.out();
    List<String> classes = new ArrayList<>();
    primaries.forEach(
        (name, count) -> classes.add(count + " " + name.name().toLowerCase(Locale.ROOT)));
    List<String> topics = new ArrayList<>();
    keys.forEach((topic, held) -> topics.add(topic + " " + held.size()));
    boolean balanced = printed() + deadLetters == fed;
    String verdict = balanced ? "they balance" : "THEY DO NOT BALANCE";
    out.println();
    out.printf(Locale.ROOT, "primary class   %s%n", String.join(", ", classes));
    out.printf(Locale.ROOT, "on the topics   %s%n", String.join(", ", topics));
    out.printf(
        Locale.ROOT,
        "the books       %d fed = %d classified + %d dead letters: %s (%.1f s)%n",
        fed,
        printed(),
        deadLetters,
        console.terminal() ? (balanced ? Style.GOOD : Style.BAD).paint(verdict) : verdict,
        took.toMillis() / 1_000.0);
    out.flush();
    return balanced;
  }

  private int printed() {
    return primaries.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void print(List<SpecificRecord> records) {
    ClassifiedParagraph paragraph = (ClassifiedParagraph) records.get(0).get(0);
    primaries.merge(paragraph.getPrimary(), 1, Integer::sum);
    text.print(records, console.out());
  }

  private static String reason(Output letter) {
    String reason = DeadLetterHeaders.text(letter.record().headers(), DeadLetterHeaders.MESSAGE);
    return reason == null ? "no reason" : reason;
  }

  /** Holds records back until those of the paragraphs above have come from their topics. */
  private static final class ArticleInOrder {
    private final Map<Integer, Map<String, SpecificRecord>> waiting = new LinkedHashMap<>();
    private int next;

    List<List<SpecificRecord>> came(String topic, SpecificRecord record) {
      ClassifiedParagraph paragraph = (ClassifiedParagraph) record.get(0);
      waiting
          .computeIfAbsent(paragraph.getPosition(), p -> new LinkedHashMap<>())
          .put(topic, record);
      List<List<SpecificRecord>> complete = new ArrayList<>();
      while (isComplete(next)) {
        complete.add(inTheOrderOfTopics(waiting.getOrDefault(next, Map.of())));
        next++;
      }
      return complete;
    }

    private static List<SpecificRecord> inTheOrderOfTopics(Map<String, SpecificRecord> records) {
      return Topics.classified().stream()
          .map(topic -> records.get(topic.name()))
          .filter(Objects::nonNull)
          .toList();
    }

    private boolean isComplete(int position) {
      Map<String, SpecificRecord> records = waiting.getOrDefault(position, Map.of());
      if (records.isEmpty()) {
        return false;
      }
      ClassifiedParagraph paragraph =
          (ClassifiedParagraph) records.values().iterator().next().get(0);
      return paragraph.getClasses().stream()
          .map(Topics::of)
          .map(Topic::name)
          .allMatch(records::containsKey);
    }
  }
}
