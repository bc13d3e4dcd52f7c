package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.record.Form;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The blocks of a piece of markup, in order, with their form and links. */
final class HtmlBlocks {
  private HtmlBlocks() {}

  /**
   * Reads all of it: what is furniture must have been taken out before.
   *
   * @param where names the article in a refusal
   * @param body its base URI is what relative links are relative to
   * @throws BadInputException when it is beyond {@link Limits}
   */
  static List<Block> of(String where, Element body) throws BadInputException {
    List<Block> blocks = new ArrayList<>();
    for (Element p : body.select("p, h1, h2, h3, h4, h5, h6, li")) {
      blocks.add(new Block(p.text(), Form.BODY, List.of()));
    }
    Limits.checkCount(where, blocks.size());
    return blocks;
  }
}
