/** Gives what reads from outside all that it should not be given. */
@NullMarked
package io.newswire.hostile;

import org.jspecify.annotations.NullMarked;
