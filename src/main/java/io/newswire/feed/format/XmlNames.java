package io.newswire.feed.format;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the elements of an {@link XmlTree} by their local names, which are told apart by case. */
final class XmlNames {
  private XmlNames() {}

  /** Whether an element has a name. */
  static boolean is(@Nullable Element element, String name) {
    return element != null && element.tagName().equals(name);
  }

  /** The children of a name, in order. */
  static List<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? List.of()
        : parent.children().stream().filter(child -> is(child, name)).toList();
  }

  /** The first child of a name, of that its first child of the next name, and so on; or null. */
  static @Nullable Element first(@Nullable Element from, String... path) {
    Element found = from;
    for (String name : path) {
      List<Element> children = children(found, name);
      found = children.isEmpty() ? null : children.get(0);
    }
    return found;
  }

  /** The text in the element at a path, its white space made single; null when blank or absent. */
  static @Nullable String text(@Nullable Element from, String... path) {
    Element found = first(from, path);
    return found == null ? null : worded(found.text());
  }

  /** An element's attribute; null when it is blank or absent, or the element is. */
  static @Nullable String attribute(@Nullable Element element, String name) {
    return element == null ? null : worded(element.attr(name));
  }

  /** The attribute of this name of the nearest element, from this one outwards; or null. */
  static @Nullable String inherited(@Nullable Element element, String name) {
    for (Element at = element; at != null; at = at.parent()) {
      String value = attribute(at, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** A text without white space around it; null when nothing is left. */
  static @Nullable String worded(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
