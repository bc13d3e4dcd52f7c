package io.newswire.reading;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all paragraphs of an article version.
 *
 * @param headline plain text; null when not known
 * @param language BCP 47 tag; null when not known
 */
public record Story(@Nullable String headline, @Nullable String language) {}
