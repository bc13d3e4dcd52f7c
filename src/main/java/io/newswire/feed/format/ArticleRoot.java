package io.newswire.feed.format;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a page's article stands: by what the markup means where it says so, and otherwise by
 * where the running text is.
 *
 * @param article holds the article with what belongs to it, such as its headline and standfirst
 * @param body the smallest element in it that holds nearly all of its text
 */
record ArticleRoot(Element article, Element body) {
  /** Share of a page's running text that marks an article that has not the page's headline. */
  private static final double MOST = 0.5;

  /** Share that marks one that has it: long comments and other articles may be on the page too. */
  private static final double MUCH = 0.2;

  /** Running text that makes a page an article that is not marked as one, in characters. */
  private static final int UNMARKED = 100;

  private static final String ARTICLES = "article, [role=article]";

  /** Share of an article's running text that its body has. */
  private static final double NEARLY_ALL = 0.9;

  /** Share that one has that is named as the body: author, notes and invitations may follow it. */
  private static final double NAMED = 0.7;

  /** What holds blocks and is none itself. */
  private static final Set<String> CONTAINERS =
      Set.of(
          ("div section article main td tr tbody table center form fieldset ol ul span font body"
                  + " header blockquote")
              .split(" ", -1));

  /**
   * The article of a page; none where there is neither one that is marked so nor enough text.
   *
   * @param heading has the headline; null when no element has it alone
   */
  static Optional<ArticleRoot> of(Document page, @Nullable Element heading, Prose prose) {
    Optional<Element> article = article(page, heading, prose);
    return article
        .or(() -> marked(page.body(), prose, 0))
        .or(() -> most(page, prose, ARTICLES, 0))
        .map(found -> new ArticleRoot(found, body(found, prose)));
  }

  private static Optional<Element> article(Document page, @Nullable Element heading, Prose prose) {
    Element all = page.body();
    int total = prose.in(all).prose();
    return headed(heading, prose, MUCH * total)
        .or(() -> most(page, prose, ARTICLES, MOST * total))
        .or(() -> most(page, prose, "main, [role=main]", Math.max(MOST * total, UNMARKED)))
        .or(() -> marked(all, prose, MUCH * total))
        .or(() -> Optional.of(all).filter(e -> total >= UNMARKED));
  }

  /** The article around the headline. */
  private static Optional<Element> headed(@Nullable Element heading, Prose prose, double atLeast) {
    return Stream.iterate(heading, Objects::nonNull, Element::parent)
        .filter(e -> isArticle(e) && prose.in(e).prose() > 0 && prose.in(e).prose() >= atLeast)
        .findFirst();
  }

  private static boolean isArticle(Element element) {
    return element.nameIs("article") || element.attr("role").equals("article");
  }

  private static Optional<Element> most(Document page, Prose prose, String kind, double atLeast) {
    Element most = null;
    for (Element candidate : page.select(kind)) {
      Prose.Amount amount = prose.in(candidate);
      if (amount.length() > 0
          && amount.prose() >= atLeast
          && (most == null || amount.prose() > prose.in(most).prose())) {
        most = candidate;
      }
    }
    return Optional.ofNullable(most);
  }

  /** What microdata marks as the body: what holds all parts that are marked so. */
  private static Optional<Element> marked(Element article, Prose prose, double atLeast) {
    return article.select("[itemprop~=(?i)(^|\\s)articleBody(\\s|$)]").stream()
        .filter(part -> prose.in(part).length() > 0)
        .reduce(ArticleRoot::common)
        .filter(body -> prose.in(body).prose() >= atLeast);
  }

  private static Element body(Element article, Prose prose) {
    int total = prose.in(article).prose();
    Element body = marked(article, prose, NAMED * total).orElse(article);
    Element smaller = body;
    while (smaller != null) {
      body = smaller;
      smaller = smaller(body, prose);
    }
    return body;
  }

  /** The child that has nearly all of an element's text, in several paragraphs. */
  private static @Nullable Element smaller(Element element, Prose prose) {
    int total = prose.in(element).prose();
    for (Element child : element.children()) {
      Prose.Amount amount = prose.in(child);
      double share = Naming.BODY.names(child) ? NAMED : NEARLY_ALL;
      if (CONTAINERS.contains(child.normalName())
          && amount.paragraphs() > 1
          && amount.prose() >= share * total) {
        return child;
      }
    }
    return null;
  }

  /** The nearest element that holds both. */
  static Element common(Element one, Element other) {
    Set<Element> around = new HashSet<>();
    around.add(other);
    around.addAll(other.parents());
    Element common = one;
    while (!around.contains(common)) {
      Element parent = common.parent();
      if (parent == null) {
        return common;
      }
      common = parent;
    }
    return common;
  }
}
