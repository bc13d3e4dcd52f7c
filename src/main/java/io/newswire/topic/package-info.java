/**
 * What a topic is on the wire: reads and writes records as Avro in Confluent's framing, and
 * registers their schemas with a schema registry.
 */
@NullMarked
package io.newswire.topic;

import org.jspecify.annotations.NullMarked;
