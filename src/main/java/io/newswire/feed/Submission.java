package io.newswire.feed;

import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its source has it at one time, before it is known which version of it that is.
 *
 * @param article what is known of it; its {@code version} says nothing yet
 * @param version the number that the source itself gives this version, from 0; null when it gives
 *     none
 * @param blocks its paragraphs, in order; none where it is canceled
 */
public record Submission(Article article, @Nullable Long version, List<Block> blocks) {
  public Submission {
    blocks = List.copyOf(blocks);
  }

  /** An article of which no more is known than its id, its headline and its paragraphs. */
  public static Submission of(String uri, @Nullable String headline, String... paragraphs) {
    Article article = Article.newBuilder().setUri(uri).setVersion(0).setHeadline(headline).build();
    return new Submission(article, null, Arrays.stream(paragraphs).map(Block::of).toList());
  }

  /** A kill: takes back all that was published of an article. */
  public static Submission kill(String uri) {
    Article article =
        Article.newBuilder().setUri(uri).setVersion(0).setPubStatus(PubStatus.CANCELED).build();
    return new Submission(article, null, List.of());
  }

  /** The article's id. */
  public String uri() {
    return article.getUri();
  }

  /** It as the version of this number, from 0. */
  public ArticleVersion as(long number) {
    return new ArticleVersion(Article.newBuilder(article).setVersion(number).build(), blocks);
  }

  /** It as the version of its source's number, or else of this one. */
  public ArticleVersion versionOr(long otherwise) {
    return as(version == null ? otherwise : version);
  }
}
