package io.newswire.cli;

import io.newswire.feed.ArticleVersion;
import io.newswire.feed.Block;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import io.newswire.topic.RecordClasses;
import java.time.Instant;
import java.util.Arrays;

/** Invented versions of articles, made at minutes of an hour. */
final class Story {
  private static final Instant HOUR = Instant.parse("2031-05-04T06:00:00Z");

  static {
    RecordClasses.trust();
  }

  private Story() {}

  static Instant minute(int minute) {
    return HOUR.plusSeconds(60L * minute);
  }

  static Article.Builder article(String uri, long version, int minute) {
    return Article.newBuilder()
        .setUri(uri)
        .setVersion(version)
        .setVersionCreated(minute(minute))
        .setPubStatus(PubStatus.USABLE);
  }

  static ArticleVersion version(Article.Builder article, String... paragraphs) {
    return new ArticleVersion(article.build(), Arrays.stream(paragraphs).map(Block::of).toList());
  }

  static LiveStep.Publish publish(Article.Builder article, String... paragraphs) {
    ArticleVersion version = version(article, paragraphs);
    return new LiveStep.Publish(version, version.article().getVersionCreated());
  }
}
