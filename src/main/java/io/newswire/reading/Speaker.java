package io.newswire.reading;

import io.newswire.record.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Who said or wrote quoted words.
 *
 * @param name the fullest name that the article has given so far; the mention where nothing better
 *     is known
 * @param mention the words that name the speaker in the paragraph; null when the speaker follows
 *     from an earlier paragraph
 * @param resolution how the name was found
 */
public record Speaker(String name, @Nullable String mention, Resolution resolution) {}
