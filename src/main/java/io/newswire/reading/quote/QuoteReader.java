package io.newswire.reading.quote;

import io.newswire.reading.Quotation;
import io.newswire.reading.Speaker;
import io.newswire.reading.people.Cast;
import io.newswire.reading.people.NameScan;
import io.newswire.reading.people.Named;
import io.newswire.reading.people.Resolver;
import io.newswire.reading.text.CompactText;
import io.newswire.reading.text.Tokens;
import io.newswire.record.Resolution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the quotations of one paragraph. */
public final class QuoteReader {
  private static final BitSet NOTHING = new BitSet(0);

  private final String paragraph;
  private final Tokens tokens;
  private final Before before;
  private final List<QuotedSpan> spans;
  private final Frame frame;
  private final Sayings sayings;
  private final BitSet quoted;
  private final Resolver resolver;
  private final List<Named> here;
  private final List<Named> speakers = new ArrayList<>();
  private @Nullable String lastSpeaker;

  /**
   * What the paragraphs before leave.
   *
   * @param open the quotation that is still open
   * @param cast whom they named
   * @param lastSpeaker name of whoever spoke just before
   */
  public record Before(@Nullable OpenQuotation open, Cast cast, @Nullable String lastSpeaker) {}

  /**
   * What the paragraph says of itself.
   *
   * @param id its id
   * @param tokens its tokens
   * @param heading whether it is a heading, where single marks are no quotation
   */
  public record Given(String id, Tokens tokens, boolean heading) {}

  private final boolean heading;

  private QuoteReader(Given given, Before before, List<QuotedSpan> spans) {
    this.paragraph = given.id();
    this.tokens = given.tokens();
    this.heading = given.heading();
    this.before = before;
    this.spans = spans;
    this.frame = Frame.of(tokens, spans);
    this.sayings = new Sayings(frame);
    this.quoted = quotedTokens();
    this.here = NameScan.find(tokens, quoted, before.cast());
    this.resolver = new Resolver(tokens, here, before.cast());
  }

  /** Reads one paragraph. */
  public static Said read(Given given, Before before) {
    Tokens tokens = given.tokens();
    List<QuotedSpan> spans =
        QuotationMarks.find(tokens.text(), contentStart(tokens), before.open() != null);
    return spans.isEmpty() && !Sayings.mayReport(tokens)
        ? silent(tokens, before.cast())
        : new QuoteReader(given, before, spans).read();
  }

  /** What a paragraph says in which nobody says anything. */
  private static Said silent(Tokens tokens, Cast cast) {
    List<Named> here = NameScan.find(tokens, NOTHING, cast);
    Resolver resolver = new Resolver(tokens, here, cast);
    return new Said(List.of(), NOTHING, null, List.of(), List.of(), here, null, resolver);
  }

  /** Where the words begin, after bullets and spaces. */
  private static int contentStart(Tokens tokens) {
    int i = 0;
    while (tokens.has(i) && !tokens.isWord(i) && !isMark(tokens, i) && !tokens.isNumber(i)) {
      i++;
    }
    return tokens.has(i) ? tokens.start(i) : tokens.start(0);
  }

  private static boolean isMark(Tokens tokens, int i) {
    return Mark.at(tokens.text(), tokens.start(i)) != null;
  }

  private BitSet quotedTokens() {
    if (spans.isEmpty()) {
      return NOTHING;
    }
    BitSet quoted = new BitSet();
    for (QuotedSpan span : spans) {
      quoted.set(tokens.at(span.start()), Math.max(tokens.at(span.start()), tokens.at(span.end())));
    }
    return quoted;
  }

  private Said read() {
    List<Quotation> quotations = spans.isEmpty() ? List.of() : quotations();
    List<Saying> reports = reports();
    OpenQuotation open = null;
    if (!quotations.isEmpty()) {
      Quotation end = quotations.get(quotations.size() - 1);
      if (end.continuesIntoNext()) {
        String speaker = end.speaker() == null ? null : end.speaker().name();
        speaker = speaker == null || isTooLong(speaker) ? null : speaker;
        open = new OpenQuotation(end.id(), speaker, spans.get(spans.size() - 1).single(), 0);
      }
    }
    return new Said(
        quotations, quoted, open, frameReports(reports), speakers, here, lastSpeaker, resolver);
  }

  private List<Quotation> quotations() {
    List<Quotation> quotations = new ArrayList<>();
    boolean continued = continued();
    Part first = continued ? continuation() : null;
    if (first == null) {
      continued = false;
    }
    Part last = null;
    List<Certainty> sure = certainty(continued);
    boolean any = sure.contains(Certainty.SAID);
    for (int i = 0; i < spans.size(); i++) {
      if (sure.get(i) == Certainty.NOT_SAID || (sure.get(i) == Certainty.OPEN && !any)) {
        continue;
      }
      boolean goesOn = i == 0 && first != null;
      Part part = i == 0 && first != null ? first : part(frame.placeOf(i), last, i);
      quotations.add(quotation(spans.get(i), part, goesOn));
      last = part;
    }
    return quotations;
  }

  /** Who speaks by which cue. */
  private record Part(@Nullable Speaker speaker, @Nullable String cue) {
    static final Part NONE = new Part(null, null);
  }

  private List<Certainty> certainty(boolean continued) {
    SpeechTest test = new SpeechTest(frame, sayings, heading);
    List<Certainty> sure = new ArrayList<>(spans.size());
    Certainty last = Certainty.OPEN;
    for (int i = 0; i < spans.size(); i++) {
      last = i == 0 && continued ? Certainty.SAID : test.of(spans.get(i), frame.placeOf(i), last);
      sure.add(last);
    }
    return sure;
  }

  private boolean continued() {
    return before.open() != null
        && !spans.isEmpty()
        && spans.get(0).start() <= contentStart(tokens)
        && spans.get(0).single() == before.open().single();
  }

  /** A name in capitals and a colon, as transcripts have it within the marks: "SMITH: No." */
  private @Nullable Speaker announced(QuotedSpan span) {
    int first = tokens.at(span.innerStart());
    int end = first;
    while (end < first + 4 && tokens.isAllCapitals(end)) {
      end++;
    }
    if (end == first || tokens.first(end) != ':' || tokens.start(end) >= span.end()) {
      return null;
    }
    String name = tokens.text(first, end);
    return new Speaker(name, name, Resolution.NAMED);
  }

  /** Who goes on speaking; null when the paragraph names another speaker for its first words. */
  private @Nullable Part continuation() {
    if (announced(spans.get(0)) != null) {
      return null;
    }
    String speaker = before.open() == null ? null : before.open().speaker();
    Saying saying = sayings.near(frame.placeOf(0));
    if (saying != null) {
      Named named = resolver.named(saying.speakerStart(), saying.speakerEnd());
      Speaker here = resolver.speaker(named);
      boolean same =
          speaker == null || named.kind() == Named.Kind.PRONOUN || here.name().equals(speaker);
      if (!same) {
        return null;
      }
      Part said = said(saying);
      return speaker == null || said.speaker() == null || named.kind() != Named.Kind.PRONOUN
          ? said
          : new Part(
              new Speaker(speaker, said.speaker().mention(), Resolution.CONTINUATION), said.cue());
    }
    if (speaker == null) {
      return Part.NONE;
    }
    lastSpeaker = speaker;
    return new Part(new Speaker(speaker, null, Resolution.CONTINUATION), null);
  }

  private Part part(int place, @Nullable Part last, int span) {
    Speaker announced = announced(spans.get(span));
    if (announced != null) {
      return new Part(announced, null);
    }
    Saying saying = sayings.of(place);
    if (saying != null && saying.named()) {
      return said(saying);
    }
    if (last != null && last.speaker() != null) {
      return last;
    }
    String cue = saying == null ? null : saying.cue();
    int sentence = sayings.sentences().start(place);
    Saying earlier = sentence > 0 ? sayings.led(sentence - 1) : null;
    if (earlier != null) {
      return said(earlier);
    }
    for (int next = span + 1; next < spans.size() && next < span + 4; next++) {
      Saying later = sayings.of(frame.placeOf(next));
      if (later != null && later.named() && later.cued()) {
        return said(later);
      }
    }
    boolean alone = sayings.sentences().end(place) - sentence <= 2;
    return alone && before.lastSpeaker() != null
        ? new Part(new Speaker(before.lastSpeaker(), null, Resolution.CONTINUATION), cue)
        : new Part(null, cue);
  }

  private Part said(Saying saying) {
    return new Part(speaker(saying), saying.cue());
  }

  private Speaker speaker(Saying saying) {
    Named named = resolver.named(saying.speakerStart(), saying.speakerEnd());
    Speaker speaker = resolver.speaker(named, speakers);
    if (named.kind() != Named.Kind.PRONOUN) {
      speakers.add(named);
    }
    if (speaker.resolution() != Resolution.UNRESOLVED && !isTooLong(speaker.name())) {
      lastSpeaker = speaker.name();
    }
    return speaker;
  }

  private static boolean isTooLong(String name) {
    return CompactText.length(name) > Cast.LONGEST_NAME;
  }

  private Quotation quotation(QuotedSpan span, Part part, boolean continued) {
    String id =
        continued && before.open() != null ? before.open().id() : paragraph + ":" + span.start();
    return new Quotation(
        id,
        span.start(),
        span.end(),
        tokens.text().substring(span.start(), span.end()),
        part.speaker(),
        part.cue(),
        continued,
        !span.closed());
  }

  /** What the sentences without quotations report, and who says so. */
  private List<Saying> reports() {
    List<Saying> found = List.of();
    int at = 0;
    while (at < frame.size()) {
      Saying saying = sayings.reported(at);
      if (saying != null) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(saying);
      }
      at = sayings.sentences().end(at);
    }
    return found;
  }

  private List<Reported> frameReports(List<Saying> sayings) {
    if (sayings.isEmpty()) {
      return List.of();
    }
    List<Reported> reports = new ArrayList<>(sayings.size());
    for (Saying saying : sayings) {
      Speaker speaker = speaker(saying);
      reports.add(new Reported(saying.speakerStart(), saying.speakerEnd(), speaker, saying.cue()));
    }
    return reports;
  }
}
