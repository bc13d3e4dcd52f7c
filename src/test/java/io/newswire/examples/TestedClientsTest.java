package io.newswire.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;

/** The README's table of tested clients against what is installed, what is pinned and what runs. */
class TestedClientsTest {
  private static final Path EXAMPLES = Path.of("src/examples");
  private static final String HEADING = "| client | version | reads | example | test |";
  private static final Path CONTRACT =
      Path.of("src/test/java/io/newswire/examples/ExamplesContract.java");
  private static final Pattern TEST = Pattern.compile("@Test\\s+(?:default )?void (\\w+)\\(");

  /** In place of a version: whichever Debian has now, which apt keeps up to date. */
  private static final String CURRENT = "Debian's";

  private static final Pattern PACKAGE = Pattern.compile("`(@?[a-z0-9]+[-./:@a-z0-9]*)`");
  private static final Pattern LINK = Pattern.compile("\\[(.+)]\\((.+)\\)");

  /** A row, its cells in the order of the heading. */
  private record Row(List<String> cells) {
    /** The names of packages: of npm, of Debian, or group:artifact of Maven. */
    List<String> packages() {
      return PACKAGE.matcher(cells.get(0)).results().map(found -> found.group(1)).toList();
    }

    List<String> versions() {
      return List.of(cells.get(1).split(", "));
    }

    Matcher link(int cell) {
      Matcher link = LINK.matcher(cells.get(cell));
      assertThat(link.matches()).as(cells.get(cell)).isTrue();
      return link;
    }
  }

  @TestFactory
  Stream<DynamicTest> aRowTellsTheVersionsThatAreTested() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(name(row), () -> assertVersions(row)));
  }

  @TestFactory
  Stream<DynamicTest> aRowNamesAnExampleAndTheTestThatRunsIt() throws IOException {
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    name(row),
                    () -> {
                      assertThat(Path.of(row.link(3).group(2))).isRegularFile();
                      Matcher test = row.link(4);
                      assertThat(Path.of(test.group(2))).isRegularFile();
                      assertThat(testsOf(Path.of(test.group(2)))).contains(test.group(1));
                    }));
  }

  @Test
  void everyExampleAndEveryTestOfOneHasARow() throws IOException {
    List<Row> rows = rows();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(rows.stream().map(row -> Path.of(row.link(3).group(2)).getParent()))
          .containsExactlyInAnyOrderElementsOf(files.filter(Files::isDirectory).toList());
    }
    assertThat(rows.stream().map(row -> row.link(4).group(1)))
        .containsAll(testsOf(CONTRACT))
        .doesNotHaveDuplicates();
  }

  /** The names of the tests in a source file. */
  private static List<String> testsOf(Path source) throws IOException {
    return TEST.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList();
  }

  @TestFactory
  Stream<DynamicTest> aLockSaysWhichPackagesAndNotWhereTheyCameFrom() {
    return Stream.of(
            EXAMPLES.resolve("kafkajs"),
            EXAMPLES.resolve("confluent-schemaregistry"),
            Path.of("src/test/node"))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.toString(),
                    () ->
                        assertThat(folder.resolve("package-lock.json"))
                            .content()
                            .contains("\"integrity\"")
                            .doesNotContain("\"resolved\"")));
  }

  private static String name(Row row) {
    return String.join(", ", row.packages());
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.equals(HEADING))
            .skip(2)
            .takeWhile(line -> line.startsWith("| "))
            .map(line -> new Row(List.of(line.substring(2).split(" \\| | \\|"))))
            .toList();
    assertThat(rows).as("rows of the table").isNotEmpty();
    return rows;
  }

  private static void assertVersions(Row row) throws Exception {
    assertThat(row.packages()).isNotEmpty().hasSameSizeAs(row.versions());
    for (int i = 0; i < row.packages().size(); i++) {
      String name = row.packages().get(i);
      Optional<String> tested =
          row.cells().get(0).startsWith("npm: ")
              ? ofNpm(Path.of(row.link(3).group(2)).resolveSibling("package-lock.json"), name)
              : name.contains(":")
                  ? ofMaven(Path.of(row.link(3).group(2)).resolveSibling("pom.xml"), name)
                  : ofDebian(name);
      Assumptions.assumeTrue(tested.isPresent(), name + " is not installed");
      if (row.cells().get(0).startsWith("Debian: ") && row.versions().get(i).equals(CURRENT)) {
        continue;
      }
      assertThat(row.versions().get(i)).as(name).isEqualTo(tested.orElseThrow());
    }
  }

  private static Optional<String> ofNpm(Path lock, String name) throws IOException {
    String version =
        new ObjectMapper()
            .readTree(lock.toFile())
            .path("packages")
            .path("node_modules/" + name)
            .path("version")
            .asText();
    return Optional.of(version);
  }

  private static Optional<String> ofMaven(Path file, String name) throws Exception {
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    String artifact = name.substring(name.indexOf(':') + 1);
    return Optional.of(
        XPathFactory.newInstance()
            .newXPath()
            .evaluate("//dependency[artifactId='" + artifact + "']/version", pom));
  }

  /** The version of an installed package, without Debian's own revision of it. */
  private static Optional<String> ofDebian(String name) throws InterruptedException {
    try {
      Process asked =
          new ProcessBuilder("dpkg-query", "-W", "-f", "${Version}", name)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return asked.waitFor() == 0 && !version.isEmpty()
          ? Optional.of(version.replaceFirst("-[^-]+$", ""))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
