package io.newswire.serve;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Submission;
import io.newswire.feed.format.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** What was read out of a body. */
final class ReadArticles implements Articles {
  private final List<Submission> articles = new ArrayList<>();
  private final List<BadInputException> refusals = new ArrayList<>();

  @Override
  public void take(Submission article) {
    articles.add(article);
  }

  @Override
  public void refuse(BadInputException refusal) {
    refusals.add(refusal);
  }

  List<Submission> articles() {
    return articles;
  }

  List<BadInputException> refusals() {
    return refusals;
  }

  /** Why nothing of it was taken. */
  Problem problem() {
    if (refusals.isEmpty()) {
      return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY_422, "there is no article in the body");
    }
    int status =
        switch (refusals.get(0).kind()) {
          case MALFORMED -> HttpStatus.BAD_REQUEST_400;
          case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE_415;
          case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_ENTITY_422;
        };
    List<String> reasons = refusals.stream().map(BadInputException::getMessage).toList();
    return new Problem(status, reasons.get(0), reasons.size() == 1 ? List.of() : reasons, Map.of());
  }
}
