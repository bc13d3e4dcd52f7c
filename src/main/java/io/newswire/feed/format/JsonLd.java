package io.newswire.feed.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import java.util.List;
import java.util.Optional;

/** A document of JSON-LD with schema.org's articles in it, without a page around it. */
final class JsonLd {
  private JsonLd() {}

  /**
   * Reads each article; one without text is refused.
   *
   * @throws BadInputException when it is no JSON, or there is no article in it
   */
  static void read(Input input, Articles articles) throws BadInputException {
    List<SchemaArticle> found = SchemaGraph.of(List.of(parse(input))).articles();
    if (found.isEmpty()) {
      throw new BadInputException(
          input.where(),
          "no article: there is no NewsArticle, LiveBlogPosting or the like in it, at its top, in a"
              + " list, in @graph or under mainEntity");
    }
    for (SchemaArticle article : found) {
      try {
        articles.take(submission(input, article));
      } catch (BadInputException e) {
        articles.refuse(e);
      }
    }
  }

  private static Submission submission(Input input, SchemaArticle article)
      throws BadInputException {
    List<Block> blocks = article.blocks(input.where());
    if (blocks.isEmpty()) {
      throw new BadInputException(
          input.where(), "no article text: it has neither an articleBody nor liveBlogUpdates");
    }
    Optional<String> canonical = Description.canonical(article.addresses().stream(), input.base());
    return new Submission(
        Description.article(input.defaults(), canonical, input.base(), List.of(article)),
        article.version(),
        blocks);
  }

  private static JsonNode parse(Input input) throws BadInputException {
    String label = DeclaredText.parameter(input.contentType());
    String text = DeclaredText.decode(input.where(), input.bytes(), label);
    try {
      return JsonLdText.parse(text);
    } catch (JsonProcessingException e) {
      throw JsonPlace.notJson(input.where(), e);
    }
  }
}
