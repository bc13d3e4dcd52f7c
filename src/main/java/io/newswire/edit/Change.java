package io.newswire.edit;

import org.jspecify.annotations.Nullable;

/**
 * What one thing was before an edit and is after it.
 *
 * @param before null when the edit brought it
 * @param after null when the edit took it away; never null where before is
 */
public record Change<T>(@Nullable T before, @Nullable T after) {}
