package io.newswire.feed.fetch;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address gave no document: the message says which address, why, and what to do. */
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What kind of failure it is. */
  public enum Kind {
    /** The server or the way to it fails for now: trying again later can help. */
    TEMPORARY,

    /** Nothing is there (404), though there may be again. */
    MISSING,

    /** It is gone for good (410), says the server. */
    GONE,

    /** A rule forbids to ask: of ours, or of the site's robots.txt. */
    REFUSED,

    /** What was answered can't be used: too large, encoded in an unknown way, another 4xx. */
    UNUSABLE
  }

  private final Kind kind;
  private final transient @Nullable Duration retryAfter;

  FetchException(
      Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  FetchException(Kind kind, WebAddress where, String what, @Nullable Throwable cause) {
    this(kind, where.shown() + ": " + what, null, cause);
  }

  FetchException(Kind kind, WebAddress where, String what) {
    this(kind, where, what, null);
  }

  /** What kind of failure it is. */
  public Kind kind() {
    return kind;
  }

  /** Whether the same request may succeed later. */
  public boolean temporary() {
    return kind == Kind.TEMPORARY;
  }

  /** How long the server asks to wait before the next request; not negative. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
