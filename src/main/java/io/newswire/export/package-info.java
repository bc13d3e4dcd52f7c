/** Reads what stands on the output topics and writes it into files: JSON Lines, Avro, Parquet. */
@NullMarked
package io.newswire.export;

import org.jspecify.annotations.NullMarked;
