/**
 * Tells what changed between two versions of an article, as a pure function of their paragraphs and
 * readings.
 */
@NullMarked
package io.newswire.edit;

import org.jspecify.annotations.NullMarked;
