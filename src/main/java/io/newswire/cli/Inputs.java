package io.newswire.cli;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Submission;
import io.newswire.feed.format.ArticleReader;
import io.newswire.feed.format.Articles;
import io.newswire.feed.format.Input;
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

/** The articles that a command is given as files, or {@code -} for standard input. */
final class Inputs {
  static final String STANDARD_INPUT = "-";

  private final InputStream in;
  private final PrintWriter err;
  private int refused;

  Inputs(InputStream in, PrintWriter err) {
    this.in = in;
    this.err = err;
  }

  /** What holds of an article unless it says otherwise itself. */
  interface Defaults {
    /** For a file, or {@code -}. */
    Article of(String name) throws IOException;
  }

  /** Reads all articles; one that can't be read is told, and the rest goes on. */
  void read(List<String> names, Defaults defaults, Consumer<Submission> articles) {
    ArticleReader reader = reader(articles);
    for (String name : names) {
      try {
        boolean standard = name.equals(STANDARD_INPUT);
        byte[] bytes = standard ? in.readAllBytes() : bytes(Path.of(name));
        reader.read(Input.of(standard ? "standard input" : name, bytes, defaults.of(name)));
      } catch (BadInputException e) {
        refuse(e);
      } catch (IOException e) {
        refuse(new BadInputException(name, reason(e)));
      }
    }
  }

  /** Reads what ships with the program. */
  void readSample(String name, byte[] bytes, Article defaults, Consumer<Submission> articles) {
    reader(articles).read(Input.of(name, bytes, defaults));
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

  /** 2 when something could not be read, or else 0. */
  int exitCode() {
    return refused == 0 ? ExitCodes.OK : ExitCodes.BAD_INPUT;
  }

  /** Tells of an article that can't be taken. */
  void refuse(BadInputException refusal) {
    refused++;
    err.println("newswire: " + Faults.message(refusal));
    err.flush();
  }

  private static byte[] bytes(Path file) throws IOException, BadInputException {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file.toString(), "a folder; name the files in it");
    }
    return Files.readAllBytes(file);
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
