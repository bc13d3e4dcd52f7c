package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * The blocks of a piece of markup, in the document's order, with their form and links. Every word
 * that a browser would show is in one of them, text that stands loose between other blocks too;
 * {@link BlockVisitor} says what makes a block and {@link InlineText} what its text is.
 */
final class HtmlBlocks {
  private HtmlBlocks() {}

  /**
   * Reads all of it, and what is for browsers without scripts only where there is nothing else:
   * what is furniture must have been taken out before.
   *
   * @param where names the article in a refusal
   * @param body its base URI is what relative links are relative to
   * @throws BadInputException when it is beyond {@link Limits}
   */
  static List<Block> of(String where, Element body) throws BadInputException {
    List<Block> blocks = BlockVisitor.blocks(body, element -> element.nameIs("noscript"));
    return checked(where, blocks.isEmpty() ? BlockVisitor.blocks(body, element -> false) : blocks);
  }

  /**
   * Reads parts of a page, as if nothing were between them.
   *
   * @param leftOut tells the elements whose text is no part of the article
   */
  static List<Block> of(String where, List<Element> parts, Predicate<Element> leftOut)
      throws BadInputException {
    List<Block> blocks = new ArrayList<>();
    parts.forEach(part -> blocks.addAll(BlockVisitor.blocks(part, leftOut)));
    return checked(where, blocks);
  }

  private static List<Block> checked(String where, List<Block> blocks) throws BadInputException {
    Limits.checkCount(where, blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Limits.checkLength(where + ", paragraph " + i, blocks.get(i).text());
    }
    return blocks;
  }
}
