/**
 * Reads what newsrooms publish, each format in a class of its own, and gives the articles in it as
 * submissions: metadata and paragraphs with their form and links.
 */
@NullMarked
package io.newswire.feed.format;

import org.jspecify.annotations.NullMarked;
