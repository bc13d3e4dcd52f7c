package io.newswire.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registry was told, one JSON object a line, appended and flushed to the disk before the
 * registry answers. Records on the disk name schemas by id, so an id once given must stay.
 */
final class RegistryJournal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable FileChannel file;
  private final List<JsonNode> entries;

  private RegistryJournal(@Nullable FileChannel file, List<JsonNode> entries) {
    this.file = file;
    this.entries = List.copyOf(entries);
  }

  /** A journal that forgets: what is appended is gone when the registry is. */
  static RegistryJournal inMemory() {
    return new RegistryJournal(null, List.of());
  }

  /**
   * Opens the journal or begins one. A last line without its end, left by a process that was killed
   * while it wrote, was never answered for, and is cut off.
   *
   * @throws EmbeddedStartException if the file can't be read or another line of it is no JSON
   */
  static RegistryJournal open(Path path) {
    try {
      byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
      int end = endOfLastLine(bytes);
      List<JsonNode> entries = parsed(new String(bytes, 0, end, StandardCharsets.UTF_8));
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      file.truncate(end);
      file.position(end);
      return new RegistryJournal(file, entries);
    } catch (IOException e) {
      throw new EmbeddedStartException(
          "The embedded registry can't use its journal " + path + ": " + e.getMessage(), e);
    }
  }

  /** What was there when the journal was opened, oldest first. */
  List<JsonNode> entries() {
    return entries;
  }

  /** Returns when the entry is on the disk. */
  void append(JsonNode entry) throws IOException {
    if (file == null) {
      return;
    }
    ByteBuffer line = StandardCharsets.UTF_8.encode(entry + "\n");
    while (line.hasRemaining()) {
      file.write(line);
    }
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private static int endOfLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static List<JsonNode> parsed(String text) throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      try {
        entries.add(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        throw new IOException(
            "line " + (entries.size() + 1) + " is no JSON; restore the file from a backup", e);
      }
    }
    return entries;
  }
}
