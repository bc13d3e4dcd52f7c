package io.newswire.cli;

import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is typed of the articles that are fed. */
final class TypedArticle {
  @Option(
      names = "--uri",
      paramLabel = "URI",
      description =
          "The article's id where it names none itself (default: the file's own URI, or the"
              + " address).")
  @Nullable String uri;

  @Option(
      names = "--article-version",
      paramLabel = "N",
      description =
          "Number of the version, from 0 (default: the article's own, or else made from its times,"
              + " or from when the file was saved).")
  @Nullable Long number;

  @Option(names = "--headline", paramLabel = "TEXT", description = "The article's headline.")
  @Nullable String headline;

  /**
   * Refuses what can't be.
   *
   * @param inputs how many are named
   */
  void check(int inputs) {
    if (uri != null && inputs > 1) {
      throw FailedException.badInput("--uri names one article, but there are several files");
    }
    if (uri != null) {
      try {
        ParagraphRules.checkUri(uri);
      } catch (InvalidParagraphException e) {
        throw FailedException.badInput("--uri can't be taken: " + e.getMessage());
      }
    }
    if (number != null && number < 0) {
      throw FailedException.badInput("--article-version is %d, below 0".formatted(number));
    }
  }

  /** An article as it is fed: what was typed goes before what it says of itself. */
  Submission complete(Submission read) {
    Article article = read.article();
    if (headline != null) {
      article = Article.newBuilder(article).setHeadline(headline).build();
    }
    return new Submission(article, number == null ? read.version() : number, read.blocks());
  }

  /** What holds of an article in a file, or in {@code -}, that does not say otherwise. */
  Article ofFile(String name) {
    return of(
        name.equals(Inputs.STANDARD_INPUT)
            ? "standard-input"
            : Path.of(name).toAbsolutePath().normalize().toUri().toString());
  }

  /** What holds of an article at an address that does not say otherwise. */
  Article of(String otherwise) {
    return Article.newBuilder().setUri(uri == null ? otherwise : uri).setVersion(0).build();
  }
}
