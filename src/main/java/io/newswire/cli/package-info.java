/** The command line: reads arguments and settings, starts each of the other parts, and prints. */
@NullMarked
package io.newswire.cli;

import org.jspecify.annotations.NullMarked;
