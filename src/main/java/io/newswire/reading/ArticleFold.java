package io.newswire.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole article from its first paragraph to its last. */
public final class ArticleFold {
  private final Reader reader;

  public ArticleFold(Reader reader) {
    this.reader = reader;
  }

  /** A paragraph of the article and what the reader made of it. */
  public record Read(Paragraph paragraph, Reading reading) {}

  /**
   * Reads paragraphs that have no ids yet.
   *
   * @param paragraphs in the order of the article; what stands in their {@code id} is replaced
   */
  public List<Read> read(String articleUri, Story story, List<Paragraph> paragraphs) {
    Map<String, Integer> repetitions = new HashMap<>();
    List<Read> fold = new ArrayList<>(paragraphs.size());
    ReadingContext context = ReadingContext.start();
    for (Paragraph unnamed : paragraphs) {
      String words = ParagraphId.ofWords(articleUri, unnamed.text());
      int occurrence = repetitions.merge(words, 1, Integer::sum) - 1;
      Paragraph paragraph =
          new Paragraph(
              ParagraphId.ofOccurrence(words, occurrence),
              unnamed.text(),
              unnamed.form(),
              unnamed.links());
      Reading reading = reader.read(story, context, paragraph);
      context = reading.context();
      fold.add(new Read(paragraph, reading));
    }
    return fold;
  }
}
