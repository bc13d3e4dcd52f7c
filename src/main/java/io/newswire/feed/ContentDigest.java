package io.newswire.feed;

import io.newswire.record.Article;
import io.newswire.record.Link;
import io.newswire.topic.ParagraphRules;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two submissions say the same: everything that is written of them counts but the
 * version, when it was made and when the article was first made, which sources change without
 * changing the article.
 */
final class ContentDigest {
  /** In bytes: that two contents of one article have the same digest is beyond chance. */
  private static final int LENGTH = 16;

  private final MessageDigest digest;

  private ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static ByteBuffer of(Submission submission) {
    ContentDigest content = new ContentDigest();
    content.add(submission.article());
    submission.blocks().stream()
        .filter(block -> !ParagraphRules.isBlank(block.text()))
        .forEach(content::add);
    return ByteBuffer.wrap(Arrays.copyOf(content.digest.digest(), LENGTH));
  }

  private void add(Article article) {
    add(article.getHeadline());
    add(article.getUrl());
    add(article.getSource());
    add(article.getLanguage());
    add(article.getPubStatus().name());
    add(article.getEmbargoedUntil());
    add(article.getExpires());
    add(article.getCorrection());
  }

  private void add(Block block) {
    add(block.text());
    add(block.form().name());
    add(block.links().size());
    for (Link link : block.links()) {
      add(link.getHref());
      add(link.getText());
    }
  }

  private void add(@Nullable Instant time) {
    add(time == null ? null : time.toString());
  }

  /** With its length before it, so that no two lists of texts look alike. */
  private void add(@Nullable String text) {
    if (text == null) {
      add(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      add(bytes.length);
      digest.update(bytes);
    }
  }

  private void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
  }
}
