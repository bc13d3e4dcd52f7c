/**
 * Reads one paragraph in the context of those before it, as a pure function: (context, paragraph)
 * to a reading with the context after it.
 */
@NullMarked
package io.newswire.reading;

import org.jspecify.annotations.NullMarked;
