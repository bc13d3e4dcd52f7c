/**
 * Reads the tokens of a paragraph and the section it stands in, and tells whether it is part of the
 * report or was put there to make the reader go somewhere.
 */
@NullMarked
package io.newswire.reading.promo;

import org.jspecify.annotations.NullMarked;
