package io.newswire.cli;

import io.newswire.feed.ArticleVersion;
import io.newswire.reading.ArticleFold;
import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.record.PubStatus;
import io.newswire.stream.OutputRecords;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What should stand on the topics: a plain fold over the version of each article that is out. */
final class ExpectedTopics {
  private static final Provenance NOWHERE =
      new Provenance("", 0, 0L, "", Instant.EPOCH, Instant.EPOCH);

  private final ArticleFold fold = new ArticleFold(new Reader());
  private final Map<String, ArticleVersion> newest = new HashMap<>();
  private final TopicRecords records = TopicRecords.empty();

  /** What becomes of a version. */
  enum Outcome {
    OUT,
    /** Until its embargo ends. */
    EMBARGOED,
    /** Until a usable version comes. */
    WITHHELD,
    KILLED,
    /** A newer one, or the same, is there. */
    KNOWN
  }

  TopicRecords records() {
    return records;
  }

  /** Takes a step of the story. */
  Outcome take(LiveStep step) {
    String uri = step.article().getUri();
    if (step instanceof LiveStep.Publish publish) {
      return publish(uri, publish);
    }
    takeBack(uri);
    ArticleVersion version = newest.get(uri);
    if (step instanceof LiveStep.EmbargoEnds && version != null) {
      putOut(uri, version);
    }
    return Outcome.OUT;
  }

  private Outcome publish(String uri, LiveStep.Publish publish) {
    ArticleVersion known = newest.get(uri);
    ArticleVersion version =
        known != null && isSameNumber(known, publish.version()) && !releases(publish, known)
            ? new ArticleVersion(known.article(), publish.version().blocks())
            : publish.version();
    if (known != null && changesNothing(known, version)) {
      return Outcome.KNOWN;
    }
    newest.put(uri, version);
    Article article = version.article();
    Instant embargo = article.getEmbargoedUntil();
    if (article.getPubStatus() == PubStatus.CANCELED) {
      takeBack(uri);
      return Outcome.KILLED;
    } else if (article.getPubStatus() == PubStatus.WITHHELD) {
      return Outcome.WITHHELD;
    } else if (embargo != null && embargo.isAfter(publish.at())) {
      return Outcome.EMBARGOED;
    }
    takeBack(uri);
    putOut(uri, version);
    return Outcome.OUT;
  }

  /** Whether a version that is held back comes again as one that is not. */
  private static boolean releases(LiveStep.Publish publish, ArticleVersion known) {
    return isHeldBack(known.article(), publish.at())
        && !isHeldBack(publish.version().article(), publish.at());
  }

  private static boolean isHeldBack(Article article, Instant at) {
    Instant embargo = article.getEmbargoedUntil();
    return article.getPubStatus() == PubStatus.WITHHELD || (embargo != null && embargo.isAfter(at));
  }

  /** Whether a version comes again, and not as a kill: only its paragraphs count then. */
  private static boolean isSameNumber(ArticleVersion known, ArticleVersion version) {
    return known.article().getVersion() == version.article().getVersion()
        && version.article().getPubStatus() != PubStatus.CANCELED;
  }

  private static boolean changesNothing(ArticleVersion known, ArticleVersion version) {
    long newer = version.article().getVersion() - known.article().getVersion();
    if (newer != 0) {
      return newer < 0;
    }
    boolean canceled = version.article().getPubStatus() == PubStatus.CANCELED;
    return known.article().getPubStatus() == PubStatus.CANCELED
        || (!canceled && known.records().size() != version.records().size())
        || known.records().equals(version.records());
  }

  private void takeBack(String uri) {
    records.byKey().keySet().removeIf(key -> OutputKey.parse(key).articleUri().equals(uri));
  }

  private void putOut(String uri, ArticleVersion version) {
    Article article = version.article();
    List<Paragraph> paragraphs =
        version.records().stream()
            .map(
                record ->
                    new Paragraph(
                        "",
                        record.getText(),
                        record.getForm(),
                        record.getLinks().stream()
                            .map(link -> new Link(link.getHref(), link.getText()))
                            .toList()))
            .toList();
    int position = 0;
    Story story = new Story(article.getHeadline(), article.getLanguage());
    for (ArticleFold.Read read : fold.read(uri, story, paragraphs)) {
      String key = new OutputKey(uri, read.paragraph().id()).toString();
      for (ParagraphClass topic : OutputRecords.topics(read.reading())) {
        records.put(
            Topics.of(topic).name(),
            key,
            OutputRecords.of(
                topic, article, position, read.paragraph(), read.reading(), NOWHERE, null));
      }
      position++;
    }
  }
}
