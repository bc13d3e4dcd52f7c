package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.RecordClasses;

/** Whatever the bytes: taken as a document of JSON-LD they end in an article or in one refusal. */
class JsonLdFuzzTest {
  static {
    RecordClasses.trust();
  }

  private static final Article DEFAULTS =
      Article.newBuilder().setUri("urn:default").setVersion(0).build();

  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    Collected read = new Collected();
    new ArticleReader(read).read(Input.of("in", bytes, DEFAULTS), InputFormat.JSON_LD);

    assertThat(read.articles().size() + read.refusals().size()).isPositive();
    assertThat(read.refusals()).allSatisfy(refusal -> assertThat(refusal).startsWith("in"));
    for (Submission article : read.articles()) {
      assertThat(article.blocks()).isNotEmpty();
      for (Paragraph record : article.versionOr(0).records()) {
        ParagraphRules.check(article.uri(), record);
      }
    }
  }
}
