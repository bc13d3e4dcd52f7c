/** Draws a topology: reads Kafka Streams' description of it, and writes text, Mermaid and SVG. */
@NullMarked
package io.newswire.monitor.topology;

import org.jspecify.annotations.NullMarked;
