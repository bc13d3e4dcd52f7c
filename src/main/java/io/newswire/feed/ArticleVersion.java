package io.newswire.feed;

import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.topic.ParagraphRules;
import java.util.ArrayList;
import java.util.List;

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

  /** The records that carry it on news.paragraphs, in order; blank paragraphs are left out. */
  public List<Paragraph> records() {
    List<Block> worded =
        blocks.stream().filter(block -> !ParagraphRules.isBlank(block.text())).toList();
    List<Paragraph> records = new ArrayList<>(worded.size());
    for (Block block : worded) {
      records.add(
          new Paragraph(
              article, worded.size(), records.size(), block.text(), block.form(), block.links()));
    }
    return records;
  }
}
