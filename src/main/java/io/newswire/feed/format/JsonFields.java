package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each of the type that it must be of. One that is null counts as one
 * that is not there.
 *
 * @param where names the object in a refusal
 */
record JsonFields(String where, JsonNode object) {

  /** A text, or null. */
  @Nullable String text(String name) throws BadInputException {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isTextual()) {
      throw mustBe(name, "a string");
    }
    return value.textValue();
  }

  /** A text that is there and has words. */
  String words(String name) throws BadInputException {
    JsonNode value = object.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw mustBe(name, "a string that is not blank");
    }
    return value.textValue();
  }

  /** A whole number from 0, or null. */
  @Nullable Long count(String name) throws BadInputException {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw mustBe(name, "a whole number, 0 or more");
    }
    return value.longValue();
  }

  /** A time in milliseconds, or null. */
  @Nullable Instant time(String name) throws BadInputException {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return null;
    }
    try {
      if (value.isTextual()) {
        Instant time = OffsetDateTime.parse(value.textValue()).toInstant();
        return Instant.ofEpochMilli(time.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Told below, as a value that is no text is.
    }
    throw mustBe(name, "a time with its offset, such as \"2031-05-04T06:30:00+02:00\"");
  }

  /** One of an enum's symbols, written as it is or in lower case, or null. */
  <E extends Enum<E>> @Nullable E symbol(String name, E[] symbols) throws BadInputException {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return null;
    }
    for (E symbol : symbols) {
      if (value.isTextual() && symbol.name().equalsIgnoreCase(value.textValue())) {
        return symbol;
      }
    }
    String all = String.join(", ", Arrays.stream(symbols).map(Enum::name).toList());
    throw mustBe(name, "one of " + all.toLowerCase(Locale.ROOT));
  }

  /**
   * Refuses a field that is one of those that are read but for capitals: passed over, it would turn
   * an embargo or a kill into a publication. Other fields are the feed's own.
   */
  void checkSpelling(Collection<String> read) throws BadInputException {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      for (String known : read) {
        if (name.equalsIgnoreCase(known) && !name.equals(known)) {
          throw new BadInputException(
              where, "\"%s\" must be written \"%s\"".formatted(name, known));
        }
      }
    }
  }

  BadInputException mustBe(String name, String what) {
    return new BadInputException(where, "\"%s\" must be %s".formatted(name, what));
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
