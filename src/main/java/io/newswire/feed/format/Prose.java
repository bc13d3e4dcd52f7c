package io.newswire.feed.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much running text there is in each element of a page. What is long, or a sentence, counts as
 * such; what is linked does not: menus, teasers and buttons are short, and most of them are links.
 */
final class Prose {
  /** What is as long as this is running text, in UTF-16 code units without what is linked. */
  private static final int LONG = 80;

  /** What ends as a sentence does is running text from this length on. */
  private static final int SENTENCE = 25;

  private static final String ENDS = ".!?…\"”’»。！？";

  /**
   * The text of an element.
   *
   * @param length of all that is seen, spaces aside
   * @param prose of the running text in that
   * @param paragraphs how many there are of it
   */
  record Amount(int length, int prose, int paragraphs) {
    static final Amount NONE = new Amount(0, 0, 0);

    Amount plus(Amount other) {
      return new Amount(length + other.length, prose + other.prose, paragraphs + other.paragraphs);
    }
  }

  private final Map<Element, Amount> amounts = new HashMap<>();

  private Prose() {}

  /** The text of an element and of all in it, without those elements that are left out. */
  static Prose of(Element root, Predicate<Element> leftOut) {
    Prose prose = new Prose();
    Walk walk = prose.new Walk(leftOut);
    root.filter(walk);
    return prose;
  }

  /** Whether a text ends with the mark of a sentence's end. */
  static boolean endsAsSentence(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
  }

  Amount in(Element element) {
    return amounts.getOrDefault(element, Amount.NONE);
  }

  /** Collects a line of text until a block begins or ends, and adds what it is to its block. */
  private final class Walk implements NodeFilter {
    private final Predicate<Element> leftOut;
    private final Deque<Element> blocks = new ArrayDeque<>();
    private int linked;
    private int length;
    private int unlinked;
    private char last;
    private boolean broken;

    private Walk(Predicate<Element> leftOut) {
      this.leftOut = leftOut;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        take(text.getWholeText());
      } else if (node instanceof Element element) {
        if (HtmlTags.isUnseen(element)
            || element.nameIs("noscript")
            || (depth > 0 && leftOut.test(element))) {
          return FilterResult.SKIP_ENTIRELY;
        }
        begin(element, depth);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.nameIs("a")) {
          linked--;
        }
        if (depth == 0 || HtmlTags.isBlock(element)) {
          endLine();
          blocks.pop();
        }
        Element parent = element.parent();
        if (depth > 0 && parent != null && amounts.containsKey(element)) {
          amounts.merge(parent, in(element), Amount::plus);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void begin(Element element, int depth) {
      if (element.nameIs("a")) {
        linked++;
      } else if (element.nameIs("br")) {
        if (broken) {
          endLine();
        }
        broken = true;
      }
      if (depth == 0 || HtmlTags.isBlock(element)) {
        if (!blocks.isEmpty()) {
          endLine();
        }
        blocks.push(element);
      }
    }

    private void take(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c > ' ' && c != '\u00A0') {
          length++;
          unlinked += linked > 0 ? 0 : 1;
          last = c;
          broken = false;
        }
      }
    }

    private void endLine() {
      boolean prose = unlinked >= LONG || (unlinked >= SENTENCE && ENDS.indexOf(last) >= 0);
      int counted = prose ? unlinked : 0;
      Element block = blocks.element();
      Amount before = in(block);
      amounts.put(
          block,
          new Amount(
              before.length + length, before.prose + counted, before.paragraphs + (prose ? 1 : 0)));
      length = 0;
      unlinked = 0;
      broken = false;
    }
  }
}
