package io.newswire.feed.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.newswire.feed.BadInputException;

/** Tells where a document stops being JSON. */
final class JsonPlace {
  private JsonPlace() {}

  /** The refusal of a document, with the place where there is one. */
  static BadInputException notJson(String where, JsonProcessingException fault) {
    JsonLocation place = fault.getLocation();
    String what = "not JSON: " + fault.getOriginalMessage();
    return BadInputException.malformed(
        where,
        place == null
            ? what
            : what + " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr()));
  }
}
