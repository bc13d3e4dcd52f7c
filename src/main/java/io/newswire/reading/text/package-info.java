/**
 * Reads the text of a paragraph and gives its tokens and sentences, with offsets into the text as
 * it came, and word lists that are looked up without making strings.
 */
@NullMarked
package io.newswire.reading.text;

import org.jspecify.annotations.NullMarked;
