/** Writes an article as it stands for programs and people: as JSON, as JSON-LD and as a page. */
@NullMarked
package io.newswire.serve.article;

import org.jspecify.annotations.NullMarked;
