/**
 * Says how the stream is: reads its metrics and asks the broker, and writes metrics, health and
 * status.
 */
@NullMarked
package io.newswire.monitor;

import org.jspecify.annotations.NullMarked;
