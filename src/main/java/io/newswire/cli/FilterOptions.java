package io.newswire.cli;

import io.newswire.consume.OutputFilter;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which output records are wanted, one for each condition of the filter. */
final class FilterOptions {
  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "Only of this publisher. Like the next five, it may be given more than once:"
              + " one of them has to hold.")
  Set<String> sources = new LinkedHashSet<>();

  @Option(names = "--article", paramLabel = "URI", description = "Only of this article.")
  Set<String> articles = new LinkedHashSet<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Only in this language: en has en-GB in it.")
  Set<String> languages = new LinkedHashSet<>();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Only what somebody says whose name or mention has this in it.")
  Set<String> speakers = new LinkedHashSet<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Only figures, promos and edits of this kind, such as CASUALTIES, READ_MORE or"
              + " DROPPED.")
  Set<String> kinds = new LinkedHashSet<>();

  @Option(names = "--text", paramLabel = "WORDS", description = "Only with this in its words.")
  Set<String> texts = new LinkedHashSet<>();

  @Option(
      names = "--min-value",
      paramLabel = "NUMBER",
      description = "Only figures of at least this; of a range its upper end counts.")
  @Nullable Double minValue;

  /**
   * The filter that was typed.
   *
   * @throws FailedException for a kind that there is not, or a value that is no number
   */
  OutputFilter filter() {
    try {
      return new OutputFilter(
          sources,
          articles,
          languages,
          speakers,
          kinds,
          minValue == null ? OptionalDouble.empty() : OptionalDouble.of(minValue),
          texts);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }
}
