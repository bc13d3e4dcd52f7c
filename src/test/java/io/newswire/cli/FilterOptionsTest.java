package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.consume.OutputFilter;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class FilterOptionsTest {
  private static final Set<String> NONE = Set.of();

  static Stream<Arguments> typed() {
    OptionalDouble any = OptionalDouble.empty();
    return Stream.of(
        Arguments.of("", OutputFilter.NONE),
        Arguments.of(
            "--source=AP --source=dpa",
            new OutputFilter(Set.of("AP", "dpa"), NONE, NONE, NONE, NONE, any, NONE)),
        Arguments.of(
            "--article=urn:Quay",
            new OutputFilter(NONE, Set.of("urn:Quay"), NONE, NONE, NONE, any, NONE)),
        Arguments.of(
            "--language=en", new OutputFilter(NONE, NONE, Set.of("en"), NONE, NONE, any, NONE)),
        Arguments.of(
            "--speaker=Quill",
            new OutputFilter(NONE, NONE, NONE, Set.of("Quill"), NONE, any, NONE)),
        Arguments.of(
            "--kind=casualties --kind READ_MORE",
            new OutputFilter(NONE, NONE, NONE, NONE, Set.of("CASUALTIES", "READ_MORE"), any, NONE)),
        Arguments.of(
            "--min-value=-1.5e3",
            new OutputFilter(NONE, NONE, NONE, NONE, NONE, OptionalDouble.of(-1_500), NONE)),
        Arguments.of(
            "--text=Quay --text=quay",
            new OutputFilter(NONE, NONE, NONE, NONE, NONE, any, Set.of("quay"))));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("typed")
  void eachOptionIsOneConditionOfTheFilter(String words, OutputFilter filter) {
    FilterOptions options =
        CommandLine.populateCommand(
            new FilterOptions(), words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(options.filter()).isEqualTo(filter);
  }
}
