package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page of an article: its blocks, without the page's furniture, and what it says of itself. */
final class HtmlPage {
  private final Input input;
  private final Document page;
  private final PageHead head;
  private final @Nullable URI base;
  private final @Nullable SchemaArticle said;

  private HtmlPage(Input input, Document page) {
    this.input = input;
    this.page = page;
    this.head = new PageHead(page);
    if (page.body().baseUri().isEmpty()) {
      Description.canonical(head.addresses().stream(), null).ifPresent(page::setBaseUri);
    }
    this.base = base(page);
    this.said = said();
  }

  /**
   * Reads the article.
   *
   * @throws BadInputException when the page has no article text, is in no charset that it could be
   *     in, or beyond {@link Limits}
   */
  static void read(Input input, Articles articles) throws BadInputException {
    String html = DeclaredText.decode(input.where(), input.bytes(), PageCharset.label(input));
    String address = input.base() == null ? "" : input.base().toString();
    articles.take(new HtmlPage(input, Jsoup.parse(html, address)).submission());
  }

  private Submission submission() throws BadInputException {
    List<Block> blocks = blocks();
    if (blocks.isEmpty()) {
      throw new BadInputException(
          input.where(),
          "no article text: neither its markup nor JSON-LD in it has any; a page that only a browser"
              + " puts together, or that asks to sign in or to consent first, can't be read");
    }
    List<Description> descriptions = said == null ? List.of(head) : List.of(said, head);
    Optional<String> canonical = Description.canonical(addresses(), base);
    return new Submission(
        Description.article(input.defaults(), canonical, input.base(), descriptions),
        said == null ? null : said.version(),
        blocks);
  }

  private List<Block> blocks() throws BadInputException {
    String headline = said == null || said.headline() == null ? head.headline() : said.headline();
    List<Block> shown = ShownText.of(input.where(), page, headline);
    return said == null ? shown : FullerText.of(shown, said.blocks(input.where()));
  }

  private Stream<String> addresses() {
    return said == null
        ? head.addresses().stream()
        : Stream.concat(head.addresses().stream(), said.addresses().stream());
  }

  /** The article in JSON-LD that is this page's, else the one with the most text. */
  private @Nullable SchemaArticle said() {
    List<JsonNode> documents = new ArrayList<>();
    for (Element script : page.select("script[type~=(?i)^\\s*application/ld\\+json]")) {
      JsonLdText.parsed(script.data()).ifPresent(documents::add);
    }
    Optional<String> canonical = Description.canonical(head.addresses().stream(), base);
    SchemaArticle most = null;
    for (SchemaArticle article : SchemaGraph.of(documents).articles()) {
      Optional<String> own = Description.canonical(article.addresses().stream(), base);
      if (own.isPresent() && own.equals(canonical)) {
        return article;
      }
      if (most == null || article.length() > most.length()) {
        most = article;
      }
    }
    return most;
  }

  private static @Nullable URI base(Document page) {
    try {
      String base = page.body().baseUri();
      return base.isEmpty() ? null : new URI(base);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
