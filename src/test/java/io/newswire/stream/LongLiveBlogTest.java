package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.LiveBlog;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live blog of 10,000 paragraphs, in the whole topology. */
class LongLiveBlogTest {
  private static final String URI = "urn:newswire:test:long-blog";
  private DriverStream stream;

  @BeforeEach
  void start() {
    stream = new DriverStream();
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void itsTopicsHoldThePlainFoldAfterEachVersion() {
    LiveBlog source = new LiveBlog(new Random(1));
    List<String> blog = source.of(10_000);
    List<String> longer = new ArrayList<>(source.post());
    longer.addAll(blog);

    feed(1, blog);
    feed(2, longer);

    List<Paragraph> paragraphs = longer.stream().map(text -> Paragraph.of("", text)).toList();
    assertThat(stream.drainTopics())
        .isEqualTo(PlainFold.of(URI, new Story(null, null), paragraphs).topics());
    assertThat(stream.deadLetters()).isEmpty();
  }

  private void feed(long version, List<String> texts) {
    RandomArticle.records(URI, version, texts).forEach(stream::send);
  }
}
