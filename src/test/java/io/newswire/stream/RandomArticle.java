package io.newswire.stream;

import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles of paragraphs that depend on each other, and random edits of them. */
final class RandomArticle {
  private static final List<String> PARAGRAPHS =
      List.of(
          "Orla Fenwick, the harbour master, said: “The gate will hold.",
          "“It held in the storm of last year.",
          "“It will hold again.”",
          "She added: “Nobody has to leave.”",
          "Listen to the Tidewatch podcast wherever you get your podcasts",
          "Read more:",
          "Harbour gate to close for repairs",
          "What the flood means for the fish market",
          "In key developments:",
          "• The mayor says 214 people have been moved to schools",
          "• The port authority says 40 boats were damaged and six sank",
          "Mr Okafor said at least 12 people were hurt.",
          "Benedict Okafor, the mayor of Port Sorrel, closed the coast road on Monday.",
          "He warned: “Stay away from the quay.”",
          "The town has been flooded before.",
          "Ferries stopped running at noon.");

  private RandomArticle() {}

  /** One to four versions, each an edit of the one before it. */
  static List<List<String>> versions(Random random) {
    List<List<String>> versions = new ArrayList<>();
    List<String> version = fresh(random);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      versions.add(List.copyOf(version));
      version = edited(version, random);
    }
    return versions;
  }

  static List<Paragraph> records(String uri, long version, List<String> texts) {
    Article article =
        Article.newBuilder().setUri(uri).setVersion(version).setPubStatus(PubStatus.USABLE).build();
    List<Paragraph> records = new ArrayList<>();
    for (String text : texts) {
      records.add(
          new Paragraph(article, texts.size(), records.size(), text, Form.UNKNOWN, List.of()));
    }
    return records;
  }

  private static List<String> fresh(Random random) {
    List<String> texts = new ArrayList<>();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      texts.add(any(random));
    }
    return texts;
  }

  private static List<String> edited(List<String> version, Random random) {
    List<String> texts = new ArrayList<>(version);
    int edits = random.nextInt(4);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(texts.size());
      switch (random.nextInt(6)) {
        case 0 -> texts.add(at, any(random));
        case 1 -> texts.set(at, any(random));
        case 2 -> texts.add(random.nextInt(texts.size()), texts.remove(at));
        case 3, 4 -> texts.set(at, reworded(texts.get(at), random));
        default -> {
          if (texts.size() > 1) {
            texts.remove(at);
          }
        }
      }
    }
    return texts;
  }

  /** Other figures, or words more; so much that it is an edit most times. */
  private static String reworded(String text, Random random) {
    if (random.nextBoolean()) {
      return text.replaceAll("[0-9]+", Integer.toString(2 + random.nextInt(300)));
    }
    return random.nextBoolean() ? text + " The police said so." : "On Monday: " + text;
  }

  private static String any(Random random) {
    return PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size()));
  }
}
