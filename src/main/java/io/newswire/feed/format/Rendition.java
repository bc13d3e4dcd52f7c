package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.record.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways in which an item gives its text: the same words in several markups.
 *
 * @param markup what it is written in
 * @param content reads it
 */
record Rendition(Markup markup, Content content) {

  /** What a text is written in, that which tells most of its blocks and links first. */
  enum Markup {
    HTML,
    NITF,
    PLAIN
  }

  /** A text that is still to be read. */
  interface Content {
    List<Block> blocks(String where) throws BadInputException;
  }

  private static final Set<String> HTML_PARTS =
      Set.of("html", "body", "article", "section", "main", "div", "p", "ul", "ol", "table", "span");

  private static final Pattern NITF = Pattern.compile("<(?:\\w+:)?nitf[\\s>]|<(?:\\w+:)?body\\.");

  private static final Pattern TAGGED =
      Pattern.compile("\\s*<(?:[a-zA-Z][a-zA-Z0-9.-]*[\\s/>]|!DOCTYPE\\s|\\?xml\\s)");

  /**
   * A text as a string.
   *
   * @param mediaType what it says it is: a media type, or a name such as {@code xhtml}; null when
   *     it says nothing
   * @param base what relative links are relative to; blank when not known
   * @return empty when it is something else than HTML, NITF and plain text
   */
  static Optional<Rendition> of(@Nullable String mediaType, String text, String base) {
    String type = mediaType == null ? "text/plain" : mediaType.toLowerCase(Locale.ROOT);
    if (type.contains("html")) {
      return Optional.of(html(text, base));
    }
    if (NITF.matcher(text).find()) {
      return Optional.of(
          new Rendition(Markup.NITF, where -> NitfBody.blocks(where, XmlTree.parse(where, text))));
    }
    if (type.startsWith("text/plain") || type.contains("nitf") || isName(type)) {
      return Optional.of(TAGGED.matcher(text).lookingAt() ? tagged(text, base) : plain(text));
    }
    return Optional.empty();
  }

  /**
   * A text as elements of {@link XmlTree}, or as the only text in one.
   *
   * @param holder what the text's root, its elements or its words stand in
   * @param mediaType what it says it is; null when it says nothing
   */
  static Optional<Rendition> in(Element holder, @Nullable String mediaType) {
    if (holder.childrenSize() == 0) {
      return of(mediaType, holder.wholeText(), holder.baseUri());
    }
    Element root = holder.child(0);
    String name = root.tagName();
    if (name.equals("nitf") || name.startsWith("body.") || name.equals("block")) {
      return Optional.of(new Rendition(Markup.NITF, where -> NitfBody.blocks(where, holder)));
    }
    if (HTML_PARTS.contains(name.toLowerCase(Locale.ROOT))) {
      Element body = root.selectFirst("body");
      return Optional.of(
          new Rendition(Markup.HTML, where -> HtmlBlocks.of(where, body == null ? holder : body)));
    }
    return Optional.empty();
  }

  /**
   * The blocks of the rendition that tells most, of those that have any; of several in one markup,
   * of the first. A first heading that only repeats the headline is left out.
   *
   * @param headline the item's; null when it has none
   * @return none when no rendition has any
   * @throws BadInputException when none can be read: why the best one can't
   */
  static List<Block> read(String where, List<Rendition> renditions, @Nullable String headline)
      throws BadInputException {
    BadInputException refusal = null;
    for (Rendition rendition :
        renditions.stream().sorted(Comparator.comparing(Rendition::markup)).toList()) {
      try {
        List<Block> blocks = WireText.withoutMarks(rendition.content().blocks(where));
        List<Block> told = withoutHeadline(blocks, headline);
        if (!told.isEmpty()) {
          return told;
        }
      } catch (BadInputException e) {
        refusal = refusal == null ? e : refusal;
      }
    }
    if (refusal != null) {
      throw refusal;
    }
    return List.of();
  }

  /** Whether a type is only a name, and none that tells of something else than text. */
  private static boolean isName(String type) {
    return !type.contains("/") && !type.matches(".*(?:css|jpe?g|gif|png|tiff|pdf|image).*");
  }

  private static Rendition html(String text, String base) {
    return new Rendition(
        Markup.HTML, where -> HtmlBlocks.of(where, Jsoup.parse(text, base).body()));
  }

  private static Rendition plain(String text) {
    return new Rendition(Markup.PLAIN, where -> WireText.blocks(where, text));
  }

  /** Text that is called plain but has tags: HTML, unless they only go around all of it. */
  private static Rendition tagged(String text, String base) {
    Element body = Jsoup.parse(text, base).body();
    boolean wrapped = body.childrenSize() == 1 && body.child(0).childrenSize() == 0;
    return wrapped ? plain(body.wholeText()) : html(text, base);
  }

  private static List<Block> withoutHeadline(List<Block> blocks, @Nullable String headline) {
    boolean repeats =
        !blocks.isEmpty()
            && blocks.get(0).form() == Form.HEADING
            && headline != null
            && blocks.get(0).text().equalsIgnoreCase(headline.strip().replaceAll("\\s+", " "));
    return repeats ? blocks.subList(1, blocks.size()) : blocks;
  }
}
