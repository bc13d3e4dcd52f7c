package io.newswire.stream;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The stream's contract on the embedded broker and registry. */
class EmbeddedStreamIT implements StreamContract {
  private static final AtomicInteger ARTICLES = new AtomicInteger();
  private static EmbeddedRun run;
  private static BrokerStream stream;

  @BeforeAll
  static void start(@TempDir Path state) {
    run = EmbeddedRun.start(EmbeddedSettings.temporary());
    stream = new BrokerStream(run.bootstrapServers(), run.registryUrl(), state);
  }

  @AfterAll
  static void stop() {
    stream.close();
    run.close();
  }

  @Override
  public StreamUnderTest stream() {
    return stream;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(20);
  }

  @Override
  public String freshUri() {
    return "urn:newswire:test:embedded:" + ARTICLES.incrementAndGet();
  }
}
