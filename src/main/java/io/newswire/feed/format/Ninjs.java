package io.newswire.feed.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newswire.feed.BadInputException;
import io.newswire.record.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IPTC ninjs, in its three generations: an item, a list of them, several one after another, or what
 * the interfaces of agencies send them in: an object with the items, or the item, in its {@code
 * items}, {@code item} or {@code data}, on up to three levels.
 */
final class Ninjs {
  /** The names under which agencies' interfaces send items. */
  static final List<String> ENVELOPES = List.of("items", "item", "data");

  /** Levels of envelopes: {@code {"data":{"items":[{"item":{}}]}}}. */
  static final int MOST_ENVELOPES = 3;

  /** A field that is there twice is refused: either could be the embargo that was meant. */
  private static final ObjectReader JSON =
      new ObjectMapper()
          .reader()
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Articles articles;
  private final Article defaults;

  private Ninjs(Articles articles, Article defaults) {
    this.articles = articles;
    this.defaults = defaults;
  }

  /**
   * Reads each item; one that can't be read is refused and the rest go on.
   *
   * @throws BadInputException when it is no JSON, from the place on where it is none
   */
  static void read(Input input, Articles articles) throws BadInputException {
    String label = DeclaredText.parameter(input.contentType());
    String text = DeclaredText.decode(input.where(), input.bytes(), label);
    Ninjs ninjs = new Ninjs(articles, input.defaults());
    try (JsonParser parser = JSON.createParser(text)) {
      List<JsonNode> roots = new ArrayList<>();
      BadInputException broken = null;
      try {
        while (parser.nextToken() != null) {
          roots.add(JSON.readTree(parser));
        }
      } catch (JsonProcessingException e) {
        broken = JsonPlace.notJson(input.where(), e);
      }
      ninjs.readAll(input.where(), roots);
      if (broken != null) {
        throw broken;
      }
    } catch (IOException e) {
      throw BadInputException.malformed(input.where(), "not JSON: " + e.getMessage());
    }
  }

  private void readAll(String where, List<JsonNode> roots) {
    List<JsonNode> items = new ArrayList<>();
    roots.forEach(root -> collect(root, 0, items));
    for (int i = 0; i < items.size(); i++) {
      try {
        String place = items.size() == 1 ? where : where + ", item " + i;
        articles.take(NinjsItem.read(place, items.get(i), defaults));
      } catch (BadInputException e) {
        articles.refuse(e);
      }
    }
  }

  private static void collect(JsonNode node, int envelopes, List<JsonNode> items) {
    if (node.isArray()) {
      node.forEach(item -> collect(item, envelopes, items));
      return;
    }
    JsonNode content = envelopes < MOST_ENVELOPES ? content(node) : null;
    if (content == null) {
      items.add(node);
    } else {
      collect(content, envelopes + 1, items);
    }
  }

  /** What an envelope holds; null where an object is none, but an item. */
  private static @Nullable JsonNode content(JsonNode node) {
    if (node.has("uri") || node.has("guid")) {
      return null;
    }
    for (String name : ENVELOPES) {
      if (node.path(name).isContainerNode()) {
        return node.get(name);
      }
    }
    return null;
  }
}
