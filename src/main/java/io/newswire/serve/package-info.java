/**
 * Serves HTTP: takes articles in any format and answers once the broker has them, gives them as
 * they stand and what comes out as server-sent events, says how the instance is, and describes
 * itself as OpenAPI.
 */
@NullMarked
package io.newswire.serve;

import org.jspecify.annotations.NullMarked;
