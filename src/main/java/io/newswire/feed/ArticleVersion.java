package io.newswire.feed;

import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.ParagraphRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One version of an article, whole.
 *
 * @param article what is known of it
 * @param blocks its paragraphs, in order
 */
public record ArticleVersion(Article article, List<Block> blocks) {
  public ArticleVersion {
    blocks = List.copyOf(blocks);
  }

  /** How many paragraphs it has that are not blank; 0 where the article is canceled. */
  public int paragraphCount() {
    return article.getPubStatus() == PubStatus.CANCELED ? 0 : (int) worded().count();
  }

  /**
   * The records that carry it on news.paragraphs, in order: one a paragraph, but for those that are
   * blank; a single one without words where the article is canceled.
   */
  public List<Paragraph> records() {
    if (article.getPubStatus() == PubStatus.CANCELED) {
      return List.of(new Paragraph(article, 0, 0, "", Form.UNKNOWN, List.of()));
    }
    List<Block> worded = worded().toList();
    List<Paragraph> records = new ArrayList<>(worded.size());
    for (Block block : worded) {
      records.add(
          new Paragraph(
              article, worded.size(), records.size(), block.text(), block.form(), block.links()));
    }
    return records;
  }

  private Stream<Block> worded() {
    return blocks.stream().filter(block -> !ParagraphRules.isBlank(block.text()));
  }
}
