package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.Submission;
import io.newswire.hostile.Way;
import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.ParagraphRules;

/** In by a file that is fed. */
public final class FileWay implements Way {
  private static final Article DEFAULTS =
      Article.newBuilder().setUri("urn:hostile").setVersion(0).build();

  @Override
  public Verdict take(byte[] bytes, String secret) {
    Collected read = new Collected();
    new ArticleReader(read).read(Input.of("in", bytes, DEFAULTS));
    assertThat(read.articles().size() + read.refusals().size()).isPositive();
    assertThat(read.refusals())
        .allSatisfy(
            told ->
                assertThat(told)
                    .startsWith("in")
                    .hasSizeLessThan(1_000)
                    .doesNotContain(secret, "\n", "Exception", "\tat "));
    for (Submission article : read.articles()) {
      Article.Builder described = Article.newBuilder(article.versionOr(0).article());
      assertThat(described.build().toString()).doesNotContain(secret);
      if (described.getPubStatus() != PubStatus.CANCELED) {
        assertThat(article.blocks()).isNotEmpty();
      }
      for (Paragraph paragraph : article.versionOr(0).records()) {
        ParagraphRules.check(article.uri(), paragraph);
        assertThat(paragraph.getText()).doesNotContain(secret);
      }
    }
    return read.articles().isEmpty() ? Verdict.REFUSED : Verdict.ACCEPTED;
  }
}
