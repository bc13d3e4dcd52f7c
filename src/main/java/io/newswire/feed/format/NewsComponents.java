package io.newswire.feed.format;

import static io.newswire.feed.format.XmlNames.attribute;
import static io.newswire.feed.format.XmlNames.children;
import static io.newswire.feed.format.XmlNames.first;
import static io.newswire.feed.format.XmlNames.text;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The components of a NewsML 1 item, among which its text is one: the main text's. The others are
 * its parts in another place (headline, contact, caption), its pictures, or the same in another
 * language.
 */
final class NewsComponents {
  private final String where;
  private final List<Element> candidates;
  private final boolean partial;

  /**
   * The components of an item.
   *
   * @param where names the item in a refusal
   */
  NewsComponents(String where, Element item) {
    this.where = where;
    this.candidates =
        item.getElementsByTag("NewsComponent").stream()
            .filter(component -> role(component) < Integer.MAX_VALUE)
            .filter(component -> !renditions(component).isEmpty())
            .sorted(
                Comparator.comparing(NewsComponents::role)
                    .thenComparing(Comparator.comparing(NewsComponents::length).reversed()))
            .toList();
    this.partial = first(item, "NewsComponent") == null && first(item, "Update") != null;
  }

  /** The component with the main text. */
  Element main() throws BadInputException {
    if (candidates.isEmpty()) {
      throw new BadInputException(
          where,
          partial
              ? "an update of parts of an earlier revision; feed the revision whole"
              : "without text: no component has a ContentItem with NITF, XHTML or text in it");
    }
    return candidates.get(0);
  }

  /**
   * The blocks of the main text.
   *
   * @param headline the item's; null when it has none
   */
  List<Block> blocks(@Nullable String headline) throws BadInputException {
    List<Block> blocks = Rendition.read(where, renditions(main()), headline);
    if (blocks.isEmpty()) {
      throw new BadInputException(where, "without text: the main component's DataContent is empty");
    }
    return blocks;
  }

  /** The text at a path in the nearest component that has one, from this one outwards; or null. */
  static @Nullable String nearest(@Nullable Element component, String... path) {
    for (Element at = component; at != null && XmlNames.is(at, "NewsComponent"); at = at.parent()) {
      String found = text(at, path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** As {@link #nearest}, but the formal name of what is at the path. */
  static @Nullable String nearestName(@Nullable Element component, String... path) {
    for (Element at = component; at != null && XmlNames.is(at, "NewsComponent"); at = at.parent()) {
      String found = attribute(first(at, path), "FormalName");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<Rendition> renditions(Element component) {
    List<Rendition> renditions = new ArrayList<>();
    for (Element item : children(component, "ContentItem")) {
      Element content = first(item, "DataContent");
      if (content != null && isText(item)) {
        Optional<Rendition> rendition = Rendition.in(content, mediaType(item));
        rendition.filter(r -> content.hasText()).ifPresent(renditions::add);
      }
    }
    return renditions;
  }

  private static boolean isText(Element item) {
    String type = attribute(first(item, "MediaType"), "FormalName");
    return type == null || type.toLowerCase(Locale.ROOT).contains("text");
  }

  private static @Nullable String mediaType(Element item) {
    return Metadata.firstOf(
        attribute(first(item, "MimeType"), "FormalName"),
        attribute(first(item, "Format"), "FormalName"));
  }

  /**
   * How far a component's role is from the main text's; one that is no part of it is infinitely.
   */
  private static int role(Element component) {
    String role = attribute(first(component, "Role"), "FormalName");
    String name = role == null ? "" : role.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (name) {
      case "body", "main", "maintext", "bodytext", "text", "story", "article" -> 0;
      case "" -> 1;
      case "headline",
          "subheadline",
          "stylesheet",
          "contact",
          "caption",
          "photo",
          "picture",
          "graphic",
          "logo",
          "video",
          "audio",
          "thumbnail",
          "preview",
          "quicklook",
          "sidebar",
          "summary",
          "abstract" ->
          Integer.MAX_VALUE;
      default -> 2;
    };
  }

  private static int length(Element component) {
    return children(component, "ContentItem").stream()
        .mapToInt(item -> item.text().length())
        .max()
        .orElse(0);
  }
}
