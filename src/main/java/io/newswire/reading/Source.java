package io.newswire.reading;

import org.jspecify.annotations.Nullable;

/**
 * Who a report is attributed to.
 *
 * @param name the fullest name that the article has given so far
 * @param mention the words used in the paragraph; null when the paragraph does not name the source
 */
public record Source(String name, @Nullable String mention) {}
