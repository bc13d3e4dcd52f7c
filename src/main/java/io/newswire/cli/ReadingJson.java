package io.newswire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.reading.Development;
import io.newswire.reading.Figure;
import io.newswire.reading.Quotation;
import io.newswire.reading.Reading;
import io.newswire.reading.Source;
import io.newswire.reading.Speaker;
import org.jspecify.annotations.Nullable;

/** Readings as JSON objects, one a paragraph, in the vocabulary of the output topics. */
public final class ReadingJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReadingJson() {}

  /** One line of JSON Lines output. */
  public static ObjectNode of(String articleId, int position, Reading reading) {
    ObjectNode line = JSON.objectNode();
    line.put("articleId", articleId);
    line.put("position", position);
    line.put("primary", reading.primary().name());
    ArrayNode classes = line.putArray("classes");
    reading.classes().forEach(held -> classes.add(held.name()));
    line.putObject("scores")
        .put("QUOTE", reading.scores().quote())
        .put("DEVELOPMENT", reading.scores().development())
        .put("FIGURE", reading.scores().figure())
        .put("PROMO", reading.scores().promo());
    ArrayNode why = line.putArray("why");
    reading.why().forEach(why::add);
    ArrayNode quotations = line.putArray("quotations");
    reading.quotations().forEach(quotation -> quotations.add(quotation(quotation)));
    ArrayNode figures = line.putArray("figures");
    reading.figures().forEach(figure -> figures.add(figure(figure)));
    line.set("development", development(reading.development()));
    line.set(
        "promo",
        reading.promo() == null
            ? JSON.nullNode()
            : JSON.objectNode().put("kind", reading.promo().name()));
    return line;
  }

  private static ObjectNode quotation(Quotation quotation) {
    ObjectNode node = JSON.objectNode();
    node.put("id", quotation.id());
    node.put("start", quotation.start());
    node.put("end", quotation.end());
    node.put("text", quotation.text());
    Speaker speaker = quotation.speaker();
    if (speaker == null) {
      node.putNull("speaker");
    } else {
      node.putObject("speaker")
          .put("name", speaker.name())
          .put("mention", speaker.mention())
          .put("resolution", speaker.resolution().name());
    }
    node.put("cue", quotation.cue());
    node.put("continuesFromPrevious", quotation.continuesFromPrevious());
    node.put("continuesIntoNext", quotation.continuesIntoNext());
    return node;
  }

  private static ObjectNode figure(Figure figure) {
    ObjectNode node = JSON.objectNode();
    node.put("start", figure.start());
    node.put("end", figure.end());
    node.put("text", figure.text());
    number(node, "value", figure.value());
    number(node, "upperValue", figure.upperValue());
    node.put("bound", figure.bound().name());
    node.put("unit", figure.unit());
    node.put("kind", figure.kind().name());
    node.put("counted", figure.counted());
    source(node, figure.source());
    node.put("asOf", figure.asOf());
    node.put("caveat", figure.caveat());
    return node;
  }

  /** Whole numbers without a decimal point, as far as a double holds them exactly. */
  private static void number(ObjectNode node, String name, @Nullable Double value) {
    if (value != null && value == Math.rint(value) && Math.abs(value) < 1e15) {
      node.put(name, value.longValue());
    } else {
      node.put(name, value);
    }
  }

  private static ObjectNode source(ObjectNode node, @Nullable Source source) {
    if (source == null) {
      node.putNull("source");
    } else {
      node.putObject("source").put("name", source.name()).put("mention", source.mention());
    }
    return node;
  }

  private static JsonNode development(@Nullable Development development) {
    if (development == null) {
      return JSON.nullNode();
    }
    ObjectNode node = JSON.objectNode();
    node.put("status", development.status().name());
    node.put("listed", development.listed());
    return source(node, development.source());
  }
}
