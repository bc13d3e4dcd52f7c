/** Reads the tokens of a paragraph and tells whether it reports an event that is news. */
@NullMarked
package io.newswire.reading.development;

import org.jspecify.annotations.NullMarked;
