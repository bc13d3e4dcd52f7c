package io.newswire.feed.files;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees which files were saved, by looking at them again and again: so it works on every file
 * system, also on one that another machine writes to. A file counts as saved once two looks in a
 * row find it the same, so that one that is still being written is not taken half.
 */
public final class SavedFiles {
  private final List<Path> paths;
  private Map<Path, Stamp> before = new HashMap<>();
  private final Map<Path, Stamp> taken = new HashMap<>();

  private record Stamp(Instant modified, long size, Object key) {
    static Stamp of(BasicFileAttributes file) {
      Object key = file.fileKey();
      return new Stamp(file.lastModifiedTime().toInstant(), file.size(), key == null ? "" : key);
    }
  }

  /**
   * Looks at none of them yet: the first look but one finds all.
   *
   * @param paths files and folders; those that are not there now may come later
   */
  public SavedFiles(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /** Looks once: the files that were saved since they were last returned. */
  public List<Path> look() {
    Map<Path, Stamp> now = new HashMap<>();
    List<Path> saved = new ArrayList<>();
    for (Path path : paths) {
      look(path, now, saved);
    }
    taken.keySet().retainAll(now.keySet());
    before = now;
    return saved;
  }

  /** Has the next look return a file again: what was done with it failed. */
  public void again(Path file) {
    taken.remove(file);
  }

  private void look(Path path, Map<Path, Stamp> now, List<Path> saved) {
    try {
      ArticleFiles.of(path)
          .forEach(
              (file, attributes) -> {
                Stamp stamp = Stamp.of(attributes);
                now.put(file, stamp);
                if (stamp.equals(before.get(file)) && !stamp.equals(taken.put(file, stamp))) {
                  saved.add(file);
                }
              });
    } catch (IOException e) {
      // It is not there now; the next look may find it.
    }
  }
}
