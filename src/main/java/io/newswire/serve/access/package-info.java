/**
 * Says who may do what over HTTP, and shows clients who serves it: tokens with their scopes, how
 * many requests a client may make, and the files of TLS.
 */
@NullMarked
package io.newswire.serve.access;

import org.jspecify.annotations.NullMarked;
