package io.newswire.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the packaged program has in it, and says that it has. */
class BillOfMaterialsIT {
  private static final Path JAR = Path.of(System.getProperty("newswire.jar", "no.jar"));

  @Test
  void eachClassInTheJarIsOfSomethingThatTheBillLists() throws IOException {
    Assumptions.assumeTrue(
        JAR.toFile().isFile(), "the system property newswire.jar names no jar: " + JAR);
    BillOfMaterials bill;
    Set<String> packaged;
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      bill =
          new BillOfMaterials(
              new ObjectMapper().readTree(jar.getInputStream(jar.getEntry(BillOfMaterials.PATH))));
      packaged = classes(jar);
    }
    packaged.removeIf(name -> name.startsWith("io/newswire/"));
    Set<String> listed = new TreeSet<>();
    Map<String, Integer> found = new TreeMap<>();
    for (String component : bill.versions().keySet()) {
      try (ZipFile jar = new ZipFile(bill.jar(component))) {
        Set<String> classes = classes(jar);
        listed.addAll(classes);
        classes.retainAll(packaged);
        found.put(component, classes.size());
      }
    }

    assertThat(packaged).isNotEmpty();
    packaged.removeAll(listed);
    assertThat(packaged).as("in the jar, and of nothing that the bill lists").isEmpty();
    // uPlot has files for browsers, and no classes.
    assertThat(found)
        .as("how many classes of each are in the jar")
        .allSatisfy(
            (name, classes) ->
                assertThat(classes > 0 || name.equals("org.webjars.npm:uplot")).as(name).isTrue());
  }

  private static Set<String> classes(ZipFile jar) {
    Set<String> classes = new TreeSet<>();
    jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
        .forEach(classes::add);
    return classes;
  }
}
