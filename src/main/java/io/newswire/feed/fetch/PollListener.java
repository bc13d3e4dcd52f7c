package io.newswire.feed.fetch;

import java.net.URI;

/**
 * What a {@link Poller} tells. For one host one thread at a time does, for several hosts several.
 */
public interface PollListener {
  /**
   * An address has content that it did not have the last time. Once this returns, the content
   * counts as taken; when it throws, the next poll brings it again.
   *
   * @throws InterruptedException when the poller is closed meanwhile
   */
  void document(URI address, Fetched.Document document) throws InterruptedException;

  /**
   * An address has begun to fail, or fails in another way than before: told once, not each time.
   *
   * @param problem a {@link FetchException}, or what {@link #document} threw
   */
  void problem(URI address, Exception problem);

  /** An address that failed is well again. */
  void recovered(URI address);
}
