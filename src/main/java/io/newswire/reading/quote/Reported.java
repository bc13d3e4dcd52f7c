package io.newswire.reading.quote;

import io.newswire.reading.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of whom its report comes from: Smith says, according to Smith.
 *
 * @param start first token of the words that name the source
 * @param end one past their last token
 * @param speaker the source
 * @param cue the words that mark the saying
 */
public record Reported(int start, int end, Speaker speaker, @Nullable String cue) {}
