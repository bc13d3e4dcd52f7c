package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.feed.ArticleVersion;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.topic.RecordClasses;
import java.util.List;

/** Whatever the bytes: what is read has a uri and whole versions, and the rest is refused. */
class ArticleReaderFuzzTest {
  static {
    RecordClasses.trust();
  }

  private static final Article DEFAULTS =
      Article.newBuilder().setUri("urn:default").setVersion(0).build();

  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    Collected read = Collected.of("in", bytes, DEFAULTS);

    assertThat(read.refusals()).allSatisfy(refusal -> assertThat(refusal).startsWith("in"));
    for (Submission article : read.articles()) {
      ArticleVersion version = article.versionOr(0);
      assertThat(version.article().getUri()).isNotBlank();
      assertThat(version.article().getVersion()).isNotNegative();
      List<Paragraph> records = version.records();
      for (int position = 0; position < records.size(); position++) {
        assertThat(records.get(position).getPosition()).isEqualTo(position);
      }
    }
  }
}
