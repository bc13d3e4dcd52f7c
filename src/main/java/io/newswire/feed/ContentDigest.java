package io.newswire.feed;

import io.newswire.record.Article;
import io.newswire.record.Link;
import io.newswire.topic.ParagraphRules;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
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

  private final DataOutputStream content;

  private ContentDigest(MessageDigest digest) {
    OutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    content = new DataOutputStream(new BufferedOutputStream(digested));
  }

  static ByteBuffer of(Submission submission) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ContentDigest whole = new ContentDigest(digest);
      whole.add(submission.article());
      for (Block block : submission.blocks()) {
        if (!ParagraphRules.isBlank(block.text())) {
          whole.add(block);
        }
      }
      whole.content.flush();
      return ByteBuffer.wrap(Arrays.copyOf(digest.digest(), LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Article article) throws IOException {
    add(article.getHeadline());
    add(article.getUrl());
    add(article.getSource());
    add(article.getLanguage());
    add(article.getPubStatus().name());
    add(article.getEmbargoedUntil());
    add(article.getExpires());
    add(article.getCorrection());
  }

  private void add(Block block) throws IOException {
    add(block.text());
    add(block.form().name());
    content.writeInt(block.links().size());
    for (Link link : block.links()) {
      add(link.getHref());
      add(link.getText());
    }
  }

  private void add(@Nullable Instant time) throws IOException {
    add(time == null ? null : time.toString());
  }

  /** With its length before it, so that no two lists of texts look alike. */
  private void add(@Nullable String text) throws IOException {
    if (text == null) {
      content.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      content.writeInt(bytes.length);
      content.write(bytes);
    }
  }
}
