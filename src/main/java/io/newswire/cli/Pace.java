package io.newswire.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A short time as a person types it: {@code 2s}, {@code 500ms} or {@code 0}. */
final class Pace implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    Duration pace = text.equals("0") ? Duration.ZERO : Durations.parse(text);
    if (pace == null) {
      throw new TypeConversionException("'" + text + "' is not a time such as 2s, 500ms or 0");
    }
    return pace;
  }
}
