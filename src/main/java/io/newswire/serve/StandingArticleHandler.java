package io.newswire.serve;

import io.newswire.serve.article.ArticleJson;
import io.newswire.serve.article.Representation;
import io.newswire.stream.StandingArticle;
import io.newswire.stream.StandingArticles;
import io.newswire.stream.StoresUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.state.HostInfo;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * {@code GET /articles/{id}} and {@code GET /articles/{id}/edits}: an article as it stands, and how
 * it came to, from the instance that keeps it.
 */
final class StandingArticleHandler extends Handler.Abstract {
  private static final String PATH = "/articles/";
  private static final String EDITS = "/edits";
  private static final String AS = "as";
  private static final int SECONDS_UNTIL_THERE = 1;

  private final StandingArticles articles;
  private final Forwarding keeper;

  StandingArticleHandler(StandingArticles articles, Forwarding keeper) {
    this.articles = articles;
    this.keeper = keeper;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getPath();
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads || path == null || !path.startsWith(PATH)) {
      return false;
    }
    try {
      answer(request, path.substring(PATH.length()), response, callback);
    } catch (ProblemException e) {
      Answers.write(response, callback, e.problem());
    } catch (StoresUnavailableException | KafkaException e) {
      Answers.write(
          response,
          callback,
          Problem.busy(e.getMessage() + "; ask again later", SECONDS_UNTIL_THERE));
    }
    return true;
  }

  private void answer(Request request, String rest, Response response, Callback callback)
      throws ProblemException {
    boolean edits = rest.endsWith(EDITS);
    String uri = ArticleId.decode(edits ? rest.substring(0, rest.length() - EDITS.length()) : rest);
    Fields query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    Answers.checkNames(query, edits ? List.of() : List.of(AS));
    Representation representation = edits ? Representation.JSON : representation(request, query);
    Optional<HostInfo> elsewhere = edits ? articles.elsewhereEdits(uri) : articles.elsewhere(uri);
    if (elsewhere.isPresent()) {
      keeper.pass(elsewhere.get(), request, response, callback);
    } else if (edits) {
      write(response, callback, Representation.JSON, ArticleJson.of(uri, articles.edits(uri)));
    } else {
      response.getHeaders().put(HttpHeader.VARY, "Accept");
      write(response, callback, representation, representation.write(standing(uri)));
    }
  }

  private static Representation representation(Request request, Fields query)
      throws ProblemException {
    String named = query.getValue(AS);
    if (named != null) {
      return Representation.named(named)
          .orElseThrow(
              () ->
                  new ProblemException(
                      HttpStatus.BAD_REQUEST_400,
                      "as is '%s', not one of %s"
                          .formatted(named, Arrays.toString(Representation.values()))));
    }
    List<String> given = request.getHeaders().getCSV(HttpHeader.ACCEPT, true);
    return Representation.accepted(given)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_ACCEPTABLE_406,
                    "there is no %s of an article; there are %s"
                        .formatted(
                            String.join(", ", given),
                            String.join(
                                ", ",
                                Arrays.stream(Representation.values())
                                    .map(Representation::mediaType)
                                    .toList()))));
  }

  private StandingArticle standing(String uri) throws ProblemException {
    StandingArticle article =
        articles
            .article(uri)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND_404,
                        "nothing of an article '%s' has been published".formatted(uri)));
    long version = article.article().getVersion();
    return switch (article.status()) {
      case COMPLETE, ARRIVING -> article;
      case CANCELED ->
          throw new ProblemException(
              HttpStatus.GONE_410, "the article was killed by version %d".formatted(version));
      case EXPIRED ->
          throw new ProblemException(
              HttpStatus.GONE_410, "the article has expired in version %d".formatted(version));
      case RETIRED ->
          throw new ProblemException(
              HttpStatus.NOT_FOUND_404,
              "the words of version %d are no longer stored; the topics have them"
                  .formatted(version));
    };
  }

  private static void write(
      Response response, Callback callback, Representation representation, byte[] body) {
    // Nothing of an article runs or loads anything, whatever it says.
    response
        .getHeaders()
        .put(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    Answers.write(response, callback, HttpStatus.OK_200, representation.mediaType(), body);
  }
}
