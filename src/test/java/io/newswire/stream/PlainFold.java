package io.newswire.stream;

import io.newswire.reading.ArticleFold;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One version of an article as it is read at one go. */
public record PlainFold(String uri, List<ArticleFold.Read> reads) {
  private static final Provenance NONE =
      new Provenance("", 0, 0L, "", Instant.EPOCH, Instant.EPOCH);
  private static final ArticleFold FOLD = new ArticleFold(new Reader());

  /** Reads paragraphs that have no ids yet. */
  public static PlainFold of(String uri, Story story, List<Paragraph> paragraphs) {
    return new PlainFold(uri, FOLD.read(uri, story, paragraphs));
  }

  /** The ids of the paragraphs, in order. */
  List<String> ids() {
    return reads.stream().map(read -> read.paragraph().id()).toList();
  }

  /** The words of the paragraphs, in order. */
  List<String> texts() {
    return reads.stream().map(read -> read.paragraph().text()).toList();
  }

  /** What it puts on the topics, by topic and key, as {@link RandomStory#comparable} shows it. */
  public Map<String, String> topics() {
    Map<String, String> topics = new HashMap<>();
    Article article = Article.newBuilder().setUri(uri).setVersion(0).build();
    for (int position = 0; position < reads.size(); position++) {
      ArticleFold.Read read = reads.get(position);
      for (ParagraphClass topic : OutputRecords.topics(read.reading())) {
        topics.put(
            Topics.of(topic).name() + " " + new OutputKey(uri, read.paragraph().id()),
            RandomStory.comparable(
                OutputRecords.of(
                    topic, article, position, read.paragraph(), read.reading(), NONE, null)));
      }
    }
    return topics;
  }
}
