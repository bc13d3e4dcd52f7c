package io.newswire.edit;

/**
 * One paragraph of a version.
 *
 * @param id identity of the paragraph: unique in its version, and the same in another version where
 *     the words are the same
 * @param text the words
 */
public record Line(String id, String text) {}
