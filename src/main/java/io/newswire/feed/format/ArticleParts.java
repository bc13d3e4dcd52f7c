package io.newswire.feed.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that are its article, in order: what stands between headline and body and is
 * text, the body without the headline and what leads to it or elsewhere at its end, and what goes
 * on after it or says how it was corrected.
 */
final class ArticleParts {
  /** Share of the body's running text that leads elsewhere at most; else it is no such end. */
  private static final double LITTLE = 0.3;

  private final Document page;
  private final @Nullable Element heading;
  private final Furniture furniture;
  private final Prose prose;
  private final ArticleRoot root;
  private final List<Element> parts = new ArrayList<>();
  private final Set<Element> leftOut = new HashSet<>();

  private ArticleParts(
      Document page,
      @Nullable Element heading,
      Furniture furniture,
      Prose prose,
      ArticleRoot root) {
    this.page = page;
    this.heading = heading;
    this.furniture = furniture;
    this.prose = prose;
    this.root = root;
  }

  /**
   * Those of a page; none where it has no article.
   *
   * @param heading has the headline; null when no element has it alone
   */
  static Optional<ArticleParts> of(Document page, @Nullable Element heading) {
    Furniture furniture = Furniture.of(page, heading, Prose.of(page.body(), element -> false));
    Prose prose = Prose.of(page.body(), furniture);
    Optional<ArticleParts> parts =
        ArticleRoot.of(page, heading, prose)
            .map(root -> new ArticleParts(page, heading, furniture, prose, root));
    parts.ifPresent(ArticleParts::collect);
    return parts;
  }

  /** The parts in order. */
  List<Element> elements() {
    return parts;
  }

  /** Tells what in the parts is none of the article. */
  Predicate<Element> leftOut() {
    return element -> leftOut.contains(element) || furniture.test(element);
  }

  private void collect() {
    Element around = root.article();
    boolean inBody = false;
    if (heading != null) {
      leftOut.add(heading);
      Element common = ArticleRoot.common(heading, root.body());
      inBody = common.equals(root.body());
      around = around.parents().contains(common) ? common : around;
    }
    boolean headed =
        heading != null && (around.equals(heading.parent()) || heading.parents().contains(around));
    around.filter(new Around(!headed && !around.equals(page.body())));
    if (inBody) {
      leaveOutWhatIsBefore(heading);
    }
    leaveOutTheEnd();
  }

  /** What stands over the headline is the section's name and the like. */
  private void leaveOutWhatIsBefore(@Nullable Element headline) {
    Element element = headline;
    while (element != null && !element.equals(root.body())) {
      Element before = element.previousElementSibling();
      while (before != null) {
        if (prose.in(before).prose() == 0 && before.selectFirst("figcaption") == null) {
          leftOut.add(before);
        }
        before = before.previousElementSibling();
      }
      element = element.parent();
    }
  }

  private void leaveOutTheEnd() {
    End end = new End();
    root.body().filter(end);
    int elsewhere = end.candidates.stream().mapToInt(e -> prose.in(e).prose()).sum();
    if (elsewhere <= LITTLE * prose.in(root.body()).prose()) {
      leftOut.addAll(end.candidates);
    }
  }

  /** Collects the body and what of the article stands before and after it. */
  private final class Around implements NodeFilter {
    private boolean afterHeading;
    private boolean afterBody;

    private Around(boolean afterHeading) {
      this.afterHeading = afterHeading;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (element.equals(root.body())) {
        parts.add(element);
        afterBody = true;
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.equals(heading)) {
        afterHeading = true;
        return FilterResult.SKIP_ENTIRELY;
      }
      if (HtmlTags.isUnseen(element) || furniture.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      boolean kept = afterBody ? goesOn(element) : afterHeading && leadsIn(element);
      if (kept) {
        parts.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      return FilterResult.CONTINUE;
    }

    private boolean leadsIn(Element element) {
      if (holdsBody(element) || !HtmlTags.isBlock(element)) {
        return false;
      }
      Prose.Amount amount = prose.in(element);
      return element.nameIs("figcaption")
          || (amount.length() > 0 && Naming.STANDFIRST.names(element))
          || (amount.prose() > 0 && hasProseOfItsOwn(element));
    }

    private boolean goesOn(Element element) {
      Prose.Amount amount = prose.in(element);
      boolean alike =
          !element.className().isEmpty()
              && element.nameIs(root.body().normalName())
              && element.className().equals(root.body().className());
      return amount.length() > 0 && (alike || Naming.NOTE.names(element));
    }

    private boolean holdsBody(Element element) {
      return root.body().parents().contains(element);
    }
  }

  /** Collects what leads elsewhere and has no text of the article after it. */
  private final class End implements NodeFilter {
    private final List<Element> candidates = new ArrayList<>();

    @Override
    public FilterResult head(Node node, int depth) {
      if (depth == 0 || !(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (HtmlTags.isUnseen(element) || leftOut().test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (HtmlTags.isBlock(element) && Naming.ELSEWHERE.names(element)) {
        candidates.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && hasProseOfItsOwn(element)) {
        candidates.clear();
      }
      return FilterResult.CONTINUE;
    }
  }

  /** Whether an element has running text that none of its children has. */
  private boolean hasProseOfItsOwn(Element element) {
    int amount = prose.in(element).prose();
    if (amount == 0) {
      return false;
    }
    int inChildren = 0;
    for (Element child : element.children()) {
      inChildren += prose.in(child).prose();
    }
    return inChildren < amount;
  }
}
