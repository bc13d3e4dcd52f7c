package io.newswire.feed.format;

import io.newswire.feed.Block;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.topic.ParagraphRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text between two borders of blocks as it is put together, with its links. White space,
 * no-break spaces among it, is one space, and soft hyphens and zero-width spaces are left out, as
 * jsoup's {@code Element.text()} has it. Two line breaks and more set paragraphs apart; a single
 * one is a space, unless line after line is a paragraph of its own.
 */
final class InlineText {
  private static final char BREAK = '\n';
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  /** Lines are paragraphs from this many on: two may be a name over a place. */
  private static final int FEWEST_LINES = 3;

  /** A line that is a paragraph has more characters than one of a poem or of an address. */
  private static final int SHORTEST_LINE = 40;

  private static final String ENDS_OF_PARAGRAPHS = ".!?…:\"”’»)。！？";

  /** A link, from the first of its characters to after the last; end is -1 while it is open. */
  private static final class Anchor {
    private final String href;
    private final int start;
    private int end = -1;

    private Anchor(String href, int start) {
      this.href = href;
      this.start = start;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Anchor> anchors = new ArrayList<>();
  private @Nullable Anchor open;
  private @Nullable String openHref;
  private int firstAnchor;
  private boolean seam;

  /** Adds characters of the document; where lines are kept, their ends are line breaks. */
  void append(String characters, boolean keepsLines) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (keepsLines && c == '\n') {
        lineBreak();
      } else if (c == ' ' || c == NO_BREAK_SPACE || (c >= '\t' && c <= '\r')) {
        space();
      } else if (c != SOFT_HYPHEN && c != ZERO_WIDTH_SPACE) {
        if (seam && isCapitalAfterSmall(c)) {
          text.append(' ');
        }
        seam = false;
        reopen();
        text.append(c);
      }
    }
  }

  /** Sets what comes apart from what was, within a block. */
  void space() {
    if (!text.isEmpty() && last() != ' ' && last() != BREAK) {
      text.append(' ');
    }
  }

  /**
   * Marks where two elements meet without a space: a capital there after a small letter or the end
   * of a sentence begins a new word, since such elements are laid out apart by a style.
   */
  void seam() {
    seam = true;
  }

  void lineBreak() {
    if (!text.isEmpty() && last() == ' ') {
      text.setCharAt(text.length() - 1, BREAK);
    } else if (!text.isEmpty()) {
      text.append(BREAK);
    }
  }

  /** Begins a link, which lasts over borders of blocks until its end; null for none. */
  void beginLink(@Nullable String href) {
    endLink();
    openHref = href;
    if (href != null) {
      open = new Anchor(href, text.length());
      anchors.add(open);
    }
  }

  void endLink() {
    if (open != null) {
      open.end = text.length();
    }
    open = null;
    openHref = null;
  }

  /** Takes the blocks that there are, and begins anew. */
  void flushTo(List<Block> blocks, Form form) {
    if (open != null) {
      if (open.start == text.length()) {
        anchors.remove(anchors.size() - 1);
      }
      open.end = text.length();
      open = null;
    }
    if (!text.isEmpty()) {
      paragraphs(blocks, form);
      text.setLength(0);
    }
    anchors.clear();
    firstAnchor = 0;
    seam = false;
  }

  private boolean isCapitalAfterSmall(char c) {
    return Character.isUpperCase(c)
        && !text.isEmpty()
        && (Character.isLowerCase(last()) || ".…!?".indexOf(last()) >= 0);
  }

  private void reopen() {
    if (open == null && openHref != null) {
      open = new Anchor(openHref, text.length());
      anchors.add(open);
    }
  }

  private void paragraphs(List<Block> blocks, Form form) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      if (form == Form.BODY && linesAreParagraphs(start, end)) {
        lines(blocks, form, start, end);
      } else {
        paragraph(blocks, form, start, end);
      }
      start = end;
      while (start < text.length() && text.charAt(start) == BREAK) {
        start++;
      }
    }
  }

  private void lines(List<Block> blocks, Form form, int start, int end) {
    int from = start;
    while (from < end) {
      int to = endOfLine(from, end);
      paragraph(blocks, form, from, to);
      from = to + 1;
    }
  }

  private void paragraph(List<Block> blocks, Form form, int start, int end) {
    String words = words(start, end);
    List<Link> links = links(start, end);
    if (!ParagraphRules.isBlank(words)) {
      blocks.add(new Block(words, form, links));
    }
  }

  /** The links that begin before an end, and are over or go on there. */
  private List<Link> links(int start, int end) {
    List<Link> links = new ArrayList<>();
    int length = 0;
    while (firstAnchor < anchors.size() && anchors.get(firstAnchor).start <= end) {
      Anchor anchor = anchors.get(firstAnchor);
      String words = words(Math.max(start, anchor.start), Math.min(end, anchor.end));
      length += anchor.href.length() + words.length();
      if (length <= ParagraphRules.MAX_LINKS_LENGTH) {
        links.add(new Link(anchor.href, words));
      }
      if (anchor.end > end) {
        break;
      }
      firstAnchor++;
    }
    return links;
  }

  private String words(int start, int end) {
    return start >= end ? "" : text.substring(start, end).replace(BREAK, ' ').strip();
  }

  /** Whether each of several lines is as long as a paragraph and ends as one. */
  private boolean linesAreParagraphs(int start, int end) {
    int lines = 0;
    int from = start;
    while (from < end) {
      int to = endOfLine(from, end);
      String line = words(from, to);
      if (line.length() < SHORTEST_LINE
          || ENDS_OF_PARAGRAPHS.indexOf(line.charAt(line.length() - 1)) < 0) {
        return false;
      }
      lines++;
      from = to + 1;
    }
    return lines >= FEWEST_LINES;
  }

  private int endOfLine(int from, int end) {
    int to = text.indexOf("\n", from);
    return to < 0 ? end : Math.min(to, end);
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }
}
