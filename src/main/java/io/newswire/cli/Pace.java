package io.newswire.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A short time as a person types it: {@code 2s}, {@code 1.5s}, {@code 500ms} or {@code 0}. */
final class Pace implements ITypeConverter<Duration> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s)|0");

  @Override
  public Duration convert(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new TypeConversionException("'" + text + "' is not a time such as 2s, 500ms or 0");
    }
    if (written.group(1) == null) {
      return Duration.ZERO;
    }
    double number = Double.parseDouble(written.group(1));
    return Duration.ofMillis(Math.round(written.group(2).equals("s") ? number * 1_000 : number));
  }
}
