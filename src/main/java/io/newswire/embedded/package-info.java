/**
 * What the one-command run needs around the stream: a Kafka broker and a schema registry in this
 * JVM, on loopback, which read and write one data folder.
 */
@NullMarked
package io.newswire.embedded;

import org.jspecify.annotations.NullMarked;
