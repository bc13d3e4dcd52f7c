/**
 * Reads the tokens of a paragraph and gives the quantities they report: value, bound, unit, what is
 * counted, who says so, as of when and with what caveat.
 */
@NullMarked
package io.newswire.reading.figure;

import org.jspecify.annotations.NullMarked;
