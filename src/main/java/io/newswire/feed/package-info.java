/**
 * Takes in what newsrooms have: reads files and streams of articles, and writes one article version
 * as its paragraphs to news.paragraphs.
 */
@NullMarked
package io.newswire.feed;

import org.jspecify.annotations.NullMarked;
