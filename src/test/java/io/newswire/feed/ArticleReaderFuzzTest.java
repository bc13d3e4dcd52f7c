package io.newswire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.topic.RecordClasses;
import java.util.ArrayList;
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
    List<ArticleVersion> versions = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    new ArticleReader(versions::add, refusal -> refusals.add(refusal.getMessage()))
        .read("in", bytes, DEFAULTS);

    assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).startsWith("in"));
    for (ArticleVersion version : versions) {
      assertThat(version.article().getUri()).isNotBlank();
      assertThat(version.article().getVersion()).isNotNegative();
      List<Paragraph> records = version.records();
      for (int position = 0; position < records.size(); position++) {
        assertThat(records.get(position).getPosition()).isEqualTo(position);
      }
    }
  }
}
