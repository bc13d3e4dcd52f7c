package io.newswire;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may import which: the way of the data, and nothing against it. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.newswire");

  /** Avro's generated classes, whose packages refer to each other. */
  private static final DescribedPredicate<JavaClass> RECORDS =
      resideInAnyPackage("io.newswire.record..");

  @Test
  void packagesDependOnlyAlongTheWayOfTheData() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("record")
        .definedBy("io.newswire.record..")
        .layer("reading")
        .definedBy("io.newswire.reading..")
        .layer("edit")
        .definedBy("io.newswire.edit..")
        .layer("topic")
        .definedBy("io.newswire.topic..")
        .layer("feed")
        .definedBy("io.newswire.feed..")
        .layer("stream")
        .definedBy("io.newswire.stream..")
        .layer("embedded")
        .definedBy("io.newswire.embedded..")
        .layer("consume")
        .definedBy("io.newswire.consume..")
        .layer("deadletter")
        .definedBy("io.newswire.deadletter..")
        .layer("export")
        .definedBy("io.newswire.export..")
        .layer("monitor")
        .definedBy("io.newswire.monitor..")
        .layer("serve")
        .definedBy("io.newswire.serve..")
        .layer("cli")
        .definedBy("io.newswire.cli..")
        .whereLayer("record")
        .mayNotAccessAnyLayer()
        .whereLayer("reading")
        .mayOnlyAccessLayers("record")
        .whereLayer("edit")
        .mayOnlyAccessLayers("record", "reading")
        .whereLayer("topic")
        .mayOnlyAccessLayers("record")
        .whereLayer("feed")
        .mayOnlyAccessLayers("record", "topic")
        .whereLayer("stream")
        .mayOnlyAccessLayers("record", "reading", "edit", "topic")
        .whereLayer("embedded")
        .mayOnlyAccessLayers("topic")
        .whereLayer("consume")
        .mayOnlyAccessLayers("record", "topic")
        .whereLayer("deadletter")
        .mayOnlyAccessLayers("record", "topic", "consume")
        .whereLayer("export")
        .mayOnlyAccessLayers("record", "topic", "consume")
        .whereLayer("monitor")
        .mayOnlyAccessLayers("record", "topic", "stream", "consume")
        .whereLayer("serve")
        .mayOnlyAccessLayers(
            "record", "topic", "feed", "stream", "consume", "deadletter", "monitor")
        .check(CLASSES);
  }

  @Test
  void readingAndEditArePure() {
    noClasses()
        .that()
        .resideInAnyPackage("io.newswire.reading..", "io.newswire.edit..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.kafka..",
                "com.fasterxml..",
                "java.net..",
                "java.time..",
                "org.slf4j.."))
        .check(CLASSES);
  }

  /** What the client jar has in it: with it come kafka-clients, Avro and Jackson, and no server. */
  @Test
  void whatConsumersDependOnNeedsNothingOfTheServer() {
    classes()
        .that()
        .resideInAnyPackage("io.newswire.record", "io.newswire.topic..", "io.newswire.consume..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "javax.net.ssl..",
                "io.newswire.record",
                "io.newswire.topic..",
                "io.newswire.consume..",
                "org.apache.kafka.clients..",
                "org.apache.kafka.common..",
                "org.apache.avro..",
                "com.fasterxml.jackson..",
                "org.slf4j..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices()
        .matching("io.newswire.(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(RECORDS, RECORDS)
        .check(CLASSES);
  }

  @Test
  void nobodyIsCalledManagerOrUtilOrHelper() {
    classes().should().haveNameNotMatching(".*(Manager|Utils?|Helper)s?").check(CLASSES);
  }

  @Test
  void everyPackageSaysInOneSentenceWhatItIsFor() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(folders)
          .allSatisfy(
              folder ->
                  assertThat(folder.resolve("package-info.java"))
                      .content()
                      .contains("/**", "@NullMarked"));
    }
  }
}
