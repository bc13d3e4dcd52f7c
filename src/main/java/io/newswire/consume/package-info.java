/**
 * Reads the output topics for people and programs: committed records from a chosen beginning,
 * decoded, filtered, and written as JSON.
 */
@NullMarked
package io.newswire.consume;

import org.jspecify.annotations.NullMarked;
