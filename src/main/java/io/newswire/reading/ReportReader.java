package io.newswire.reading;

import io.newswire.reading.development.Dateline;
import io.newswire.reading.development.DevelopmentReader;
import io.newswire.reading.development.Evidence;
import io.newswire.reading.development.EvidenceReader;
import io.newswire.reading.development.Judged;
import io.newswire.reading.development.Place;
import io.newswire.reading.figure.FigureReader;
import io.newswire.reading.promo.Line;
import io.newswire.reading.promo.Outline;
import io.newswire.reading.promo.Section;
import io.newswire.reading.quote.QuoteReader;
import io.newswire.reading.quote.Reported;
import io.newswire.reading.quote.Said;
import io.newswire.reading.text.Tokens;
import io.newswire.record.FigureKind;
import io.newswire.record.ParagraphClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph that is part of the report: quotations, figures, developments. */
final class ReportReader {
  private static final FigureReader FIGURES = new FigureReader();

  /** A dateline under no more paragraphs than these opens the report. */
  private static final int LOWEST_DATELINE = 3;

  private static final int QUOTE = 1;
  private static final int FIGURE = 2;
  private static final int DEVELOPMENT = 4;

  /** The sets of classes that can hold, by the sum of their bits. */
  private static final List<Set<ParagraphClass>> CLASSES = classes();

  private final Story story;
  private final ReadingContext before;
  private final Paragraph paragraph;
  private final Tokens tokens;
  private final Line line;
  private final boolean heading;
  private final boolean listed;
  private final boolean caption;

  /** Paragraphs of the report above this one. */
  private final int place;

  private final Said said;
  private final List<Quotation> quotations;
  private final List<Figure> figures;
  private final double quotedShare;
  private final List<String> why = new ArrayList<>();

  ReportReader(Story story, ReadingContext before, Paragraph paragraph, Tokens tokens, Line line) {
    this.story = story;
    this.before = before;
    this.paragraph = paragraph;
    this.tokens = tokens;
    this.line = line;
    this.heading = line.isHeading();
    this.listed =
        before.section().kind() == Section.Kind.KEY_POINTS
            && (line.isItem() || !before.section().bulleted());
    this.caption = line.isCaption();
    boolean lead = before.place() <= LOWEST_DATELINE && Dateline.opens(tokens);
    this.place = lead ? 0 : before.place();
    this.said =
        QuoteReader.read(
            new QuoteReader.Given(paragraph.id(), tokens, heading),
            new QuoteReader.Before(before.open(), before.cast(), before.speaker()));
    this.quotations = said.quotations();
    this.figures = figures();
    this.quotedShare = quotedShare();
  }

  private static List<Set<ParagraphClass>> classes() {
    List<Set<ParagraphClass>> sets = new ArrayList<>();
    for (int held = 0; held <= (QUOTE | FIGURE | DEVELOPMENT); held++) {
      Set<ParagraphClass> set = new LinkedHashSet<>();
      if ((held & QUOTE) != 0) {
        set.add(ParagraphClass.QUOTE);
      }
      if ((held & FIGURE) != 0) {
        set.add(ParagraphClass.FIGURE);
      }
      if ((held & DEVELOPMENT) != 0) {
        set.add(ParagraphClass.DEVELOPMENT);
      }
      sets.add(Collections.unmodifiableSet(set));
    }
    return List.copyOf(sets);
  }

  private int nextPlace() {
    return heading || caption ? place : place + 1;
  }

  /**
   * Reads the paragraph.
   *
   * @param promo how near it is to being no part of the report, 0 to 1
   */
  Reading read(double promo) {
    int held = 0;
    if (!quotations.isEmpty()) {
      held |= QUOTE;
      explainQuotations();
    }
    if (countsAny()) {
      held |= FIGURE;
      why.add("figure: " + figures.get(0).text());
    }
    Development development = null;
    double developmentScore = 0;
    Judged judged = null;
    if (line.leadsIn() && line.words() <= 8) {
      why.add("background: the line leads in what follows");
    } else if (heading && !listed) {
      why.add("background: a heading");
    } else {
      judged = DevelopmentReader.read(tokens, said.quoted(), evidence());
      developmentScore = judged.score();
      if (judged.holds()) {
        development = new Development(judged.status(), listed, source());
        held |= DEVELOPMENT;
        why.add(judged.why("development: "));
      }
    }
    if (held == 0 && why.isEmpty()) {
      String nothing = "background: nothing quoted, counted or newly happened";
      why.add(judged == null ? nothing : judged.why(nothing + "; "));
    }
    return new Reading(
        primary(held),
        CLASSES.get(held),
        new Scores(Confidence.quote(said), developmentScore, Confidence.figure(figures), promo),
        List.copyOf(why),
        quotations,
        figures,
        development,
        null,
        after());
  }

  private ReadingContext after() {
    Section next = Outline.after(before.section(), tokens, line, null);
    ReadingContext after = before.after(next, nextPlace(), said);
    return Outline.opensPost(tokens, line) ? after.inNewPost() : after;
  }

  /** What the paragraph shows of being a development. */
  Evidence evidence() {
    return EvidenceReader.read(tokens, said.quoted(), place(), story.headlineWords());
  }

  private Place place() {
    Section section = before.section();
    boolean fresh = section.fresh() > 0;
    return new Place(
        fresh ? Math.min(place, Section.FRESH_PLACE) : place,
        fresh,
        listed,
        line.isItem(),
        section.afterPromo(),
        caption,
        quotedShare,
        !said.quotations().isEmpty() && said.quotations().get(0).continuesFromPrevious(),
        !said.reports().isEmpty(),
        hasFigure(FigureKind.CASUALTIES),
        hasFigure(FigureKind.MONEY),
        countsAny());
  }

  private boolean hasFigure(FigureKind kind) {
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (figure.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private boolean countsAny() {
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (counts(figure.kind())) {
        return true;
      }
    }
    return false;
  }

  /** The figures with their sources, which for words in quotation marks is who says them. */
  private List<Figure> figures() {
    List<Figure> read =
        FIGURES.read(
            tokens, (all, first, end) -> said.resolver().source(said.resolver().named(first, end)));
    return quotations.isEmpty() || read.isEmpty()
        ? read
        : read.stream().map(figure -> spoken(figure)).toList();
  }

  private Figure spoken(Figure figure) {
    if (figure.source() != null) {
      return figure;
    }
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      if (quotation.start() <= figure.start() && figure.end() <= quotation.end()) {
        Speaker speaker = quotation.speaker();
        return speaker == null
            ? figure
            : figure.from(new Source(speaker.name(), speaker.mention()));
      }
    }
    return figure;
  }

  /** Whether figures of the kind make a paragraph one of figures; durations and ages do not. */
  static boolean counts(FigureKind kind) {
    return kind != FigureKind.DURATION && kind != FigureKind.AGE;
  }

  /**
   * Whether the number is the news, not a part of its scenery: somebody gives it, or it is a toll.
   */
  private static boolean reported(Figure figure) {
    boolean toll =
        figure.kind() == FigureKind.CASUALTIES
            && figure.text().chars().anyMatch(Character::isDigit);
    return counts(figure.kind())
        && figure.kind() != FigureKind.DISTANCE
        && (figure.source() != null || toll);
  }

  private boolean reportedAny() {
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (reported(figure)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Source source() {
    if (said.reports().isEmpty()) {
      return null;
    }
    Reported first = said.reports().get(0);
    return new Source(first.speaker().name(), first.speaker().mention());
  }

  private double quotedShare() {
    int quoted = 0;
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      quoted += quotation.end() - quotation.start();
    }
    return (double) quoted / Math.max(1, paragraph.text().strip().length());
  }

  private void explainQuotations() {
    Quotation first = quotations.get(0);
    if (first.continuesFromPrevious()) {
      why.add("quote: goes on with the quotation of the paragraph before");
      return;
    }
    Speaker speaker = first.speaker();
    String who = speaker == null ? "" : ", " + speaker.name();
    String cue = first.cue() == null ? "" : " (" + first.cue() + ")";
    why.add("quote: words in quotation marks" + who + cue);
  }

  private ParagraphClass primary(int held) {
    boolean continued = !quotations.isEmpty() && quotations.get(0).continuesFromPrevious();
    if (continued || quotedShare > 0.5) {
      return ParagraphClass.QUOTE;
    }
    if ((held & FIGURE) != 0 && reportedAny()) {
      return ParagraphClass.FIGURE;
    }
    if ((held & DEVELOPMENT) != 0) {
      return ParagraphClass.DEVELOPMENT;
    }
    return held == 0 ? ParagraphClass.BACKGROUND : CLASSES.get(held).iterator().next();
  }
}
