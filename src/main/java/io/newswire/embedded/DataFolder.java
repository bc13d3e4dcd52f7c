package io.newswire.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an embedded run keeps its data: this process's alone as long as it is open. */
final class DataFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final String LOCK = "newswire.lock";

  /** On less a broker fails while it starts, for the indexes of its logs. */
  private static final long ROOM_TO_START = 16 << 20;

  private final Path path;

  /** The locked file of a folder that is kept; null for a temporary one. */
  private final @Nullable FileChannel lock;

  private DataFolder(Path path, @Nullable FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new folder among the system's temporary files, deleted when it is closed. */
  static DataFolder temporary() {
    try {
      needRoom(Path.of(System.getProperty("java.io.tmpdir")));
      return new DataFolder(Files.createTempDirectory("newswire-"), null);
    } catch (IOException e) {
      throw new EmbeddedStartException(
          "No temporary folder can be made for the embedded run's data ("
              + e
              + "); make room there, or choose a folder to keep the data in",
          e);
    }
  }

  /**
   * A folder that outlives this process, made if it is not there.
   *
   * @throws EmbeddedStartException if another process uses it, it can't be written to, or its disk
   *     is full
   */
  static DataFolder kept(Path path) {
    try {
      Files.createDirectories(path);
      needRoom(path);
      FileChannel file =
          FileChannel.open(
              path.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(file)) {
        throw inUse(path, file);
      }
      file.truncate(0);
      file.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
      return new DataFolder(path.toRealPath(), file);
    } catch (IOException e) {
      throw new EmbeddedStartException(
          "The data folder "
              + path
              + " can't be used ("
              + e
              + "); it must be a folder that can be"
              + " written to",
          e);
    }
  }

  Path path() {
    return path;
  }

  /** Lets others use the folder, or deletes it if it is temporary. */
  @Override
  public void close() {
    try {
      if (lock == null) {
        delete(path);
      } else {
        lock.close();
      }
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("path", path)
          .addKeyValue("reason", e)
          .log("data folder could not be given up");
    }
  }

  private static void needRoom(Path path) throws IOException {
    long left = Files.getFileStore(path).getUsableSpace();
    if (left < ROOM_TO_START) {
      throw new EmbeddedStartException(
          String.format(
              "The disk of %s is full (%d MB left, %d needed); make room there, and start again",
              path, left >> 20, ROOM_TO_START >> 20),
          null);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      // The system lets go of the lock when the process ends, however it ends.
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static EmbeddedStartException inUse(Path path, FileChannel file) throws IOException {
    try (file) {
      ByteBuffer pid = ByteBuffer.allocate(20);
      file.read(pid, 0);
      return new EmbeddedStartException(
          String.format(
              "The data folder %s is in use by another newswire (process %s); stop that one or"
                  + " choose another folder",
              path, StandardCharsets.UTF_8.decode(pid.flip())),
          null);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
