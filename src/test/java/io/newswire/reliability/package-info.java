/** Breaks the pipeline as a whole, looks from outside, and writes down what it measured. */
@NullMarked
package io.newswire.reliability;

import org.jspecify.annotations.NullMarked;
