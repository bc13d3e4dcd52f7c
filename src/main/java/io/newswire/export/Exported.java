package io.newswire.export;

import java.nio.file.Path;

/**
 * A file that was written.
 *
 * @param records in it
 * @param bytes its size
 * @param undecodable records that stand on the topic and are not in it
 */
public record Exported(Path file, long records, long bytes, long undecodable) {}
