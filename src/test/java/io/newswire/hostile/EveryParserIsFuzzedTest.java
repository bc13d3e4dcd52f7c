package io.newswire.hostile;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.newswire.feed.format.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each parser has a fuzz test that tries it, and that test inputs of its own to begin with. */
class EveryParserIsFuzzedTest {
  private static final Path STORED = Path.of("src/test/resources/io/newswire");
  private static final Path PARSERS = STORED.resolve("hostile/ParsersFuzzTestInputs/readsAnyBytes");
  private static final Path FORMATS =
      STORED.resolve("feed/format/FormatsFuzzTestInputs/readsAnyBytes");

  /** By format, the mark of its inputs. */
  private static final Map<InputFormat, Character> MARKS =
      Map.of(
          InputFormat.TEXT, 't',
          InputFormat.JSONL, 'l',
          InputFormat.HTML, 'h',
          InputFormat.JSON_LD, 'd',
          InputFormat.NINJS, 'n',
          InputFormat.NEWSML_G2, '2',
          InputFormat.NEWSML_1, '1',
          InputFormat.NITF, 'i',
          InputFormat.FEED, 'f');

  /** Names that say that something is read which came from outside. */
  private static final Set<String> PARSING = Set.of("parse", "parsed", "decode", "canonical");

  /** Classes with such a method that are tried by way of another, or read what is our own. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("ArticleJson", "a line of FormatsFuzzTest"),
          Map.entry("AvroDeserializer$Decoding", "AvroDeserializer"),
          Map.entry("FetchSettings", "HostName's words, given by who runs it"),
          Map.entry("JsonLdText", "JSON-LD of FormatsFuzzTest"),
          Map.entry("RegistryHttp", "answers of the registry: RestRegistryTest, RegistryAwayIT"),
          Map.entry("SpecialAddresses$Block", "a table in the code"),
          Map.entry("StandingArticles$EditNumber", "the part of an OutputKey that we wrote"),
          Map.entry("SyndicationFeed", "feeds of FormatsFuzzTest"),
          Map.entry("XmlTree", "XmlSource"));

  @Test
  void everyParserOfTheTableIsThereAndHasItsOwnMarkAndInput() throws IOException {
    Set<Character> marks = marks(PARSERS);
    Set<String> classes = new TreeSet<>();
    main().forEach(type -> classes.add(type.getSimpleName()));

    assertThat(Parsers.ALL).extracting(FuzzedParser::mark).doesNotHaveDuplicates();
    assertThat(Parsers.ALL).extracting(FuzzedParser::parses).isSubsetOf(classes);
    assertThat(Parsers.ALL)
        .extracting(FuzzedParser::mark)
        .containsExactlyInAnyOrderElementsOf(marks);
  }

  @Test
  void everyFormatHasAnInput() throws IOException {
    assertThat(MARKS).containsOnlyKeys(InputFormat.values());
    assertThat(marks(FORMATS)).containsAll(MARKS.values());
  }

  @Test
  void everyFuzzTestHasInputs() throws IOException {
    for (Path test : fuzzTests()) {
      String name = test.getFileName().toString().replace(".java", "Inputs");
      Path inputs = Path.of(test.getParent().toString().replace("/java/", "/resources/"), name);
      assertThat(inputs).isDirectoryRecursivelyContaining("glob:**/reads*/*");
    }
  }

  /** Whoever adds a parser adds it to the table, too. */
  @Test
  void everyClassThatParsesIsInTheTable() {
    Set<String> parsing = new TreeSet<>();
    for (JavaClass type : main()) {
      if (type.getMethods().stream().anyMatch(EveryParserIsFuzzedTest::parses)) {
        parsing.add(type.getName().substring(type.getPackageName().length() + 1));
      }
    }
    Set<String> known = new TreeSet<>(ELSEWHERE.keySet());
    Parsers.ALL.forEach(parser -> known.add(parser.parses()));

    assertThat(parsing).isNotEmpty().isSubsetOf(known).containsAll(ELSEWHERE.keySet());
  }

  private static boolean parses(JavaMethod method) {
    List<JavaClass> parameters = method.getRawParameterTypes();
    return PARSING.contains(method.getName())
        && parameters.stream()
            .anyMatch(
                type -> type.isEquivalentTo(String.class) || type.isEquivalentTo(byte[].class));
  }

  private static JavaClasses main() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPaths(Path.of("target/classes/io/newswire"));
  }

  private static Set<Character> marks(Path inputs) throws IOException {
    try (Stream<Path> files = Files.list(inputs)) {
      Set<Character> marks = new TreeSet<>();
      for (Path file : files.toList()) {
        marks.add((char) Files.readAllBytes(file)[0]);
      }
      return marks;
    }
  }

  private static Set<Path> fuzzTests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("FuzzTest.java"))
          .collect(toCollection(TreeSet::new));
    }
  }
}
