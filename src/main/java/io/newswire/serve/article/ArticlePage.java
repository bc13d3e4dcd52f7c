package io.newswire.serve.article;

import io.newswire.consume.NoteText;
import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoParagraph;
import io.newswire.stream.StandingArticle;
import io.newswire.stream.StandingArticle.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article as a page that people read. It is made of elements, never of pieces of markup, so what
 * an article says can't become any. It has no script.
 */
final class ArticlePage {
  private static final String STYLE = "/assets/article.css";

  private final Document document = new Document("");
  private final Element article;

  private ArticlePage(StandingArticle standing) {
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html");
    String language = standing.article().getLanguage();
    if (language != null) {
      html.attr("lang", language);
    }
    head(html.appendElement("head"), standing.article());
    article = html.appendElement("body").appendElement("main").appendElement("article");
    header(article.appendElement("header"), standing);
    Element paragraphs = article.appendElement("div").addClass("paragraphs");
    standing.paragraphs().forEach(paragraph -> add(paragraphs, paragraph));
  }

  static byte[] of(StandingArticle standing) {
    return (new ArticlePage(standing).document.outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void head(Element head, Article article) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(VisibleText.plain(title(article)));
    head.appendElement("link").attr("rel", "stylesheet").attr("href", STYLE);
    for (Representation other : List.of(Representation.JSON, Representation.JSON_LD)) {
      head.appendElement("link")
          .attr("rel", "alternate")
          .attr("type", other.mediaType())
          .attr("href", "?as=" + other);
    }
  }

  private static String title(Article article) {
    String headline = article.getHeadline();
    return headline == null || headline.isBlank() ? article.getUri() : headline;
  }

  private static void header(Element header, StandingArticle standing) {
    Article article = standing.article();
    if (article.getSource() != null) {
      VisibleText.append(
          article.getSource(), header.appendElement("p").addClass("source").attr("dir", "auto"));
    }
    VisibleText.append(title(article), header.appendElement("h1").attr("dir", "auto"));
    Element facts = header.appendElement("dl");
    fact(facts, "Version", Long.toString(article.getVersion()));
    fact(facts, "Made", time(article.getVersionCreated()));
    fact(facts, "First made", time(article.getFirstCreated()));
    if (standing.status() == StandingArticle.Status.ARRIVING) {
      fact(
          facts,
          "Still coming",
          "%d of %d paragraphs are there"
              .formatted(standing.paragraphs().size(), standing.paragraphCount()));
    }
    fact(facts, "Correction", article.getCorrection());
    fact(facts, "Found", counts(standing));
    Element links = header.appendElement("p").addClass("links");
    link(links, article.getUrl(), "The article where it was published");
    links.appendText(" ").appendElement("a").attr("href", "?as=json").text("JSON");
    links.appendText(" ").appendElement("a").attr("href", "?as=json-ld").text("JSON-LD");
  }

  private static void fact(Element facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.appendElement("dt").text(name);
      VisibleText.append(value, facts.appendElement("dd").attr("dir", "auto"));
    }
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.toString().replace("T", " ").replace("Z", " UTC");
  }

  private static String counts(StandingArticle standing) {
    Map<ParagraphClass, Integer> counts = new TreeMap<>();
    for (Standing paragraph : standing.paragraphs()) {
      classes(paragraph.paragraph()).forEach(held -> counts.merge(held, 1, Integer::sum));
    }
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(entry -> name(entry.getKey()) + " " + entry.getValue())
            .toList());
  }

  private static List<ParagraphClass> classes(ClassifiedParagraph paragraph) {
    return paragraph.getClasses().isEmpty()
        ? List.of(ParagraphClass.BACKGROUND)
        : paragraph.getClasses();
  }

  private static String name(ParagraphClass held) {
    return held.name().toLowerCase(Locale.ROOT);
  }

  private static void add(Element paragraphs, Standing standing) {
    ClassifiedParagraph paragraph = standing.paragraph();
    Element section =
        paragraphs
            .appendElement("section")
            .addClass("paragraph")
            .addClass(name(paragraph.getPrimary()))
            .attr("id", paragraph.getId());
    Element labels = section.appendElement("p").addClass("classes");
    for (ParagraphClass held : classes(paragraph)) {
      Element label = labels.appendElement("span").addClass("class").addClass(name(held));
      label.text(name(held));
      if (held != ParagraphClass.BACKGROUND) {
        label.attr("title", "score " + score(paragraph, held));
      }
      labels.appendText(" ");
    }
    Element words = section.appendElement(element(paragraph.getForm())).addClass("text");
    words.attr("dir", "auto");
    new MarkedText(standing).appendTo(words);
    notes(section, standing);
    why(section, paragraph);
  }

  private static String element(Form form) {
    return form == Form.HEADING ? "h2" : "p";
  }

  private static String score(ClassifiedParagraph paragraph, ParagraphClass held) {
    double score =
        switch (held) {
          case QUOTE -> paragraph.getScores().getQuote();
          case DEVELOPMENT -> paragraph.getScores().getDevelopment();
          case FIGURE -> paragraph.getScores().getFigure();
          case PROMO -> paragraph.getScores().getPromo();
          case BACKGROUND -> 0;
        };
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private static void notes(Element section, Standing standing) {
    List<String> told = NoteText.of(standing.records());
    Element list = section.appendElement("ul").addClass("notes");
    // The first is the class, which stands above.
    told.stream()
        .skip(1)
        .forEach(note -> VisibleText.append(note, list.appendElement("li").attr("dir", "auto")));
    for (Object record : standing.records()) {
      if (record instanceof PromoParagraph promo) {
        for (Link link : promo.getLinks()) {
          link(list.appendElement("li"), link.getHref(), link.getHref());
        }
      }
    }
    if (list.childrenSize() == 0) {
      list.remove();
    }
  }

  private static void why(Element section, ClassifiedParagraph paragraph) {
    if (!paragraph.getWhy().isEmpty()) {
      Element details = section.appendElement("details");
      details.appendElement("summary").text("Why");
      Element reasons = details.appendElement("ul");
      paragraph
          .getWhy()
          .forEach(why -> VisibleText.append(why, reasons.appendElement("li").attr("dir", "auto")));
    }
  }

  /** Only addresses of pages become links: others could be script. */
  private static void link(Element parent, @Nullable String href, String text) {
    if (href == null) {
      return;
    }
    String scheme = href.strip().toLowerCase(Locale.ROOT);
    if (scheme.startsWith("https://") || scheme.startsWith("http://")) {
      Element link = parent.appendElement("a").attr("href", href.strip());
      VisibleText.append(text, link.attr("rel", "nofollow noopener noreferrer"));
    } else {
      VisibleText.append(href, parent.appendElement("span"));
    }
  }
}
