package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Reader;
import io.newswire.topic.RestRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The names in the topology are a contract: a running application's changelogs carry them. Whoever
 * changes the golden file has to say in the release's notes what an upgrade takes.
 */
class TopologyGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/topology.txt");

  @Test
  void theTopologyIsTheReleasedOne() throws IOException {
    String topology =
        new NewsTopology(new RestRegistry("http://127.0.0.1:1"), new Reader(), Retention.DEFAULT)
            .build()
            .describe()
            .toString();

    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(GOLDEN, topology);
    }
    assertThat(topology).isEqualToNormalizingNewlines(Files.readString(GOLDEN));
  }
}
