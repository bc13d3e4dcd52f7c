package io.newswire.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The alerts that newswire comes with. */
public final class AlertRules {
  /** Where they are. */
  static final Path FILE = Path.of("src/docker/prometheus/alerts.yml");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Ranges, and the numbers of seconds that are compared with. */
  private static final Pattern TIME =
      Pattern.compile("(?<=\\[)(\\d+)([smhd])(?=])|\\b(60|600|3600|86400)\\b");

  private static final Map<String, Integer> SECONDS =
      Map.of("s", 1, "m", 60, "h", 3_600, "d", 86_400);

  private AlertRules() {}

  /** Each alert, by its name, as Prometheus has it. */
  public static Map<String, JsonNode> byName() {
    Map<String, JsonNode> alerts = new TreeMap<>();
    for (JsonNode group : read(FILE).path("groups")) {
      group.path("rules").forEach(rule -> alerts.put(rule.path("alert").asText(), rule));
    }
    return alerts;
  }

  /**
   * The same rules for a test that can't wait for hours, as JSON, which Prometheus reads as well.
   *
   * @param factor what all times in them are divided by, from 1 up
   */
  static String inHaste(int factor) {
    JsonNode rules = read(FILE);
    for (JsonNode group : rules.path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        ObjectNode hasty = (ObjectNode) rule;
        hasty.put("expr", inHaste(rule.path("expr").asText(), factor));
        if (rule.has("for")) {
          String time = rule.path("for").asText();
          hasty.put("for", millis(time.substring(0, time.length() - 1), unit(time), factor));
        }
      }
    }
    try {
      return JSON.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inHaste(String expression, int factor) {
    return TIME.matcher(expression).replaceAll(time -> inHaste(time, factor));
  }

  private static String inHaste(MatchResult time, int factor) {
    String seconds = time.group(3);
    return seconds == null
        ? millis(time.group(1), time.group(2), factor)
        : Double.toString(Double.parseDouble(seconds) / factor);
  }

  private static String unit(String time) {
    return time.substring(time.length() - 1);
  }

  private static String millis(String number, String unit, int factor) {
    return Long.parseLong(number) * SECONDS.getOrDefault(unit, 0) * 1_000L / factor + "ms";
  }

  /** A file of YAML. Jackson itself knows no aliases in trees. */
  static JsonNode read(Path file) {
    try {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      return JSON.valueToTree(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
