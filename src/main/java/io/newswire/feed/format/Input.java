package io.newswire.feed.format;

import io.newswire.record.Article;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that have articles in them, and what is known of them from outside.
 *
 * @param where names them in a refusal: a file's path, an address, or "standard input"
 * @param contentType the media type that they came with, such as {@code text/html; charset=utf-8};
 *     null when they came without one
 * @param base what relative links in them are relative to; null when that is not known
 * @param defaults what holds of each article unless it says otherwise itself; its {@code uri} is
 *     the id of one that names none, blank where there is none to give; its {@code version} is not
 *     looked at
 */
// Inputs are never compared, and their bytes are too many to be copied.
@SuppressWarnings("ArrayRecordComponent")
public record Input(
    String where,
    byte[] bytes,
    @Nullable String contentType,
    @Nullable URI base,
    Article defaults) {

  /** Bytes of which nothing else is known. */
  public static Input of(String where, byte[] bytes, Article defaults) {
    return new Input(where, bytes, null, null, defaults);
  }
}
