package io.newswire.feed.fetch;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask by whether its content has changed since (RFC 9110 section 8.8). They
 * hold for the one address that gave them, and are sent to no other.
 *
 * @param location that address, after redirects
 * @param etag ETag as it was received, {@code W/} included; null for none
 * @param lastModified Last-Modified as it was received; null for none
 */
public record Validators(URI location, @Nullable String etag, @Nullable String lastModified) {
  private static final Pattern FIELD_VALUE = Pattern.compile("[ -~\\x80-\\xff]{1,1000}");

  /** What is not fit to stand in a header is left out. */
  public Validators {
    etag = sendable(etag);
    lastModified = sendable(lastModified);
  }

  /** Whether this address can be asked with them. */
  boolean holdFor(WebAddress address) {
    return location.equals(address.uri()) && (etag != null || lastModified != null);
  }

  private static @Nullable String sendable(@Nullable String value) {
    return value != null && FIELD_VALUE.matcher(value).matches() ? value : null;
  }
}
