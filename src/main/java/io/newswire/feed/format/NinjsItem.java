package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ninjs item. Names are those of ninjs 3 or, all in lower case, of 1 and 2; the fields that have
 * other names there, and those that agencies add, are named where they are read.
 */
final class NinjsItem {
  /** Those that a wrong spelling must not hide: it would publish what is held, or lose a kill. */
  private static final List<String> GUARDED =
      List.of(
          "uri",
          "guid",
          "version",
          "versionCreated",
          "firstCreated",
          "pubStatus",
          "embargoed",
          "embargoedUntil",
          "expires",
          "headline",
          "headlines",
          "bodies",
          "language");

  private final NinjsFields fields;

  private NinjsItem(NinjsFields fields) {
    this.fields = fields;
  }

  /**
   * Reads an item.
   *
   * @param where names it in a refusal
   * @throws BadInputException when it has no id or no text, or a status, embargo or expiry that
   *     can't be understood
   */
  static Submission read(String where, JsonNode item, Article defaults) throws BadInputException {
    if (!item.isObject()) {
      throw new BadInputException(where, "not a ninjs item: a JSON object is expected");
    }
    NinjsFields fields = new NinjsFields(where, item);
    fields.checkSpelling(GUARDED);
    return new NinjsItem(fields).submission(defaults);
  }

  private Submission submission(Article defaults) throws BadInputException {
    String where = fields.where();
    Release release = Release.of(where, fields.text("pubStatus"), embargo());
    String headline = headline();
    Article article =
        Metadata.of(where, defaults)
            .uri("\"uri\"", Metadata.firstOf(fields.text("uri"), fields.text("guid")))
            .headline(headline)
            .source(source())
            .language(fields.text("language"))
            .url(fields.text("url"))
            .versionCreated(fields.text("versionCreated"))
            .firstCreated(fields.text("firstCreated"))
            .release(release)
            .expires(Release.expiry(where, "\"expires\"", fields.text("expires")))
            .correction(EditorsNote.correction(fields.text("edNote")))
            .article();
    List<Block> blocks = release.isKill() ? List.of() : blocks(headline);
    return new Submission(article, Metadata.version(fields.text("version")), blocks);
  }

  /** "embargoed" in ninjs 1 and 2, "embargoedUntil" in 3. */
  private @Nullable Instant embargo() throws BadInputException {
    Instant embargo = null;
    for (String name : List.of("embargoed", "embargoedUntil")) {
      String text = fields.text(name);
      if (text != null) {
        Instant end = Release.embargo(fields.where(), "\"" + name + "\"", text);
        embargo = embargo == null || end.isAfter(embargo) ? end : embargo;
      }
    }
    return embargo;
  }

  /** "headline" in ninjs 1; of the "headlines" of 2 and 3 the main one, else the first. */
  private @Nullable String headline() throws BadInputException {
    String first = fields.text("headline");
    for (NinjsFields headline : fields.objects("headlines")) {
      String role = headline.text("role");
      if (role != null && role.toLowerCase(Locale.ROOT).contains("main")) {
        return headline.text("value");
      }
      first = first == null ? headline.text("value") : first;
    }
    return Metadata.firstOf(first, fields.text("title"));
  }

  /**
   * The standard has no provider. Some agencies say one ("provider", "source"); else the holder of
   * the copyright is nearer to it than the "infoSources", who may be anybody that told something.
   */
  private @Nullable String source() throws BadInputException {
    String named = Metadata.firstOf(fields.name("provider"), fields.name("source"));
    String holder = Metadata.firstOf(named, fields.name("copyrightHolder"));
    if (holder != null) {
      return holder;
    }
    List<NinjsFields> informants = fields.objects("infoSources");
    return informants.isEmpty() ? null : informants.get(0).text("name");
  }

  private List<Block> blocks(@Nullable String headline) throws BadInputException {
    List<Rendition> renditions = new ArrayList<>();
    for (NinjsFields body : fields.objects("bodies")) {
      String value = body.text("value");
      String type = Metadata.firstOf(body.text("contentType"), body.text("role"));
      if (value != null) {
        Rendition.of(type, value, "").ifPresent(renditions::add);
      }
    }
    for (Map.Entry<String, JsonNode> field : fields.object().properties()) {
      if (field.getKey().startsWith("body_") && field.getValue().isTextual()) {
        String type = field.getKey().substring("body_".length());
        Rendition.of(type, field.getValue().textValue(), "").ifPresent(renditions::add);
      }
    }
    List<Block> blocks = Rendition.read(fields.where(), renditions, headline);
    if (blocks.isEmpty()) {
      throw new BadInputException(fields.where(), withoutBody());
    }
    return blocks;
  }

  /** A description is metadata by the standard: a summary, which the text would replace later. */
  private String withoutBody() throws BadInputException {
    String type = fields.text("type");
    String what =
        type == null
            ? "an item without a body"
            : "an item of type %s without a body".formatted(type);
    if (fields.object().path("renditions").isContainerNode() && "text".equals(type)) {
      return what + ": its text is only linked (\"renditions\"); feed the linked document itself";
    }
    boolean described =
        !fields.objects("descriptions").isEmpty() || fields.object().has("description_text");
    return what
        + (described
            ? ": it has only a description, which is no text of an article; feed the item that has"
                + " the text in its \"bodies\""
            : ": there is no text in its \"bodies\" or \"body_html\", \"body_text\"");
  }
}
