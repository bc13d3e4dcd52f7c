package io.newswire.serve.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of tokens: a {@link Grant} a line. It is read again when it has changed, which is looked
 * for at most once a second; one that has a fault by then leaves the grants from before in force,
 * and is logged.
 */
public final class TokensFile {
  private static final Logger LOG = LoggerFactory.getLogger(TokensFile.class);

  /** Its group may read it: so containers get their secrets. Who writes it may do everything. */
  private static final Set<PosixFilePermission> TOO_MUCH =
      EnumSet.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final FileChanges changes;
  private volatile Grants grants;

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it can't be read, others may read it, or a line is wrong
   */
  public TokensFile(Path file) {
    this.file = file;
    this.changes = new FileChanges(List.of(file));
    this.grants = read();
  }

  /** What the bearer of a token may do now; empty for a token that is none. */
  public Optional<Grant> grant(Token token) {
    if (changes.any()) {
      readAgain();
    }
    return grants.of(token);
  }

  private void readAgain() {
    try {
      grants = read();
      LOG.atInfo().addKeyValue("path", file).log("tokens read again");
    } catch (IllegalArgumentException e) {
      LOG.atError()
          .addKeyValue("path", file)
          .addKeyValue("reason", e.getMessage())
          .log("tokens not read again");
    }
  }

  private Grants read() {
    List<String> lines;
    try {
      checkPermissions();
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": can't be read: " + e.getMessage(), e);
    }
    try {
      return Grants.parse(lines);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private void checkPermissions() throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(TOO_MUCH::contains)) {
      throw new IllegalArgumentException(
          "%s: may be written by others than its owner, or read by all; chmod 600 %s"
              .formatted(file, file));
    }
  }

  /**
   * Adds a line to a file, which is made for its owner alone where there is none.
   *
   * @throws IllegalArgumentException when the file is none of tokens, or has the name already
   */
  public static void append(Path file, Grant grant) throws IOException {
    if (Files.exists(file)) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
      lines.add(grant.line());
      Grants.parse(lines);
    } else if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    Files.writeString(file, grant.line() + "\n", StandardOpenOption.APPEND);
  }
}
