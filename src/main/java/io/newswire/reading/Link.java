package io.newswire.reading;

/**
 * A hyperlink of a paragraph.
 *
 * @param href where it leads, as the markup had it
 * @param text the words that are linked; empty for a link without words
 */
public record Link(String href, String text) {}
