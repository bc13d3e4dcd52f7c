package io.newswire.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that comes to stand under its name once it is complete; until then it is beside that,
 * hidden, under a name that this process alone writes to.
 */
final class PendingFile implements AutoCloseable {
  private final Path target;
  private final boolean overwrite;
  private final Path part;

  private PendingFile(Path target, boolean overwrite) {
    this.target = target;
    this.overwrite = overwrite;
    this.part =
        target.resolveSibling(
            ".%s.%d.part".formatted(target.getFileName(), ProcessHandle.current().pid()));
  }

  /**
   * Begins one.
   *
   * @throws FileAlreadyExistsException when there is such a file and it is not to be overwritten
   */
  static PendingFile of(Path target, boolean overwrite) throws IOException {
    if (!overwrite && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    PendingFile file = new PendingFile(target, overwrite);
    Files.deleteIfExists(file.part);
    Files.createFile(file.part);
    // Also when a signal ends the program.
    file.part.toFile().deleteOnExit();
    return file;
  }

  /** Where to write. */
  Path part() {
    return part;
  }

  /** Gives it its name, after it is on the disk. */
  void complete() throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    if (overwrite) {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(part, target);
    }
  }

  /** Takes away what is not complete. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
