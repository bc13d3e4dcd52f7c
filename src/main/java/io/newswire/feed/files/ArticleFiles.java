package io.newswire.feed.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that are meant by a path: a file itself; of a folder all files in it and in its
 * folders, but for hidden ones and those that editors and downloads leave while they write. Links
 * to folders are not followed, so that no circle is walked.
 */
public final class ArticleFiles {
  private static final List<String> UNFINISHED = List.of("~", ".tmp", ".part", ".crdownload");

  private ArticleFiles() {}

  /**
   * Lists them in the order of their paths.
   *
   * @return each with its attributes as they were when it was seen
   * @throws IOException when the path can't be read; what goes away meanwhile is passed over
   */
  public static SortedMap<Path, BasicFileAttributes> of(Path path) throws IOException {
    SortedMap<Path, BasicFileAttributes> files = new TreeMap<>();
    BasicFileAttributes own = Files.readAttributes(path, BasicFileAttributes.class);
    if (own.isDirectory()) {
      Files.walkFileTree(path, collector(path, files));
    } else {
      files.put(path, own);
    }
    return files;
  }

  private static FileVisitor<Path> collector(
      Path root, SortedMap<Path, BasicFileAttributes> files) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(root) || !isHidden(folder)
            ? FileVisitResult.CONTINUE
            : FileVisitResult.SKIP_SUBTREE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isHidden(file) && !isUnfinished(file)) {
          files.put(file, attributes);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
        if (file.equals(root)) {
          throw fault;
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static boolean isUnfinished(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("#") || UNFINISHED.stream().anyMatch(name::endsWith);
  }
}
