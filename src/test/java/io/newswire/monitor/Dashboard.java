package io.newswire.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Grafana's dashboard of newswire. */
public final class Dashboard {
  /** Where it is, beside what tells Grafana of it. */
  static final Path FOLDER = Path.of("src/docker/grafana");

  private Dashboard() {}

  /** Its panels that show something, in order. */
  static List<JsonNode> panels() {
    List<JsonNode> panels = new ArrayList<>();
    for (JsonNode panel : read().path("panels")) {
      if (!panel.path("type").asText().equals("row")) {
        panels.add(panel);
      }
    }
    return panels;
  }

  /** Its expressions, as Grafana sends them when all instances are chosen. */
  public static List<String> expressions() {
    List<String> expressions = new ArrayList<>();
    for (JsonNode panel : panels()) {
      for (JsonNode target : panel.path("targets")) {
        expressions.add(
            target
                .path("expr")
                .asText()
                .replace("$instance", ".*")
                .replace("$__rate_interval", "1m"));
      }
    }
    return expressions;
  }

  static JsonNode read() {
    return AlertRules.read(FOLDER.resolve("dashboards/newswire.json"));
  }
}
