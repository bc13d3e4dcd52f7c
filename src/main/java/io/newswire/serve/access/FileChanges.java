package io.newswire.serve.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells when files have changed; looks at them at most once a second. */
public final class FileChanges {
  private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

  private final List<Path> files;
  private final AtomicLong next = new AtomicLong(System.nanoTime() + BETWEEN_LOOKS);
  private volatile List<String> seen;

  /** Of these, from what they are now on. */
  public FileChanges(Collection<Path> files) {
    this.files = List.copyOf(files);
    this.seen = look();
  }

  /** Whether one of them is another than when this last said so. */
  public boolean any() {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due < 0 || !next.compareAndSet(due, now + BETWEEN_LOOKS)) {
      return false;
    }
    List<String> before = seen;
    seen = look();
    return !seen.equals(before);
  }

  private List<String> look() {
    return files.stream().map(FileChanges::state).toList();
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return "%s %d %s".formatted(now.lastModifiedTime(), now.size(), now.fileKey());
    } catch (IOException e) {
      return "away";
    }
  }
}
