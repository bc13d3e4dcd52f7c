package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  static Stream<Arguments> commands() {
    List<String> cluster =
        List.of("--bootstrap-servers", "--schema-registry-url", "--config", "--set");
    List<String> embedded = List.of("--data-dir", "--kafka-port", "--registry-port");
    return Stream.of(
        Arguments.of(
            "demo",
            "prints every paragraph as it comes back",
            both(embedded, List.of("--live", "--pace", "UTC"))),
        Arguments.of("run", "until it is stopped", both(cluster, embedded)),
        Arguments.of(
            "feed",
            "waits until the broker has them",
            both(
                cluster,
                List.of("FILE", "--uri", "--article-version", "--headline", "embargoedUntil"))),
        Arguments.of(
            "tail",
            "Follows the output topics",
            both(
                cluster,
                List.of(
                    "CLASS",
                    "edits",
                    "--since",
                    "--max",
                    "--format",
                    "--source",
                    "--article",
                    "--language",
                    "--speaker",
                    "--kind",
                    "--min-value",
                    "--text",
                    "FILTERED"))),
        Arguments.of(
            "export",
            "Writes what stands on the output topics",
            both(
                cluster,
                List.of("DIR", "CLASS", "--format", "--overwrite", "--article", "--min-value"))),
        Arguments.of("classify", "without Kafka", List.of("FILE", "--format", "UTF-16")),
        Arguments.of("topics", "partitions and replicas", both(cluster, List.of("--create"))),
        Arguments.of(
            "acls", "It asks no cluster", both(cluster, List.of("--principal", "operate"))),
        Arguments.of(
            "status",
            "1 when one is not",
            List.of(
                "--url",
                "--watch",
                "--format",
                "http://127.0.0.1:8080",
                "--token-file",
                "NEWSWIRE_TOKEN",
                "--ca-file")),
        Arguments.of(
            "token",
            "prints it, this once",
            List.of("NAME", "--scope", "feed", "read", "operate", "--add-to", "SHA-256")),
        Arguments.of("topology", "It needs no Kafka", List.of("--format", "mermaid", "svg")));
  }

  private static Set<String> both(List<String> some, List<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void theHelpOfACommandTeachesPurposeAndOptions(
      String command, String purpose, Iterable<String> options) {
    Typed typed = Typed.newswire(command, "--help");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().replaceAll("\\s+", " "))
        .contains("Usage: newswire " + command, purpose, "--help", "--verbose", "--version")
        .contains(options)
        .contains("Exit codes: 0 done, 1 failed, 2 wrong arguments, settings or input.");
    assertThat(typed.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(Typed.newswire("help", command).out()).isEqualTo(typed.out());
  }

  @Test
  void theHelpNamesEveryCommandAndTheFirstSteps() {
    Typed typed = Typed.newswire("--help");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .contains(
            "demo", "run", "feed", "tail", "export", "classify", "topics", "generate-completion")
        .contains("status", "token", "topology", "newswire status")
        .contains("To begin:", "newswire demo ARTICLE.txt", "newswire feed ARTICLE.txt")
        .contains("Exit codes: 0 done, 1 failed, 2 wrong arguments, settings or input.");
  }

  @Test
  void theVersionNamesProgramReaderKafkaAndJava() {
    for (String option : List.of("--version", "-V")) {
      Typed typed = Typed.newswire(option);

      assertThat(typed.exitCode()).isZero();
      assertThat(typed.out())
          .containsPattern("newswire \\d+\\.\\d+\\.\\d+")
          .containsPattern("reader \\S+, Kafka \\d+\\.\\d+\\.\\d+")
          .contains("Java " + Runtime.version());
    }
  }

  @Test
  void noArgumentsGiveTheHelpAsAnError() {
    Typed typed = Typed.newswire();

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).isEqualTo(Typed.newswire("--help").out());
  }

  static Stream<Arguments> wrongArguments() {
    return Stream.of(
        wrong("newswire: Unknown option: '--frmat=jsonl'", "classify", "--frmat=jsonl", "a.txt"),
        wrong("newswire: Missing required parameter: 'DIR'", "export"),
        wrong("newswire: pom.xml is no folder", "export", "pom.xml"),
        wrong("newswire: Invalid value for option '--format'", "export", "d", "--format", "csv"),
        wrong(
            "newswire: there is no class 'bogus'; the classes are quote,", "export", "d", "bogus"),
        wrong("newswire: Missing required parameter: 'FILE'", "classify"),
        wrong("newswire: Missing required parameter: 'FILE|DIR|URL'", "feed"),
        wrong("newswire: Unmatched argument at index 0: 'clasify'", "clasify"),
        wrong("newswire: Invalid value for option '--format'", "tail", "--format", "xml"),
        wrong("newswire: Invalid value for option '--max'", "tail", "--max", "few"),
        wrong("newswire: Invalid value for option '--since'", "tail", "--since", "yesterday"),
        wrong("newswire: Invalid value for option '--min-value'", "tail", "--min-value", "many"),
        wrong("newswire: the least value is no number", "tail", "--min-value=NaN"),
        wrong("newswire: there is no kind 'DEATHS'; there are", "tail", "--kind", "DEATHS"),
        wrong("newswire: Invalid value for option '--kafka-port'", "run", "--kafka-port=high"),
        wrong("newswire: Missing required parameter for option '--uri'", "feed", "a", "--uri"),
        wrong("newswire: Unmatched argument at index 1: 'news.quotes'", "topics", "news.quotes"),
        wrong("newswire: there is no class 'bogus'; the classes are quote,", "tail", "bogus"),
        wrong("newswire: --max is -1, below 0", "tail", "--max", "-1"),
        wrong("newswire: The broker's port is 70000: give 0 to 65535", "run", "--kafka-port=70000"),
        wrong("newswire: unknown setting 'colour'", "run", "--set", "colour=red"),
        wrong(
            "newswire: other machines reach 0.0.0.0, and HTTP asks nobody who they are; name a file"
                + " of tokens by newswire.http.tokens.file",
            "run",
            "--http-host=0.0.0.0"),
        wrong(
            "newswire: --http-without-authentication and newswire.http.tokens.file exclude",
            "run",
            "--http-without-authentication",
            "--set=newswire.http.tokens.file=tokens"),
        wrong(
            "newswire: no-such-tokens: no such file",
            "run",
            "--set=newswire.http.tokens.file=no-such-tokens"),
        wrong(
            "newswire: newswire.http.tls.certificate and newswire.http.tls.key go together",
            "run",
            "--set=newswire.http.tls.certificate=a.crt"),
        wrong(
            "newswire: no-such.crt: no such file",
            "run",
            "--http-port=0",
            "--set=newswire.http.tls.certificate=no-such.crt",
            "--set=newswire.http.tls.key=no-such.key"),
        wrong(
            "newswire: newswire.http.rate is '0'; it must be", "run", "--set=newswire.http.rate=0"),
        wrong("newswire: Missing required option: '--scope=SCOPE'", "token", "desk"),
        wrong("newswire: Invalid value for option '--scope'", "token", "desk", "--scope=all"),
        wrong("newswire: a client's name is a letter", "token", "10.0.0.1", "--scope=read"),
        wrong(
            "newswire: --url has a user in it; give a token by NEWSWIRE_TOKEN or --token-file",
            "status",
            "--url=https://desk:secret@127.0.0.1"),
        wrong("newswire: no-such-token: no such file", "status", "--token-file", "no-such-token"),
        wrong("newswire: no-such-ca: no such file", "status", "--ca-file", "no-such-ca"),
        wrong("newswire: Invalid value for option '--pace'", "demo", "--live", "--pace=fast"),
        wrong("newswire: Invalid value for option '--pace'", "demo", "--live", "--pace=-1s"),
        wrong("newswire: Invalid value for option '--format'", "status", "--format", "jsonl"),
        wrong("newswire: 'ftp://a' is no address of a newswire", "status", "--url", "ftp://a"),
        wrong("newswire: Invalid value for option '--format'", "topology", "--format", "png"),
        wrong("newswire: --pace is for --live", "demo", "--pace", "1s"),
        wrong("newswire: --article-version is -1", "feed", "--article-version=-1", "a.txt"),
        wrong("newswire: --uri names one article, but", "feed", "--uri=urn:a", "a.txt", "b.txt"),
        wrong("newswire: --uri can't be taken: article.uri is blank", "feed", "--uri= ", "a.txt"));
  }

  private static Arguments wrong(String message, String... typed) {
    return Arguments.of(String.join(" ", typed), message, typed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongArguments")
  void wrongArgumentsEndWithTwoAndAClearLineFirst(String name, String message, Object[] words) {
    Typed typed = Typed.newswire(words);

    assertThat(typed.exitCode()).as(name).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.errLines()).hasSizeLessThan(81);
    assertThat(typed.errLines().get(0)).startsWith(message);
  }

  @Test
  void aMistypedOptionComesWithASuggestionAndWhereTheHelpIs() {
    Typed typed = Typed.newswire("classify", "--formt", "jsonl", "a.txt");

    assertThat(typed.err()).contains("--format").endsWith("Try 'newswire classify --help'.\n");
  }

  @Test
  void theCompletionScriptKnowsEveryCommandAndOption() {
    Typed typed = Typed.newswire("generate-completion");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("complete -F _complete_newswire", "newswire newswire.sh")
        .contains("demo run feed tail export classify topics")
        .contains(
            "--since", "--min-value", "--data-dir", "--article-version", "development", "edits");
  }
}
