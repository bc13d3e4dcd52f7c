package io.newswire.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds what newswire is made of against {@code src/dependencies/policy.json}: what it asks for
 * itself, of which release and when that was; and the versions of anything that faults are known
 * of.
 */
class DependencyPolicyTest {
  /** Builds that can be repeated give all entries of a jar one date, some of them long ago. */
  private static final LocalDate TELLS_NOTHING = LocalDate.of(2022, 1, 1);

  private static BillOfMaterials bill;
  private static JsonNode policy;

  @BeforeAll
  static void read() throws IOException {
    bill = BillOfMaterials.ofThisBuild();
    policy = new ObjectMapper().readTree(Path.of("src/dependencies/policy.json").toFile());
  }

  @Test
  void whatIsAskedForIsWhatIsStated() {
    Map<String, String> stated = new TreeMap<>();
    policy
        .path("direct")
        .properties()
        .forEach(entry -> stated.put(entry.getKey(), entry.getValue().path("version").asText()));
    Map<String, String> asked = new TreeMap<>(bill.versions());
    asked.keySet().retainAll(bill.direct());

    assertThat(asked).as("direct dependencies, with versions").isEqualTo(stated);
  }

  @Test
  void nothingThatIsAskedForIsOlderThanStated() throws IOException {
    LocalDate built = built();
    LocalDate oldest = built.minusMonths(policy.path("oldestMonths").asInt());

    for (Map.Entry<String, JsonNode> stated : policy.path("direct").properties()) {
      LocalDate notBefore = LocalDate.parse(stated.getValue().path("notBefore").asText());
      assertThat(notBefore).as(stated.getKey()).isBetween(oldest, built);
      assertThat(newestEntry(bill.jar(stated.getKey())))
          .as("of %s, if its jar tells", stated.getKey())
          .satisfiesAnyOf(
              date -> assertThat(date).isBefore(TELLS_NOTHING),
              date -> assertThat(date).isAfterOrEqualTo(notBefore));
    }
  }

  /** As the build says of itself: the time of day does not matter to it. */
  private static LocalDate built() throws IOException {
    String tag = "<project.build.outputTimestamp>";
    String pom = Files.readString(Path.of("pom.xml"));
    int begin = pom.indexOf(tag) + tag.length();
    return OffsetDateTime.parse(pom.substring(begin, pom.indexOf('<', begin))).toLocalDate();
  }

  private static LocalDate newestEntry(File file) throws IOException {
    try (ZipFile jar = new ZipFile(file)) {
      return jar.stream()
          .map(entry -> entry.getTimeLocal().toLocalDate())
          .max(LocalDate::compareTo)
          .orElseThrow();
    }
  }

  @Test
  void noVersionHasAFaultThatIsKnown() {
    assertThat(faults(bill.versions())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.logging.log4j:log4j-core, 2.17.0, CVE-2021-44832",
    "org.apache.logging.log4j:log4j-core, 2.9.1, CVE-2021-44228",
    "org.xerial.snappy:snappy-java, 1.1.10.3, CVE-2023-43642",
    "org.lz4:lz4-java, 1.8.1, CVE-2025-12183",
  })
  void aVersionThatHasOneIsTold(String artifact, String version, String advisory) {
    assertThat(faults(Map.of(artifact, version)))
        .singleElement()
        .asString()
        .startsWith(artifact + " " + version + ": ")
        .contains(advisory);
  }

  private static List<String> faults(Map<String, String> versions) {
    List<String> faults = new ArrayList<>();
    for (JsonNode known : policy.path("knownBad")) {
      String artifact = known.path("artifact").asText();
      String version = versions.get(artifact);
      if (version != null && (!known.has("before") || isBefore(version, known.path("before")))) {
        faults.add("%s %s: %s".formatted(artifact, version, known.path("advisories")));
      }
    }
    return faults;
  }

  private static boolean isBefore(String version, JsonNode fixed) {
    return Version.parse(version).compareTo(Version.parse(fixed.asText())) < 0;
  }
}
