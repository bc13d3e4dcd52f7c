/**
 * Reads the tokens of a paragraph and gives its quotations: where they run, who says them by what
 * verb, and whether they go on from the paragraph before and into the next.
 */
@NullMarked
package io.newswire.reading.quote;

import org.jspecify.annotations.NullMarked;
