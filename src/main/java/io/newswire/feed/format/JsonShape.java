package io.newswire.feed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text in JSON is about, told by the names of the fields in its first object.
 *
 * @param format what its articles are in; null where it has none
 * @param whole whether all of the text is one value of JSON
 * @param fields the names of the first object's fields; none where there is no object
 */
record JsonShape(@Nullable InputFormat format, boolean whole, Set<String> fields) {
  private static final JsonFactory JSON = new JsonFactory();

  /** What only items of ninjs have, in lower case, besides fields that begin with "body_". */
  private static final Set<String> NINJS =
      Set.of(
          "versioncreated",
          "firstcreated",
          "pubstatus",
          "embargoed",
          "embargoeduntil",
          "bodies",
          "headlines",
          "descriptions",
          "renditions",
          "associations",
          "representationtype",
          "eventdetails",
          "ednote",
          "infosources",
          "copyrightholder",
          "usageterms");

  private static final Set<String> IDS = Set.of("uri", "guid");

  /** What schema.org's objects have, of which an article is one. */
  private static final Set<String> JSON_LD = Set.of("@context", "@type", "@graph");

  /**
   * Looks through a text.
   *
   * @param text which may be decoded wrongly: names are ASCII
   */
  static JsonShape of(String text) {
    Set<String> fields = new LinkedHashSet<>();
    InputFormat format = null;
    boolean whole = false;
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken first = parser.nextToken();
      format = value(parser, first, fields, 0);
      skip(parser, first);
      whole = parser.nextToken() == null;
    } catch (IOException e) {
      // What was seen before the place where it ends to be JSON has to do.
      format = format == null ? judge(fields) : format;
    }
    return new JsonShape(format, whole, fields);
  }

  private static @Nullable InputFormat value(
      JsonParser parser, @Nullable JsonToken token, Set<String> fields, int envelopes)
      throws IOException {
    if (token == JsonToken.START_ARRAY) {
      return value(parser, parser.nextToken(), fields, envelopes + 1);
    }
    return token == JsonToken.START_OBJECT ? object(parser, fields, envelopes) : null;
  }

  private static @Nullable InputFormat object(JsonParser parser, Set<String> fields, int envelopes)
      throws IOException {
    InputFormat inside = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      fields.add(name);
      JsonToken token = parser.nextToken();
      if (inside == null
          && envelopes < 2 * Ninjs.MOST_ENVELOPES
          && Ninjs.ENVELOPES.contains(name)) {
        int depth = parser.getParsingContext().getNestingDepth();
        inside = value(parser, token, new LinkedHashSet<>(), envelopes + 1);
        leave(parser, depth, token);
      } else {
        parser.skipChildren();
      }
    }
    InputFormat format = judge(fields);
    return format == null && inside == InputFormat.NINJS ? inside : format;
  }

  private static @Nullable InputFormat judge(Set<String> fields) {
    if (fields.stream().anyMatch(JSON_LD::contains)) {
      return InputFormat.JSON_LD;
    }
    if (fields.contains("paragraphs")) {
      return InputFormat.JSONL;
    }
    boolean named = fields.stream().anyMatch(IDS::contains);
    boolean ninjs =
        fields.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(name -> NINJS.contains(name) || name.startsWith("body_"));
    boolean item = named && (fields.contains("headline") || fields.contains("type"));
    return item || (ninjs && (named || !fields.contains("id"))) ? InputFormat.NINJS : null;
  }

  private static void leave(JsonParser parser, int depth, @Nullable JsonToken began)
      throws IOException {
    if (began != JsonToken.START_OBJECT && began != JsonToken.START_ARRAY) {
      return;
    }
    while (parser.getParsingContext().getNestingDepth() >= depth) {
      if (parser.nextToken() == null) {
        return;
      }
    }
  }

  private static void skip(JsonParser parser, @Nullable JsonToken first) throws IOException {
    if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
      return;
    }
    while (!parser.getParsingContext().inRoot()) {
      if (parser.nextToken() == null) {
        return;
      }
    }
  }
}
