package io.newswire.reading;

import io.newswire.record.DevelopmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * An event or a change of state that is news in its article.
 *
 * @param status how far it has come
 * @param listed whether it stands in the article's own list of key developments
 * @param source who says so; null when the article says it itself
 */
public record Development(DevelopmentStatus status, boolean listed, @Nullable Source source) {}
