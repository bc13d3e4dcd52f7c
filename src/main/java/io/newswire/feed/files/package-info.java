/** Finds the files that have articles in them, and sees when they are saved. */
@NullMarked
package io.newswire.feed.files;

import org.jspecify.annotations.NullMarked;
