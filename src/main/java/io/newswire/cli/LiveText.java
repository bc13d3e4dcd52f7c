package io.newswire.cli;

import io.newswire.consume.NoteText;
import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Edit;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A story as a person at a terminal sees it played. */
final class LiveText {
  private static final int COLUMNS = 80;
  private static final int LONGEST_LINE_OF_GONE = 60;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintWriter out;
  private final boolean colors;
  private final Layout layout;
  private final ParagraphText paragraphs;
  private final EditText edits;
  private String shown = "";

  LiveText(PrintWriter out, boolean colors) {
    this.out = out;
    this.colors = colors;
    this.layout = Layout.terminal(colors);
    this.paragraphs = new ParagraphText(layout);
    this.edits = new EditText(layout);
  }

  /** Prints what happens, before it does. */
  void begin(LiveStep step) {
    Article article = step.article();
    StringBuilder line = new StringBuilder("── ");
    if (step.at().isAfter(Instant.MIN)) {
      line.append(TIME.format(step.at())).append(" ── ");
    }
    line.append("version ").append(article.getVersion());
    if (step instanceof LiveStep.Publish) {
      line.append(", ").append(NoteText.lower(article.getPubStatus()));
    } else {
      line.append(step instanceof LiveStep.Expires ? " expires" : ": the embargo ends");
    }
    line.append(" ").append("─".repeat(Math.max(0, COLUMNS - line.length() - 1)));
    out.println();
    out.println(styled(Style.HEADER, line.toString()));
    if (!article.getUri().equals(shown)) {
      shown = article.getUri();
      say(Style.DIM, shown);
    }
    if (step instanceof LiveStep.Publish && article.getHeadline() != null) {
      say(Style.HEADER, article.getHeadline());
    }
    if (step instanceof LiveStep.Publish && article.getCorrection() != null) {
      say(Style.PLAIN, "declares: " + article.getCorrection());
    }
    out.flush();
  }

  /** Prints what came of it. */
  void print(LiveStep step, ExpectedTopics.Outcome outcome, Changes changes) {
    switch (outcome) {
      case EMBARGOED -> {
        Instant until = step.article().getEmbargoedUntil();
        say(
            Style.BAD,
            "held back until " + (until == null ? "its embargo ends" : TIME.format(until)));
      }
      case WITHHELD ->
          say(Style.BAD, "held back until a usable version comes; what is out stays out");
      case KNOWN -> say(Style.DIM, "nothing new: this version or a newer one is there already");
      case KILLED -> say(Style.BAD, "all of it is taken back");
      case OUT -> {
        if (changes.isEmpty()) {
          say(Style.DIM, "nothing changes");
        }
      }
    }
    printAll("headline", changes.headlines());
    printAll("changed", changes.edited());
    group("new", changes.added().size());
    changes.added().forEach(records -> paragraphs.print(records, out));
    printAll("moved", changes.moved());
    group("read anew", changes.reread().size());
    changes.reread().forEach(this::print);
    group("gone", changes.gone().size());
    changes.gone().forEach(this::print);
    out.flush();
  }

  /** Prints that the topics do not hold what they should. */
  void printDifference(int keys, int deadLetters) {
    say(
        Style.BAD,
        "THE TOPICS DIFFER from what a plain fold gives (paragraphs: %d, dead letters: %d)"
            .formatted(keys, deadLetters));
    out.flush();
  }

  /**
   * Prints what stands on the topics in the end.
   *
   * @param versions how many were fed
   * @param wrong after how many steps the topics did not hold what they should
   */
  void printBooks(
      TopicRecords held, TopicRecords expected, int versions, int wrong, Duration took) {
    List<String> topics = new ArrayList<>();
    for (Topic<?> topic : Topics.classified()) {
      topics.add("%s %d of %d".formatted(topic.name(), held.count(topic), expected.count(topic)));
    }
    boolean balanced = wrong == 0;
    out.println();
    printLines("on the topics   ", Style.PLAIN, String.join(", ", topics));
    printLines(
        "the books       ",
        balanced ? Style.GOOD : Style.BAD,
        balanced
            ? "after each of %d versions the topics held what a plain fold gives: they balance"
                .formatted(versions)
            : "THEY DO NOT BALANCE: the topics held something else than a plain fold gives (times: %d)"
                .formatted(wrong));
    printLines("                ", Style.DIM, "%.1f s".formatted(took.toMillis() / 1_000.0));
    out.flush();
  }

  private void print(Changes.Reread reread) {
    paragraphs.print(reread.after(), out);
    List<String> now = NoteText.of(reread.after());
    for (String note : NoteText.of(reread.before())) {
      if (!now.contains(note)) {
        layout.note("before", Style.EDITED, note, out);
      }
    }
  }

  /** On one line: it is only to be known again. */
  private void print(Changes.Gone gone) {
    ClassifiedParagraph paragraph = gone.paragraph();
    String words = paragraph.getText();
    String beginning =
        words.length() <= LONGEST_LINE_OF_GONE
            ? words
            : words.substring(0, LONGEST_LINE_OF_GONE - 1) + "…";
    String reason = gone.retraction().reason();
    layout.words(
        paragraph.getPosition(),
        Style.BAD,
        reason == null ? "GONE" : reason,
        new StyledText(beginning),
        out);
  }

  private void printAll(String name, List<Edit> changed) {
    group(name, changed.size());
    changed.forEach(edit -> edits.print(edit, out));
  }

  private void group(String name, int size) {
    if (size > 0) {
      out.println();
      out.println("  " + styled(Style.HEADER, name));
    }
  }

  private void say(Style style, String text) {
    printLines("   ", style, text);
  }

  private void printLines(String first, Style style, String text) {
    String margin = first;
    StyledText words = new StyledText(text).paint(0, text.length(), style);
    for (String line : words.lines(COLUMNS - first.length(), colors)) {
      out.println(margin + line);
      margin = " ".repeat(first.length());
    }
  }

  private String styled(Style style, String text) {
    return colors ? style.paint(text) : text;
  }
}
