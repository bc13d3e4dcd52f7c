package io.newswire.serve;

import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;

/** An article's id in a path: a URI of its own, percent-encoded whole. */
final class ArticleId {
  private ArticleId() {}

  /**
   * Reads it.
   *
   * @throws ProblemException 400 when it is none
   */
  static String decode(String encoded) throws ProblemException {
    try {
      String id = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
      ParagraphRules.checkUri(id);
      return id;
    } catch (InvalidParagraphException | IllegalArgumentException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST_400, "the path has no id of an article: " + e.getMessage());
    }
  }
}
