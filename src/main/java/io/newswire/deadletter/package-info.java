/**
 * Shows dead letters, and puts them on news.paragraphs again: reads both topics, and Kafka's ends.
 */
@NullMarked
package io.newswire.deadletter;

import org.jspecify.annotations.NullMarked;
