package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The blocks of an article as its page shows them, without its headline. */
final class ShownText {
  private ShownText() {}

  /**
   * Reads them.
   *
   * @param where names the page in a refusal
   * @param headline what the page says that the headline is; null when it says nothing
   * @return none where the page shows no article
   */
  static List<Block> of(String where, Document page, @Nullable String headline)
      throws BadInputException {
    Optional<ArticleParts> parts = ArticleParts.of(page, heading(page, headline));
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = HtmlBlocks.of(where, parts.get().elements(), parts.get().leftOut());
    boolean repeated = !blocks.isEmpty() && isSame(blocks.get(0).text(), headline);
    return repeated ? blocks.subList(1, blocks.size()) : blocks;
  }

  /** The heading that says the headline, else the first that is not the name of the site. */
  private static @Nullable Element heading(Document page, @Nullable String headline) {
    Element first = null;
    for (Element heading : page.select("h1")) {
      if (isSame(heading.text(), headline)) {
        return heading;
      }
      boolean named =
          heading.closest("article, main, [role=main]") == null
              && heading.closest("header") != null;
      if (first == null && !named && heading.hasText()) {
        first = heading;
      }
    }
    return first;
  }

  private static boolean isSame(String text, @Nullable String headline) {
    return headline != null && !letters(text).isEmpty() && letters(text).equals(letters(headline));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
