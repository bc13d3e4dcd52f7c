package io.newswire.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import io.newswire.topic.ParagraphRules;
import java.util.List;

/** Parsers of what stands in a path. */
public final class ServeParsers {
  public static final List<FuzzedParser> ALL =
      List.of(new FuzzedParser('y', "ArticleId", ServeParsers::id));

  private ServeParsers() {}

  private static void id(byte[] input) {
    try {
      ParagraphRules.checkUri(ArticleId.decode(new String(input, UTF_8)));
    } catch (ProblemException e) {
      assertThat(e).hasMessageContaining("the path has no id of an article");
    }
  }
}
