package io.newswire.feed.format;

/** The document type declaration of XML and HTML: {@code <!DOCTYPE name ... [declarations] >}. */
final class DocumentType {
  private DocumentType() {}

  /**
   * Where one ends.
   *
   * @param start where it begins
   * @return the first place after it; the text's end where it has no end
   */
  static int end(String text, int start) {
    boolean declarations = false;
    int position = start + 1;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '"' || c == '\'') {
        position = after(text, String.valueOf(c), position + 1);
      } else if (declarations && text.startsWith("<!--", position)) {
        position = after(text, "-->", position + 4);
      } else if (declarations && text.startsWith("<?", position)) {
        position = after(text, "?>", position + 2);
      } else if (c == '>' && !declarations) {
        return position + 1;
      } else {
        declarations = c == '[' || (declarations && c != ']');
        position++;
      }
    }
    return text.length();
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }
}
