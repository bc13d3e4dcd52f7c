package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.record.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article in the terms of schema.org: NewsArticle, LiveBlogPosting and their kin.
 *
 * @param graph what it stands in, where its references lead
 */
record SchemaArticle(SchemaGraph graph, JsonNode node) implements Description {

  @Override
  public @Nullable String headline() {
    return Optional.ofNullable(text("headline")).orElseGet(() -> text("name"));
  }

  /** The addresses that it gives for itself, the surest first, as they are written. */
  @Override
  public List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (String property : List.of("url", "mainEntityOfPage", "@id")) {
      for (JsonNode value : SchemaGraph.values(node.path(property))) {
        for (JsonNode address : List.of(value, value.path("@id"), value.path("url"))) {
          if (address.isTextual()) {
            addresses.add(address.textValue());
          }
        }
      }
    }
    return addresses;
  }

  @Override
  public @Nullable String source() {
    for (JsonNode value : SchemaGraph.values(node.path("publisher"))) {
      JsonNode named = graph.resolved(value);
      String name = SchemaText.line(named.isTextual() ? named : named.path("name"));
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  @Override
  public @Nullable String language() {
    JsonNode language = SchemaGraph.first(node.path("inLanguage"));
    if (language.isObject()) {
      String code = SchemaText.line(language.path("alternateName"));
      return code != null ? code : SchemaText.line(language.path("name"));
    }
    return SchemaText.line(language);
  }

  @Override
  public Optional<Instant> modified() {
    return time("dateModified");
  }

  @Override
  public Optional<Instant> published() {
    return time("datePublished").or(() -> time("dateCreated"));
  }

  @Override
  public Optional<Instant> expires() {
    return time("expires");
  }

  /** What it says was corrected, in words. */
  @Override
  public @Nullable String correction() {
    List<String> corrections = new ArrayList<>();
    for (JsonNode value : SchemaGraph.values(node.path("correction"))) {
      JsonNode resolved = graph.resolved(value);
      String text = SchemaText.line(resolved.isObject() ? resolved.path("text") : resolved);
      if (text != null) {
        corrections.add(text);
      }
    }
    return corrections.isEmpty() ? null : String.join(" ", corrections);
  }

  /** The number of this version; null where it gives no whole one. */
  @Nullable Long version() {
    JsonNode version = SchemaGraph.first(node.path("version"));
    if (version.isIntegralNumber() && version.canConvertToLong() && version.longValue() >= 0) {
      return version.longValue();
    }
    boolean whole = version.isTextual() && version.textValue().matches("[0-9]{1,18}");
    return whole ? Long.valueOf(version.textValue()) : null;
  }

  /**
   * Its text: of a live blog the updates in their order, each headline before its paragraphs.
   *
   * @param where names the article in a refusal
   */
  List<Block> blocks(String where) throws BadInputException {
    String base = Description.canonical(addresses().stream(), null).orElse("");
    List<Block> blocks = new ArrayList<>(SchemaText.blocks(where, node.path("articleBody"), base));
    for (JsonNode value : SchemaGraph.values(node.path("liveBlogUpdate"))) {
      JsonNode update = graph.resolved(value);
      String headline = SchemaText.line(update.path("headline"));
      if (headline != null) {
        blocks.add(new Block(headline, Form.HEADING, List.of()));
      }
      blocks.addAll(SchemaText.blocks(where, update.path("articleBody"), base));
    }
    Limits.checkCount(where, blocks.size());
    return blocks;
  }

  /** How long its text is, roughly, in UTF-16 code units. */
  int length() {
    int length = node.path("articleBody").asText().length();
    for (JsonNode update : SchemaGraph.values(node.path("liveBlogUpdate"))) {
      length += graph.resolved(update).path("articleBody").asText().length();
    }
    return length;
  }

  private @Nullable String text(String property) {
    return SchemaText.line(SchemaGraph.first(node.path(property)));
  }

  private Optional<Instant> time(String property) {
    JsonNode time = SchemaGraph.first(node.path(property));
    return WebTime.of(time.isTextual() ? time.textValue() : null);
  }
}
