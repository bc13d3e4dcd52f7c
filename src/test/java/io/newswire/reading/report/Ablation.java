package io.newswire.reading.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.cli.ReadingJson;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.reading.people.Cast;
import io.newswire.reading.promo.Section;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads articles as {@code newswire classify --format jsonl -} does, with a part of what the reader
 * knows taken away, so that the scorer tells what the part is worth: {@code Ablation PART}.
 */
public enum Ablation {
  /** Nothing is taken away. */
  NOTHING("the whole reader") {
    @Override
    ReadingContext without(ReadingContext context) {
      return context;
    }
  },
  HEADLINE("without the headline") {
    @Override
    ReadingContext without(ReadingContext context) {
      return context;
    }
  },
  CONTEXT("each paragraph by itself") {
    @Override
    ReadingContext without(ReadingContext context) {
      return ReadingContext.start();
    }
  },
  PEOPLE("without the people named above") {
    @Override
    ReadingContext without(ReadingContext context) {
      return new ReadingContext(
          context.position(),
          context.place(),
          context.section(),
          context.open(),
          null,
          Cast.empty());
    }
  },
  OPEN_QUOTATION("without the quotation still open") {
    @Override
    ReadingContext without(ReadingContext context) {
      return new ReadingContext(
          context.position(),
          context.place(),
          context.section(),
          null,
          context.lastSpeaker(),
          context.cast());
    }
  },
  SECTION("without the section that lines above opened") {
    @Override
    ReadingContext without(ReadingContext context) {
      return new ReadingContext(
          context.position(),
          context.place(),
          Section.TEXT,
          context.open(),
          context.lastSpeaker(),
          context.cast());
    }
  },
  PLACE("without the place in the article") {
    @Override
    ReadingContext without(ReadingContext context) {
      return new ReadingContext(
          ReadingContext.FAR,
          ReadingContext.FAR,
          context.section(),
          context.open(),
          context.lastSpeaker(),
          context.cast());
    }
  };

  private final String words;

  Ablation(String words) {
    this.words = words;
  }

  /** What is read with, in words. */
  String words() {
    return words;
  }

  /** The context after a paragraph, without the part. */
  abstract ReadingContext without(ReadingContext context);

  public static void main(String[] args) throws IOException {
    Ablation part = valueOf(args[0].toUpperCase(Locale.ROOT));
    ObjectMapper json = new ObjectMapper();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        part.read(json.readTree(line), out);
      }
    }
    out.flush();
  }

  private void read(JsonNode article, PrintStream out) {
    Reader reader = new Reader();
    String headline = this == HEADLINE ? null : article.path("headline").textValue();
    Story story = new Story(headline, null);
    ReadingContext context = without(ReadingContext.start());
    int position = 0;
    for (JsonNode text : article.get("paragraphs")) {
      Paragraph paragraph = Paragraph.of("p" + position, text.asText());
      Reading reading = reader.read(story, context, paragraph);
      context = without(reading.context());
      out.println(ReadingJson.of(article.get("id").asText(), position++, reading));
    }
  }
}
