package io.newswire.cli;

import io.newswire.reading.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      build.load(in);
    }
    return new String[] {
      "newswire " + build.getProperty("version"),
      "reader " + new Reader().version() + ", Kafka " + AppInfoParser.getVersion(),
      "Java " + Runtime.version()
    };
  }
}
