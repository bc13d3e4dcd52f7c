package io.newswire.stream;

import io.newswire.reading.Link;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/**
 * An article in some versions, how its records are delivered, and what has to be on the topics once
 * all of them are.
 */
public final class RandomStory {
  private final String uri;
  private final Random random;
  private final List<Version> versions = new ArrayList<>();

  /** A version: its headline, its words, or that it is a kill. */
  public record Version(long number, String headline, boolean kill, List<Block> blocks) {
    /** The same under another number. */
    Version as(long other) {
      return new Version(other, headline, kill, blocks);
    }
  }

  /** A paragraph that has no id yet. */
  public record Block(String text, Form form, List<Link> links) {}

  /** The story of a seed, always the same. */
  public RandomStory(String uri, long seed) {
    this.uri = uri;
    this.random = new Random(seed);
    List<Block> blocks = List.of();
    for (List<String> texts : RandomArticle.versions(random)) {
      blocks = blocks(texts);
      add(blocks);
    }
    if (random.nextInt(12) == 0) {
      versions.add(new Version(versions.size(), null, true, List.of()));
      if (random.nextBoolean()) {
        add(blocks);
      }
    }
  }

  private void add(List<Block> blocks) {
    String headline = random.nextInt(3) == 0 ? "Flood closes the harbour of Port Sorrel" : null;
    versions.add(new Version(versions.size(), headline, false, blocks));
  }

  private List<Block> blocks(List<String> texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      boolean item = random.nextInt(8) == 0;
      boolean linked = random.nextInt(8) == 0;
      blocks.add(
          new Block(
              text,
              item ? Form.LIST_ITEM : Form.UNKNOWN,
              linked ? List.of(new Link("https://example.org/quay", text)) : List.of()));
    }
    return blocks;
  }

  /** In the order of their numbers, from 0. */
  public List<Version> versions() {
    return versions;
  }

  /** The article. */
  public String uri() {
    return uri;
  }

  /** The records of all versions, some of them twice, in order or in none. */
  public List<Paragraph> deliveries() {
    List<Paragraph> records = new ArrayList<>();
    versions.forEach(version -> records.addAll(records(version)));
    int repeats = random.nextInt(records.size() + 1);
    for (int i = 0; i < repeats; i++) {
      records.add(records.get(random.nextInt(records.size())));
    }
    switch (random.nextInt(3)) {
      case 0 -> Collections.shuffle(records, random);
      case 1 -> Collections.reverse(records);
      default -> {}
    }
    return records;
  }

  /** The records of one version, in order. */
  public List<Paragraph> records(Version version) {
    Article article =
        Article.newBuilder()
            .setUri(uri)
            .setVersion(version.number())
            .setHeadline(version.headline())
            .setPubStatus(version.kill() ? PubStatus.CANCELED : PubStatus.USABLE)
            .build();
    if (version.kill()) {
      return List.of(new Paragraph(article, 0, 0, "", Form.UNKNOWN, List.of()));
    }
    List<Paragraph> records = new ArrayList<>();
    int count = version.blocks().size();
    for (Block block : version.blocks()) {
      List<io.newswire.record.Link> links =
          block.links().stream()
              .map(link -> new io.newswire.record.Link(link.href(), link.text()))
              .toList();
      records.add(new Paragraph(article, count, records.size(), block.text(), block.form(), links));
    }
    return records;
  }

  /** What a plain fold over the newest version puts on the topics, by topic and key. */
  public Map<String, String> folded() {
    return fold(versions.get(versions.size() - 1)).topics();
  }

  /** A version as it is read at one go. */
  public PlainFold fold(Version version) {
    return PlainFold.of(
        uri,
        new Story(version.headline(), null),
        version.blocks().stream()
            .map(b -> new io.newswire.reading.Paragraph("", b.text(), b.form(), b.links()))
            .toList());
  }

  /**
   * An output record as far as it tells of the newest version alone: without where it came from,
   * the version and position that it had when it came out, and what it replaced.
   */
  public static String comparable(SpecificRecord output) {
    ClassifiedParagraph paragraph = (ClassifiedParagraph) output.get(0);
    StringBuilder text = new StringBuilder();
    text.append(paragraph.getId())
        .append(paragraph.getText())
        .append(paragraph.getForm())
        .append(paragraph.getPrimary())
        .append(paragraph.getClasses())
        .append(paragraph.getScores())
        .append(paragraph.getWhy());
    for (int field = 1; field < output.getSchema().getFields().size(); field++) {
      text.append(output.get(field));
    }
    return text.toString();
  }

  /** The seeds of a property test: so many fixed ones, some new ones; or one, to see it again. */
  static List<Long> seeds(String property, int otherwise) {
    Long only = Long.getLong("newswire.test.seed");
    if (only != null) {
      return List.of(only);
    }
    int count = Integer.getInteger(property, otherwise);
    List<Long> seeds = new ArrayList<>();
    for (long seed = 0; seed < count; seed++) {
      seeds.add(seed);
    }
    Random fresh = new Random();
    for (int i = 0; i < count / 10; i++) {
      seeds.add(fresh.nextLong());
    }
    return seeds;
  }
}
