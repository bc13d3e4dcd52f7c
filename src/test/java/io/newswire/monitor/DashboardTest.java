package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grafana's dashboard, as far as it can be looked at without Grafana. */
class DashboardTest {
  private static final int COLUMNS = 24;

  @TempDir Path folder;

  /** Rules that record something are read in the same language. */
  @Test
  void prometheusReadsEachExpression() throws IOException {
    Promtool.assumeThere();
    ObjectNode file = new ObjectMapper().createObjectNode();
    ObjectNode group = file.putArray("groups").addObject().put("name", "dashboard");
    ArrayNode rules = group.putArray("rules");
    List<String> expressions = Dashboard.expressions();
    for (int i = 0; i < expressions.size(); i++) {
      rules.addObject().put("record", "panel_" + i).put("expr", expressions.get(i));
    }
    Path written = Files.writeString(folder.resolve("panels.json"), file.toString());

    Promtool.findsNothingAmiss("check", "rules", written.toString());
  }

  @Test
  void eachPanelSaysWhatItShowsAndAsksTheDataSourceThatIsProvided() {
    JsonNode source =
        AlertRules.read(Dashboard.FOLDER.resolve("provisioning/datasources/prometheus.yml"))
            .path("datasources")
            .path(0);

    assertThat(Dashboard.panels())
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              assertThat(panel.path("title").asText()).isNotBlank();
              assertThat(panel.path("description").asText()).isNotBlank();
              assertThat(panel.findValuesAsText("uid")).containsOnly(source.path("uid").asText());
            });
  }

  @Test
  void noTwoPanelsAreAtOnePlace() {
    Set<List<Integer>> taken = new HashSet<>();
    for (JsonNode panel : Dashboard.read().path("panels")) {
      JsonNode place = panel.path("gridPos");
      assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(COLUMNS);
      for (int x = 0; x < place.path("w").asInt(); x++) {
        for (int y = 0; y < place.path("h").asInt(); y++) {
          assertThat(taken.add(List.of(place.path("x").asInt() + x, place.path("y").asInt() + y)))
              .as(panel.path("title").asText())
              .isTrue();
        }
      }
    }
  }
}
