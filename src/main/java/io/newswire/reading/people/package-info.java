/**
 * Reads the tokens of a paragraph and gives the people and institutions it names, and remembers
 * them for the paragraphs after it.
 */
@NullMarked
package io.newswire.reading.people;

import org.jspecify.annotations.NullMarked;
