package io.newswire.cli;

import io.newswire.reading.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  /** This program's own. */
  static String number() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(build.getProperty("version"));
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "newswire " + number(),
      "reader " + new Reader().version() + ", Kafka " + AppInfoParser.getVersion(),
      "Java " + Runtime.version()
    };
  }
}
