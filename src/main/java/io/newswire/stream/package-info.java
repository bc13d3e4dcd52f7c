/**
 * Kafka Streams: reads news.paragraphs, keeps each live article, and writes what changed to the
 * topic of each class.
 */
@NullMarked
package io.newswire.stream;

import org.jspecify.annotations.NullMarked;
