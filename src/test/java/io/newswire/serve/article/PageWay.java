package io.newswire.serve.article;

import io.newswire.hostile.Way;
import java.nio.charset.StandardCharsets;

/** Out again, as the headline, a paragraph and the rest of an article's page. */
public final class PageWay implements Way {
  @Override
  public Verdict take(byte[] bytes, String secret) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    ArticlePageTest.assertShown(InventedArticle.saying(text, text, text));
    return Verdict.ACCEPTED;
  }
}
