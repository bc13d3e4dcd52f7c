package io.newswire.topic;

import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import java.time.Instant;
import java.util.List;

/**
 * An article of newswire's own in each partition of news.paragraphs. Its versions go the whole way
 * that news goes, and come out on {@link Topics#CANARIES} alone: that they do shows that the way is
 * open.
 */
public final class Canary {
  private static final String URIS = "urn:newswire:canary:";

  /** So many digits a partition has at most. */
  private static final int MAX_DIGITS = 9;

  private Canary() {}

  /** Whether an article is a canary. */
  public static boolean isCanary(String uri) {
    int digits = uri.length() - URIS.length();
    return uri.startsWith(URIS)
        && digits > 0
        && digits <= MAX_DIGITS
        && uri.chars().skip(URIS.length()).allMatch(c -> c >= '0' && c <= '9');
  }

  /** The uri of a partition's canary. */
  public static String uri(int partition) {
    return URIS + partition;
  }

  /**
   * The partition that a canary is in, from 0.
   *
   * @throws IllegalArgumentException when it is no canary
   */
  public static int partition(String uri) {
    if (!isCanary(uri)) {
      throw new IllegalArgumentException("no canary: " + uri);
    }
    return Integer.parseInt(uri.substring(URIS.length()));
  }

  /**
   * A version of a partition's canary: one paragraph, whose words are those of no other version.
   *
   * @param version milliseconds since the epoch
   */
  public static Paragraph version(int partition, long version) {
    Article article = Article.newBuilder().setUri(uri(partition)).setVersion(version).build();
    String text =
        "The canary of partition %d sang at %s."
            .formatted(partition, Instant.ofEpochMilli(version));
    return new Paragraph(article, 1, 0, text, Form.BODY, List.of());
  }
}
