package io.newswire.serve;

import io.newswire.feed.Submission;
import io.newswire.feed.format.InputFormat;
import io.newswire.record.Article;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides its body.
 *
 * @param id the article's id, of the path; null where the articles name theirs
 * @param version the number that holds for every article; null to take their own
 * @param headline the headline that holds for every article; null to take their own
 * @param contentType of the body; null when there is none
 * @param format that the content type names; empty for one that it leaves open
 */
record ArticlesRequest(
    @Nullable String id,
    @Nullable Long version,
    @Nullable String headline,
    @Nullable String contentType,
    Optional<InputFormat> format) {
  private static final String PATH = "/articles/";
  private static final String VERSION = "version";
  private static final String HEADLINE = "headline";

  /** Types of many formats: the content shows which. */
  private static final Set<String> OPEN =
      Set.of("application/json", "application/xml", "text/xml", "application/octet-stream");

  /**
   * Reads path, query and headers.
   *
   * @throws ProblemException 400 for an id or a parameter that is none, 415 for a content type that
   *     is none of an article's
   */
  static ArticlesRequest of(Request request) throws ProblemException {
    Fields query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    Answers.checkNames(query, List.of(VERSION, HEADLINE));
    String contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return new ArticlesRequest(
        id(request),
        version(query.getValue(VERSION)),
        query.getValue(HEADLINE),
        contentType,
        format(contentType));
  }

  /** What holds of an article that does not say otherwise. */
  Article defaults() {
    return Article.newBuilder().setUri(id == null ? "" : id).setVersion(0).build();
  }

  /** What relative links are relative to: the id, where it is an address. */
  @Nullable URI base() {
    try {
      URI base = id == null ? null : new URI(id);
      return base != null && base.isAbsolute() && base.getHost() != null ? base : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * An article with what the request says of it. The id of the path holds against the address that
   * a page gives as its own, but not against the id that a feed's item has.
   *
   * @throws ProblemException 422 when it has no id, or another one than the path's
   */
  Submission complete(Submission read) throws ProblemException {
    Article.Builder article = Article.newBuilder(read.article());
    if (id != null && !read.uri().equals(id)) {
      if (!read.uri().equals(read.article().getUrl())) {
        throw new ProblemException(
            HttpStatus.UNPROCESSABLE_ENTITY_422,
            "the article's own id is '%s', not the path's '%s'; POST it to /articles, or PUT it to its own"
                .formatted(read.uri(), id));
      }
      article.setUri(id);
    }
    if (id == null && read.uri().isBlank()) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_ENTITY_422, "the article names no id; PUT it to /articles/{id}");
    }
    if (headline != null) {
      article.setHeadline(headline);
    }
    return new Submission(
        article.build(), version == null ? read.version() : version, read.blocks());
  }

  private static @Nullable String id(Request request) throws ProblemException {
    String path = request.getHttpURI().getPath();
    if (!path.startsWith(PATH)) {
      return null;
    }
    return ArticleId.decode(path.substring(PATH.length()));
  }

  private static @Nullable Long version(@Nullable String text) throws ProblemException {
    if (text == null) {
      return null;
    }
    try {
      long version = Long.parseLong(text);
      if (version >= 0) {
        return version;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number below 0 is.
    }
    throw new ProblemException(
        HttpStatus.BAD_REQUEST_400,
        "the parameter version is '%s', not a whole number from 0".formatted(text));
  }

  private static Optional<InputFormat> format(@Nullable String contentType)
      throws ProblemException {
    if (contentType == null || contentType.isBlank()) {
      return Optional.empty();
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    Optional<InputFormat> named =
        Arrays.stream(InputFormat.values())
            .filter(format -> format.mediaTypes().contains(type))
            .findFirst();
    if (named.isEmpty() && !OPEN.contains(type)) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "articles are not read from %s; give the Content-Type of the body, such as text/plain, text/html or application/json"
              .formatted(type));
    }
    return named;
  }
}
