/**
 * The examples in {@code src/examples}, run as they are: reads what they print, with the stream on
 * each kind of cluster.
 */
@NullMarked
package io.newswire.examples;

import org.jspecify.annotations.NullMarked;
