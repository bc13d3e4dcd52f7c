package io.newswire.serve.article;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.record.Article;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Speaker;
import io.newswire.stream.StandingArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article as schema.org's {@code NewsArticle}, with a {@code Quotation} for each one in it. What
 * is no part of the report, promos, is not in its {@code articleBody}.
 */
final class ArticleJsonLd {
  private ArticleJsonLd() {}

  static byte[] of(StandingArticle standing) {
    Article article = standing.article();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@context", "https://schema.org");
    json.put("@type", "NewsArticle");
    json.put("identifier", article.getUri());
    put(json, "url", article.getUrl());
    put(json, "headline", article.getHeadline());
    json.put("version", article.getVersion());
    put(json, "datePublished", article.getFirstCreated());
    put(json, "dateModified", article.getVersionCreated());
    put(json, "expires", article.getExpires());
    put(json, "inLanguage", article.getLanguage());
    put(json, "correction", article.getCorrection());
    if (article.getSource() != null) {
      json.putObject("publisher").put("@type", "Organization").put("name", article.getSource());
    }
    json.put(
        "articleBody",
        standing.paragraphs().stream()
            .map(StandingArticle.Standing::paragraph)
            .filter(paragraph -> paragraph.getPrimary() != ParagraphClass.PROMO)
            .map(paragraph -> paragraph.getText())
            .collect(Collectors.joining("\n\n")));
    json.set("hasPart", quotations(standing));
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The paragraphs of one quotation share its id, and are one here. */
  private static ArrayNode quotations(StandingArticle standing) {
    Map<String, ObjectNode> byId = new LinkedHashMap<>();
    for (StandingArticle.Standing paragraph : standing.paragraphs()) {
      for (Object record : paragraph.records()) {
        if (record instanceof QuoteParagraph quotes) {
          quotes.getQuotations().forEach(said -> add(said, byId));
        }
      }
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    byId.values().forEach(list::add);
    return list;
  }

  private static void add(Quotation said, Map<String, ObjectNode> byId) {
    ObjectNode known = byId.get(said.getId());
    if (known == null) {
      known = JsonNodeFactory.instance.objectNode();
      known.put("@type", "Quotation").put("identifier", said.getId()).put("text", said.getText());
      byId.put(said.getId(), known);
    } else {
      known.put("text", known.path("text").asText() + "\n\n" + said.getText());
    }
    Speaker speaker = said.getSpeaker();
    if (speaker != null && !known.has("spokenByCharacter")) {
      // No @type: it may be a person or an organization, and the reader does not tell which.
      known.putObject("spokenByCharacter").put("name", speaker.getName());
    }
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value instanceof Instant || value instanceof String) {
      json.put(name, value.toString());
    }
  }
}
