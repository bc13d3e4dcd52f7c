package io.newswire.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pipe that this process prints into, if it does. Java shows only at the next write that nobody
 * reads any more, and on a quiet topic that may be long after; Linux tells before, in {@code
 * /proc}.
 */
final class OutputPipe {
  private final Path processes;
  private @Nullable Path pipe;
  private List<Path> readers;

  private OutputPipe(Path processes) {
    this.processes = processes;
    Path output = link(processes.resolve("self/fd/1"));
    pipe = output != null && output.toString().startsWith("pipe:") ? output : null;
    readers = readers();
    if (readers.isEmpty()) {
      // Not a pipe, or one whose reader is another user's: from here nothing can be told of it.
      pipe = null;
    }
  }

  /** That of this process; on other systems than Linux nothing is known of it. */
  static OutputPipe ofThisProcess() {
    return new OutputPipe(Path.of("/proc"));
  }

  /** Whether all who were seen to read it have gone. */
  boolean isDeserted() {
    if (pipe == null || readers.stream().anyMatch(this::reads)) {
      return false;
    }
    readers = readers();
    return readers.isEmpty();
  }

  private List<Path> readers() {
    List<Path> found = new ArrayList<>();
    if (pipe != null) {
      for (Path process : list(processes, "[0-9]*")) {
        list(process.resolve("fd"), "*").stream().filter(this::opensToRead).forEach(found::add);
      }
    }
    return found;
  }

  private boolean opensToRead(Path descriptor) {
    return descriptor.getParent() != null
        && descriptor.getFileName() != null
        && isPipe(link(descriptor))
        && isReadable(
            descriptor.getParent().resolveSibling("fdinfo").resolve(descriptor.getFileName()));
  }

  /** The last octal digit of its flags is 1 for one that is open for writing only. */
  private static boolean isReadable(Path information) {
    try {
      return Files.readAllLines(information).stream()
          .anyMatch(line -> line.startsWith("flags:") && !line.endsWith("1"));
    } catch (IOException e) {
      return false;
    }
  }

  /** What may no longer be looked at, since another program took over the process, still reads. */
  private boolean reads(Path descriptor) {
    try {
      return isPipe(Files.readSymbolicLink(descriptor));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private boolean isPipe(@Nullable Path target) {
    return target != null && target.equals(pipe);
  }

  private static @Nullable Path link(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor);
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  private static List<Path> list(Path folder, String names) {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, names)) {
      entries.forEach(paths::add);
    } catch (IOException | DirectoryIteratorException e) {
      // The process has ended, or is another user's.
      return paths;
    }
    return paths;
  }
}
