/**
 * Serves HTTP: takes articles in any format and answers once the broker has them, says how the
 * instance is, and describes itself as OpenAPI.
 */
@NullMarked
package io.newswire.serve;

import org.jspecify.annotations.NullMarked;
