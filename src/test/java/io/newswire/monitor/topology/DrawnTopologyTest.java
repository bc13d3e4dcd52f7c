package io.newswire.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.stream.NewsTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * newswire's own topology as it is drawn. {@code -Dnewswire.golden=write} draws the golden files
 * anew: look at them.
 */
class DrawnTopologyTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/topology");

  static List<Arguments> forms() {
    return List.of(
        form("topology.txt", TopologyText::of),
        form("topology.mmd", TopologyMermaid::of),
        form("topology.svg", TopologySvg::of));
  }

  private static Arguments form(String file, Function<List<Subtopology>, String> drawing) {
    return Arguments.of(file, drawing);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void theTopologyIsDrawnAsItWasLookedAt(String file, Function<List<Subtopology>, String> drawing)
      throws IOException {
    String drawn = drawing.apply(Subtopology.of(NewsTopology.description()));

    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(GOLDEN.resolve(file), drawn);
    }
    assertThat(drawn).isEqualToNormalizingNewlines(Files.readString(GOLDEN.resolve(file)));
  }

  @Test
  void theReadmeShowsItAsItIs() {
    assertThat(Path.of("README.md"))
        .content()
        .contains(TopologyText.of(Subtopology.of(NewsTopology.description())));
  }
}
