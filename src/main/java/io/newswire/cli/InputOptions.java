package io.newswire.cli;

import io.newswire.feed.format.InputFormat;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How inputs are read. */
final class InputOptions {
  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      converter = Labels.class,
      completionCandidates = Labels.class,
      description =
          "Read every input as this, whatever it looks like: ${COMPLETION-CANDIDATES} (default: as"
              + " what its content shows).")
  @Nullable InputFormat format;

  /** Formats by their labels. */
  static final class Labels implements ITypeConverter<InputFormat>, Iterable<String> {
    @Override
    public InputFormat convert(String label) {
      return InputFormat.named(label)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is no format; formats are %s"
                          .formatted(label, String.join(", ", this))));
    }

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(InputFormat.values()).map(InputFormat::label).iterator();
    }
  }
}
