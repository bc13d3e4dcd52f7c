/**
 * Takes in what newsrooms have: decides which version of its article a submission is, writes it as
 * its paragraphs to news.paragraphs, and remembers that on news.versions.
 */
@NullMarked
package io.newswire.feed;

import org.jspecify.annotations.NullMarked;
