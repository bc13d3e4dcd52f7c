package io.newswire.cli;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Submission;
import io.newswire.feed.files.ArticleFiles;
import io.newswire.feed.format.ArticleReader;
import io.newswire.feed.format.Articles;
import io.newswire.feed.format.Input;
import io.newswire.feed.format.InputFormat;
import io.newswire.feed.format.Limits;
import io.newswire.record.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles that a command is given as files and folders, or {@code -} for standard input. */
final class Inputs {
  static final String STANDARD_INPUT = "-";

  private final InputStream in;
  private final PrintWriter err;
  private final @Nullable InputFormat format;
  private int refused;

  /**
   * Inputs of a command.
   *
   * @param format that all of them are in; null for the one that each of them shows
   */
  Inputs(InputStream in, PrintWriter err, @Nullable InputFormat format) {
    this.in = in;
    this.err = err;
    this.format = format;
  }

  /** What is known of a file from outside. */
  interface Outside {
    /** Of a file by its path, or {@code -}. */
    Article defaults(String name) throws IOException;
  }

  /** Reads all articles; one that can't be read is told, and the rest goes on. */
  void read(List<String> names, Outside outside, Consumer<Submission> articles) {
    files(names).forEach(name -> readOne(name, outside, articles));
  }

  /** The files that are meant by names of files and folders, in their order. */
  Stream<String> files(List<String> names) {
    return names.stream()
        .flatMap(name -> name.equals(STANDARD_INPUT) ? Stream.of(name) : files(name));
  }

  /** Reads the articles of one file or of standard input. */
  void readOne(String name, Outside outside, Consumer<Submission> articles) {
    try {
      boolean standard = name.equals(STANDARD_INPUT);
      byte[] bytes = standard ? bytes("standard input", in) : bytes(Path.of(name));
      read(Input.of(standard ? "standard input" : name, bytes, outside.defaults(name)), articles);
    } catch (BadInputException e) {
      refuse(e);
    } catch (IOException e) {
      refuse(new BadInputException(name, reason(e)));
    }
  }

  /** Reads the articles in bytes. */
  void read(Input input, Consumer<Submission> articles) {
    ArticleReader reader = reader(articles);
    if (format == null) {
      reader.read(input);
    } else {
      reader.read(input, format);
    }
  }

  /** 2 when something could not be read, or else 0. */
  int exitCode() {
    return refused == 0 ? ExitCodes.OK : ExitCodes.BAD_INPUT;
  }

  /** Tells of an article that can't be taken. */
  synchronized void refuse(BadInputException refusal) {
    refused++;
    tell(Faults.message(refusal));
  }

  /** Tells of something that may be well again later. */
  synchronized void tell(String news) {
    err.println("newswire: " + news);
    err.flush();
  }

  private Stream<String> files(String name) {
    try {
      return ArticleFiles.of(Path.of(name)).keySet().stream().map(Path::toString);
    } catch (IOException e) {
      refuse(new BadInputException(name, reason(e)));
      return Stream.empty();
    }
  }

  private ArticleReader reader(Consumer<Submission> articles) {
    return new ArticleReader(
        new Articles() {
          @Override
          public void take(Submission article) {
            articles.accept(article);
          }

          @Override
          public void refuse(BadInputException refusal) {
            Inputs.this.refuse(refusal);
          }
        });
  }

  private static byte[] bytes(Path file) throws IOException, BadInputException {
    try (InputStream content = Files.newInputStream(file)) {
      return bytes(file.toString(), content);
    }
  }

  private static byte[] bytes(String where, InputStream content)
      throws IOException, BadInputException {
    byte[] bytes = content.readNBytes(Limits.MAX_FILE_BYTES + 1);
    if (bytes.length > Limits.MAX_FILE_BYTES) {
      throw new BadInputException(
          where,
          "more than %,d bytes; break it into several files".formatted(Limits.MAX_FILE_BYTES));
    }
    return bytes;
  }

  private static String reason(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "no such file";
    }
    if (fault instanceof AccessDeniedException) {
      return "can't be read: permission denied";
    }
    return fault instanceof FileSystemException system && system.getReason() != null
        ? "can't be read: " + system.getReason()
        : "can't be read: " + fault.getMessage();
  }
}
