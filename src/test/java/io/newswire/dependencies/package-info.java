/** Holds what the program is made of against what is stated of it. */
@NullMarked
package io.newswire.dependencies;

import org.jspecify.annotations.NullMarked;
