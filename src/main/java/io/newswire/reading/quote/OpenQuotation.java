package io.newswire.reading.quote;

import org.jspecify.annotations.Nullable;

/**
 * A quotation that the paragraph before left open.
 *
 * @param id the quotation's id
 * @param speaker the name of who speaks; null when the article does not tell
 * @param single whether it stands in single marks
 */
public record OpenQuotation(String id, @Nullable String speaker, boolean single) {}
