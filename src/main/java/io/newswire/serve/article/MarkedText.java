package io.newswire.serve.article;

import io.newswire.consume.NoteText;
import io.newswire.record.Figure;
import io.newswire.record.FigureParagraph;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.stream.StandingArticle.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Puts the words of a paragraph into an element, with its quotations and figures marked. */
final class MarkedText {
  private final String text;
  private final List<Span> quotations = new ArrayList<>();
  private final List<Span> figures = new ArrayList<>();

  /** A part of the text and what is told of it. */
  private record Span(int start, int end, String note) {
    boolean covers(int position) {
      return start <= position && position < end;
    }
  }

  MarkedText(Standing standing) {
    text = standing.paragraph().getText();
    for (Object record : standing.records()) {
      if (record instanceof QuoteParagraph quotes) {
        for (Quotation said : quotes.getQuotations()) {
          quotations.add(new Span(said.getStart(), said.getEnd(), NoteText.quotation(said)));
        }
      } else if (record instanceof FigureParagraph counted) {
        for (Figure figure : counted.getFigures()) {
          figures.add(new Span(figure.getStart(), figure.getEnd(), NoteText.figure(figure)));
        }
      }
    }
  }

  /** A figure that crosses the end of a quotation is marked in two parts. */
  void appendTo(Element element) {
    TreeSet<Integer> ends = new TreeSet<>(List.of(0, text.length()));
    for (Span span : quotations) {
      ends.add(span.start);
      ends.add(span.end);
    }
    for (Span span : figures) {
      ends.add(span.start);
      ends.add(span.end);
    }
    Span quoted = null;
    Element outer = element;
    int from = 0;
    for (int to : ends) {
      if (to > from) {
        Span quotation = at(from, quotations);
        if (quotation == null) {
          outer = element;
        } else if (!quotation.equals(quoted)) {
          outer = marked(element, "quotation", quotation);
        }
        quoted = quotation;
        Span figure = at(from, figures);
        Element inner = figure == null ? outer : marked(outer, "figure", figure);
        VisibleText.append(text.substring(from, to), inner);
      }
      from = to;
    }
  }

  private static @Nullable Span at(int position, List<Span> spans) {
    return spans.stream().filter(span -> span.covers(position)).findFirst().orElse(null);
  }

  private static Element marked(Element parent, String what, Span span) {
    return parent.appendElement("span").addClass(what).attr("title", VisibleText.plain(span.note));
  }
}
