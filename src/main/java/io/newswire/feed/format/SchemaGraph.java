package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The articles in documents of JSON-LD, wherever they stand there: alone, in lists, in a {@code
 * @graph}, or as what a page is about. Articles that another thing only lists, is a part of or has
 * as its parts are others' and are left out.
 */
final class SchemaGraph {
  /** schema.org's Article and the types under it, and BlogPosting's. */
  private static final Set<String> ARTICLES =
      Set.of(
          ("article newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle"
                  + " opinionnewsarticle reviewnewsarticle askpublicnewsarticle"
                  + " advertisercontentarticle satiricalarticle report socialmediaposting"
                  + " blogposting liveblogposting techarticle scholarlyarticle")
              .split(" ", -1));

  /** What leads from a page, or from a list of things, to the article. */
  private static final List<String> LEADING = List.of("@graph", "mainEntity", "mainEntityOfPage");

  private final List<SchemaArticle> articles = new ArrayList<>();
  private final Map<String, JsonNode> named = new HashMap<>();

  private SchemaGraph() {}

  /** The graph of documents, whose depth their parser limits. */
  static SchemaGraph of(Collection<JsonNode> documents) {
    SchemaGraph graph = new SchemaGraph();
    documents.forEach(graph::visit);
    return graph;
  }

  /** In the documents' order. */
  List<SchemaArticle> articles() {
    return articles;
  }

  /** What a node refers to by its {@code @id}, where it says nothing else; else itself. */
  JsonNode resolved(JsonNode node) {
    boolean refers = node.isObject() && node.size() == 1 && node.path("@id").isTextual();
    return refers ? named.getOrDefault(node.path("@id").textValue(), node) : node;
  }

  /** The values of a property, which is a list or a single one. */
  static Iterable<JsonNode> values(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    return value.isArray() ? value : List.of(value);
  }

  /** The first value of a property, missing where there is none. */
  static JsonNode first(JsonNode value) {
    return value.isArray() ? value.path(0) : value;
  }

  private void visit(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::visit);
    }
    if (!node.isObject()) {
      return;
    }
    JsonNode id = node.path("@id");
    if (id.isTextual() && node.size() > 1) {
      named.putIfAbsent(id.textValue(), node);
    }
    if (isArticle(node)) {
      articles.add(new SchemaArticle(this, node));
    }
    LEADING.forEach(property -> visit(node.path(property)));
  }

  private static boolean isArticle(JsonNode node) {
    for (JsonNode type : values(node.path("@type"))) {
      String name = type.asText().replaceFirst("^(?i:https?://schema\\.org/|schema:)", "");
      if (ARTICLES.contains(name.toLowerCase(Locale.ROOT))
          && node.size() > (node.has("@id") ? 2 : 1)) {
        return true;
      }
    }
    return false;
  }
}
