package io.newswire.feed.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text in markup begins with, below comments and processing instructions.
 *
 * @param name the first element's local name
 * @param namespace the namespace that is declared for it there; blank when none is
 * @param declared whether an XML declaration came before it
 */
record MarkupStart(String name, String namespace, boolean declared) {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:([\\p{L}_][\\p{L}\\p{N}._-]*):)?([\\p{L}_][\\p{L}\\p{N}._-]*)(?=[\\s/>])");

  private static final Pattern NAMESPACE =
      Pattern.compile("\\sxmlns(?::([\\w.-]+))?\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  /** A root that declares more than this has its namespace among the first. */
  private static final int LONGEST_TAG = 16_384;

  /**
   * Reads it.
   *
   * @return empty where no tag comes first, but text
   */
  static Optional<MarkupStart> of(String text) {
    int position = 0;
    boolean declared = false;
    while (position < text.length()) {
      if (Character.isWhitespace(text.charAt(position)) || text.charAt(position) == '\uFEFF') {
        position++;
      } else if (text.startsWith("<!--", position)) {
        position = after(text, "-->", position + 4);
      } else if (text.startsWith("<?", position)) {
        declared |= text.startsWith("<?xml", position);
        position = after(text, "?>", position + 2);
      } else if (text.regionMatches(true, position, "<!DOCTYPE", 0, 9)) {
        int end = DocumentType.end(text, position);
        String name = text.substring(position + 9, end).strip().toLowerCase(Locale.ROOT);
        if (name.matches("(?s)html(?:[\\s>].*)?")) {
          return Optional.of(new MarkupStart("html", "", declared));
        }
        position = end;
      } else {
        return tag(text, position, declared);
      }
    }
    return Optional.empty();
  }

  private static Optional<MarkupStart> tag(String text, int position, boolean declared) {
    Matcher tag = TAG.matcher(text).region(position, text.length()).useTransparentBounds(true);
    if (!tag.lookingAt()) {
      return Optional.empty();
    }
    int end = text.indexOf('>', tag.end());
    int last = Math.min(end < 0 ? text.length() : end, tag.end() + LONGEST_TAG);
    String prefix = tag.group(1) == null ? "" : tag.group(1);
    Matcher declaration = NAMESPACE.matcher(text).region(tag.end(), last);
    while (declaration.find()) {
      String declaredPrefix = declaration.group(1) == null ? "" : declaration.group(1);
      if (declaredPrefix.equals(prefix)) {
        String namespace =
            declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
        return Optional.of(new MarkupStart(tag.group(2), namespace.strip(), declared));
      }
    }
    return Optional.of(new MarkupStart(tag.group(2), "", declared));
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }
}
