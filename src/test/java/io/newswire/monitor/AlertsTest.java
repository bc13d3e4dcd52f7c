package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The alerts, by Prometheus's own program: each file of src/test/prometheus says, in the form of
 * {@code promtool test rules}, when one of them fires, and that no other does.
 */
class AlertsTest {
  private static final Path TESTS = Path.of("src/test/prometheus");
  private static final Path DOCUMENT = Path.of("src/docs/monitoring.md");

  @TempDir Path folder;

  static Set<String> alerts() {
    return AlertRules.byName().keySet();
  }

  @Test
  void prometheusReadsTheRulesAndItsConfiguration() {
    Promtool.assumeThere();

    Promtool.findsNothingAmiss("check", "rules", AlertRules.FILE.toString());
    Promtool.findsNothingAmiss(
        "check", "config", AlertRules.FILE.resolveSibling("prometheus.yml").toString());
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void firesWhenItMustAndNothingElseDoes(String alert) throws IOException {
    Promtool.assumeThere();
    ObjectNode tests = (ObjectNode) AlertRules.read(TESTS.resolve(alert + ".yml"));
    tests.putArray("rule_files").add(AlertRules.FILE.toAbsolutePath().toString());
    tests.put("evaluation_interval", "30s");
    for (JsonNode test : tests.path("tests")) {
      ((ObjectNode) test).set("input_series", healthyBut(test.path("input_series")));
    }
    Path file = Files.writeString(folder.resolve("tests.json"), tests.toString());

    Promtool.findsNothingAmiss("test", "rules", file.toString());
  }

  /** A series that is there twice has the values that come last. */
  private static ArrayNode healthyBut(JsonNode series) {
    ArrayNode all = (ArrayNode) AlertRules.read(TESTS.resolve("healthy.yml")).path("input_series");
    series.forEach(all::add);
    return all;
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void saysWhatIsWrongWhatThatMeansAndWhatToDo(String alert) {
    JsonNode rule = AlertRules.byName().get(alert);

    assertThat(rule.path("labels").path("severity").asText()).isIn("critical", "warning");
    for (String said : new String[] {"summary", "description", "action"}) {
      assertThat(rule.path("annotations").path(said).asText()).as(said).isNotBlank();
    }
  }

  @Test
  void theDocumentNamesEachAlertWithItsSeverityAndEachMetricTheAlertsThatAskForIt()
      throws IOException {
    Map<String, String> severities = new TreeMap<>();
    Map<String, Set<String>> askedBy = new TreeMap<>();
    AlertRules.byName()
        .forEach(
            (name, rule) -> {
              severities.put(name, rule.path("labels").path("severity").asText());
              new PromQl(rule.path("expr").asText())
                  .metrics()
                  .forEach(
                      metric ->
                          askedBy.computeIfAbsent(family(metric), m -> new TreeSet<>()).add(name));
            });

    assertThat(told(Pattern.compile("(?m)^\\| `(Newswire\\w+)` \\| (critical|warning) \\|")))
        .isEqualTo(severities);
    Map<String, Set<String>> alarms = new TreeMap<>();
    rows()
        .forEach(
            (metric, alarm) -> {
              Set<String> names = found(alarm);
              if (!names.isEmpty()) {
                alarms.put(metric, names);
              }
            });
    assertThat(alarms)
        .isEqualTo(
            askedBy.entrySet().stream()
                .filter(asked -> asked.getKey().startsWith("newswire_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Test
  void eachFileOfTestsIsOfAnAlert() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replace(".yml", ""))
                  .filter(name -> !name.equals("healthy")))
          .containsExactlyInAnyOrderElementsOf(alerts());
    }
  }

  /** A histogram's name, of one of its series. */
  private static String family(String metric) {
    return metric.replaceAll("_bucket$", "");
  }

  private static Map<String, String> told(Pattern row) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    Matcher matcher = row.matcher(Files.readString(DOCUMENT));
    while (matcher.find()) {
      rows.put(matcher.group(1), matcher.group(2));
    }
    return rows;
  }

  /** The last column of the metrics' table, by metric. */
  private static Map<String, String> rows() throws IOException {
    return told(Pattern.compile("(?m)^\\| `(newswire_\\w+)` \\|.*\\| ([^|]*) \\|$"));
  }

  private static Set<String> found(String alarm) {
    Set<String> names = new TreeSet<>();
    Matcher name = Pattern.compile("Newswire\\w+").matcher(alarm);
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }
}
