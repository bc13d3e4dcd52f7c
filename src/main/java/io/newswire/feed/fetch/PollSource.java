package io.newswire.feed.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is polled: see {@link Fetcher}. */
interface PollSource {
  /** What is at the address now. */
  Fetched fetch(URI address, @Nullable Validators known)
      throws FetchException, InterruptedException;

  /** How long to leave between two requests to the address's site, as far as is known. */
  Duration crawlDelay(URI address);
}
