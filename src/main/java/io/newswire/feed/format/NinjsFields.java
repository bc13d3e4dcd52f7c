package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object of ninjs by their names in ninjs 3, under which they stand as they
 * are or all in lower case.
 *
 * @param where names the item in a refusal
 */
record NinjsFields(String where, JsonNode object) {

  /**
   * A text, a number as its digits; null when it is not there or blank.
   *
   * @throws BadInputException when it is something else
   */
  @Nullable String text(String name) throws BadInputException {
    JsonNode value = value(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw mustBe(name, "a string");
    }
    return XmlNames.worded(value.asText());
  }

  /** A name: a text, or the "name" of an object; null when it is neither. */
  @Nullable String name(String name) {
    JsonNode value = value(name);
    JsonNode named = value.isObject() ? value.path("name") : value;
    return named.isTextual() ? XmlNames.worded(named.textValue()) : null;
  }

  /**
   * The objects of a list; none when it is not there.
   *
   * @throws BadInputException when it is no list of objects
   */
  List<NinjsFields> objects(String name) throws BadInputException {
    JsonNode list = value(name);
    List<NinjsFields> objects = new ArrayList<>();
    if (list.isMissingNode() || list.isNull()) {
      return objects;
    }
    if (!list.isArray()) {
      throw mustBe(name, "a list of objects");
    }
    for (JsonNode object : list) {
      if (!object.isObject()) {
        throw mustBe(name, "a list of objects");
      }
      objects.add(new NinjsFields(where + ", \"" + name + "\" " + objects.size(), object));
    }
    return objects;
  }

  /**
   * Refuses a field that is one of those that are read but for capitals, and one that is there in
   * both spellings: what is meant must not be passed over. Other fields are the agency's own.
   */
  void checkSpelling(Collection<String> read) throws BadInputException {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      for (String known : read) {
        String lower = known.toLowerCase(Locale.ROOT);
        boolean twice = name.equals(known) && !known.equals(lower) && object.has(lower);
        if (twice || (name.equalsIgnoreCase(known) && !name.equals(known) && !name.equals(lower))) {
          throw new BadInputException(
              where,
              twice
                  ? "has \"%s\" and \"%s\"; give one of them".formatted(known, lower)
                  : "\"%s\" must be written \"%s\"".formatted(name, known));
        }
      }
    }
  }

  private JsonNode value(String name) {
    JsonNode value = object.path(name);
    return value.isMissingNode() ? object.path(name.toLowerCase(Locale.ROOT)) : value;
  }

  private BadInputException mustBe(String name, String what) {
    return new BadInputException(where, "\"%s\" must be %s".formatted(name, what));
  }
}
