package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.ArticleVersion;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.RecordClasses;
import java.util.Set;

/** What must hold of any bytes that are read in a format: articles that can be fed, or refusals. */
final class FuzzedFormat {
  static {
    RecordClasses.trust();
  }

  private static final Article DEFAULTS =
      Article.newBuilder().setUri("urn:default").setVersion(0).build();

  /** Of these a document is an article or refused; others may hold none at all. */
  private static final Set<InputFormat> WHOLE = Set.of(InputFormat.HTML, InputFormat.JSON_LD);

  private FuzzedFormat() {}

  static void read(byte[] bytes, InputFormat... formats) {
    Input input = Input.of("in", bytes, DEFAULTS);
    Collected read = new Collected();
    ArticleReader reader = new ArticleReader(read);
    reader.read(input);
    for (InputFormat format : formats) {
      int before = read.articles().size() + read.refusals().size();
      reader.read(input, format);
      if (WHOLE.contains(format)) {
        assertThat(read.articles().size() + read.refusals().size()).isGreaterThan(before);
      }
    }

    assertThat(read.refusals()).allSatisfy(refusal -> assertThat(refusal).startsWith("in"));
    for (Submission article : read.articles()) {
      ArticleVersion version = article.versionOr(0);
      String uri = version.article().getUri();
      assertThat(uri).isNotBlank();
      assertThat(version.article().getVersion()).isNotNegative();
      if (version.article().getPubStatus() != PubStatus.CANCELED) {
        assertThat(article.blocks()).isNotEmpty();
      }
      for (Paragraph paragraph : version.records()) {
        ParagraphRules.check(uri, paragraph);
      }
    }
  }
}
