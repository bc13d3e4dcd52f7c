package io.newswire.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples on the embedded broker and registry, whose topics hold the one article. */
class EmbeddedExamplesIT implements ExamplesContract {
  private static EmbeddedRun run;
  private static FedStream stream;

  @BeforeAll
  static void start(@TempDir Path state) {
    run = EmbeddedRun.start(EmbeddedSettings.temporary());
    stream = new FedStream(run.bootstrapServers(), run.registryUrl(), state);
  }

  @AfterAll
  static void stop() {
    if (stream != null) {
      stream.close();
    }
    if (run != null) {
      run.close();
    }
  }

  @Override
  public FedStream stream() {
    return stream;
  }

  @Test
  void theScriptForQuotesEndsAfterAsManyRecordsAsItIsAskedFor() {
    assertThat(Example.quotes().with("--max", "1").linesToItsEnd(stream.environment())).hasSize(2);
  }

  @Test
  void theScriptForDevelopmentsEndsAfterAsManyRecordsAsItIsAskedFor() {
    assertThat(Example.developments().with("--max", "2").linesToItsEnd(stream.environment()))
        .hasSize(4);
  }

  @Test
  void theScriptForFiguresEndsAfterAsManyRecordsAsItIsAskedFor() {
    assertThat(Example.figures().with("--max", "1").linesToItsEnd(stream.environment())).hasSize(3);
  }
}
