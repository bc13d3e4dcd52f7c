/**
 * Fetches articles from addresses on the web, politely and safely, once or by polling, and gives
 * the bytes of each answer with what is needed to ask again.
 */
@NullMarked
package io.newswire.feed.fetch;

import org.jspecify.annotations.NullMarked;
