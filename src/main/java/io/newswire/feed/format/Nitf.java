package io.newswire.feed.format;

import static io.newswire.feed.format.XmlNames.attribute;
import static io.newswire.feed.format.XmlNames.first;
import static io.newswire.feed.format.XmlNames.text;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * IPTC NITF 3: one article, its metadata in {@code head/docdata} and {@code body/body.head}, its
 * text in {@code body/body.content}.
 */
final class Nitf {
  private final String where;
  private final Element root;
  private final @Nullable Element docdata;
  private final @Nullable Element head;

  private Nitf(String where, Element root) {
    this.where = where;
    this.root = root;
    this.docdata = first(root, "head", "docdata");
    this.head = first(root, "body", "body.head");
  }

  /**
   * Reads the article.
   *
   * @throws BadInputException when it is no well-formed XML, has no id or no text, or a status,
   *     embargo or expiry that can't be understood
   */
  static void read(Input input, Articles articles) throws BadInputException {
    articles.take(new Nitf(input.where(), XmlTree.read(input)).article(input.defaults()));
  }

  private Submission article(Article defaults) throws BadInputException {
    Release release = release();
    String headline = headline();
    Article article =
        Metadata.of(where, defaults)
            .uri("head/docdata/doc-id/@id-string", docdata("doc-id", "id-string"))
            .headline(headline)
            .source(source())
            .language(language())
            .versionCreated(issued())
            .release(release)
            .expires(Release.expiry(where, "date.expire", docdata("date.expire", "norm")))
            .correction(correction())
            .article();
    List<Block> blocks = release.isKill() ? List.of() : blocks(headline);
    return new Submission(article, Metadata.version(docdata("du-key", "version")), blocks);
  }

  private List<Block> blocks(@Nullable String headline) throws BadInputException {
    Rendition content = new Rendition(Rendition.Markup.NITF, place -> NitfBody.blocks(place, root));
    List<Block> blocks = Rendition.read(where, List.of(content), headline);
    if (blocks.isEmpty()) {
      throw new BadInputException(where, "NITF without any text in its body.content");
    }
    return blocks;
  }

  /**
   * {@code date.release} is when the document may come out, so an embargo, unless it is the time of
   * issue: then nobody waits for it.
   */
  private Release release() throws BadInputException {
    String released = docdata("date.release", "norm");
    Instant embargo =
        released == null || released.equals(docdata("date.issue", "norm"))
            ? null
            : Release.embargo(where, "date.release", released);
    return Release.of(where, attribute(docdata, "management-status"), embargo);
  }

  private @Nullable String headline() {
    return Metadata.firstOf(
        text(head, "hedline", "hl1"), text(head, "headline", "hl1"), text(root, "head", "title"));
  }

  private @Nullable String source() {
    return Metadata.firstOf(
        text(head, "distributor"),
        docdata("doc.copyright", "holder"),
        text(head, "rights", "rights.owner"),
        docdata("doc-id", "regsrc"));
  }

  private @Nullable String language() {
    Element body = first(root, "body");
    return Metadata.firstOf(
        attribute(body, "xml:lang"),
        attribute(body, "lang"),
        attribute(root, "xml:lang"),
        attribute(root, "baselang"));
  }

  private @Nullable String issued() {
    return Metadata.firstOf(
        docdata("date.issue", "norm"),
        attribute(first(root, "head", "pubdata"), "date.publication"));
  }

  private @Nullable String correction() {
    return Metadata.firstOf(
        docdata("correction", "info"), EditorsNote.correction(docdata("ed-msg", "info")));
  }

  private @Nullable String docdata(String element, String name) {
    return attribute(first(docdata, element), name);
  }
}
