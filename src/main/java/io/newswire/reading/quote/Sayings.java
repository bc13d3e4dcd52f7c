package io.newswire.reading.quote;

import io.newswire.reading.quote.NounPhrases.Range;
import io.newswire.reading.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Finds who a sentence says its quoted, or its reported, words are by. */
final class Sayings {
  /** Forms that are as often nouns, so that a determiner or a preposition before them decides. */
  private static final WordSet NOUN_LIKE =
      WordSet.of(
          "state states report reports order orders call calls post posts text texts comment comments"
              + " claim claims demand demands question questions warning warnings sign signs hope hopes"
              + " attack attacks appeal appeals rate rates cry cries tweet tweets email emails e-mail"
              + " answer answers promise promises praise blog blogs fault offer offers thought"
              + " thoughts meaning feeling feelings protest protests slam forecast forecasts"
              + " estimate estimates point points address request requests joke jokes plea pledge"
              + " pledges vow vows object objects remark remarks mention mentions shout shouts plan"
              + " see reading object term terms label labels host rail advice weigh quote quotes"
              + " fear fears attacking shooting shot shots ruling stress worry worries");

  private static final WordSet IT = WordSet.of("it this that which");

  /** Nouns for what somebody said, after a possessive: Smith's claim, her promise. */
  private static final WordSet SPOKEN =
      WordSet.of(
          "claim claims assertion statement statements remark remarks comment comments words promise"
              + " pledge contention description accusation allegation insistence call calls view"
              + " suggestion warning response answer tweet tweets message slogan phrase argument"
              + " criticism characterization characterisation complaint declaration emphasis assessment");

  private static final WordSet DOCUMENTS =
      WordSet.of(
          "statement statements letter letters tweet tweets message messages email emails interview"
              + " speech memo note post video report release ad");

  private static final WordSet OBJECTS = WordSet.of("them him us me");

  private static final WordSet NOUN_BEFORE =
      WordSet.of(
          "the a an his her its their our my your this that these those of in on at by for from with"
              + " no any some few several many such more most own new other first latest recent"
              + " public similar further no two three and");

  private static final WordSet BEFORE_PARTICIPLE =
      WordSet.of("in on at by for from with of and as while before after without since when also");

  /** Participles that can follow their own subject: footage of Smith saying. */
  private static final WordSet SPEAKING =
      WordSet.of("saying telling asking writing tweeting shouting chanting calling declaring");

  private static final int REACH = 40;

  /** Places in which the subject of a clause right after a quotation ends. */
  private static final int CLAUSE = 12;

  private final Frame frame;
  private final NounPhrases phrases;

  /** The place where the sentence of each place begins. */
  private final int[] starts;

  /** One past the place where the sentence of each place ends. */
  private final int[] ends;

  /** What was found for each quoted run, and for which of them it was asked. */
  private final @Nullable Saying[] found;

  private final boolean[] asked;

  /** The last answer of {@link #led}, and the start of the sentence it is for. */
  private @Nullable Saying led;

  private int ledFrom = -1;

  Sayings(Frame frame) {
    this.found = new Saying[frame.quotes()];
    this.asked = new boolean[frame.quotes()];
    this.frame = frame;
    this.phrases = new NounPhrases(frame);
    this.starts = new int[frame.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = boundary(i) ? i : starts[i - 1];
    }
    this.ends = new int[frame.size()];
    for (int i = ends.length - 1; i >= 0; i--) {
      boolean last = i == ends.length - 1 || starts[i + 1] != starts[i];
      ends[i] = last ? i + 1 : ends[i + 1];
    }
  }

  /** Who says a quoted run, from its own sentence; null when the sentence does not tell. */
  @Nullable Saying of(int quote) {
    int span = frame.span(quote);
    if (!asked[span]) {
      asked[span] = true;
      found[span] = find(quote);
    }
    return found[span];
  }

  private @Nullable Saying find(int quote) {
    int start = sentenceStart(quote);
    int end = sentenceEnd(quote);
    boolean stops = endsLikeSpeech(quote);
    Saying saying = stops && !introduced(quote) ? after(quote, end, true) : null;
    if (saying == null) {
      saying = before(quote, start);
    }
    if (saying == null) {
      saying = after(quote, end, false);
    }
    return saying != null ? saying : byAnyVerb(start, quote);
  }

  /** Who is named right after a quoted run as the one who says it; null when nobody is. */
  @Nullable Saying near(int quote) {
    Saying saying = endsLikeSpeech(quote) ? after(quote, sentenceEnd(quote), true) : null;
    return saying != null && saying.named() ? saying : null;
  }

  /** Who says an unquoted sentence that holds a place: Smith says ..., according to Smith. */
  @Nullable Saying reported(int place) {
    return reported(place, CueVerbs.SAYING);
  }

  /** Who says, or praises, or calls something, in the sentence before a quotation of its own. */
  @Nullable Saying led(int place) {
    if (ledFrom != starts[place]) {
      ledFrom = starts[place];
      Saying said = reported(place, CueVerbs.SAYING);
      led = said != null ? said : reported(place, CueVerbs.FINITE);
    }
    return led;
  }

  private @Nullable Saying reported(int place, WordSet verbs) {
    int start = sentenceStart(place);
    int end = sentenceEnd(place);
    for (int i = start; i < end; i++) {
      Saying saying = frame.is(i, "according") ? according(i, end) : null;
      if (saying == null && isVerb(i, verbs) && !noun(i)) {
        saying = finite(i, start);
      }
      if (saying != null && saying.named()) {
        return saying;
      }
    }
    return null;
  }

  int sentenceStart(int place) {
    return starts[place];
  }

  int sentenceEnd(int place) {
    return ends[place];
  }

  /** A question and who asks it are one sentence: "Is it over?" Smith asked. */
  private boolean boundary(int i) {
    if (!frame.startsSentence(i)) {
      return false;
    }
    if (!frame.isQuote(i - 1) || frame.isQuote(i)) {
      return true;
    }
    char last = lastOf(frame.quote(i - 1));
    if (last != '?' && last != '!' && last != ',' && last != '\u2026') {
      return true;
    }
    return !saysAt(i);
  }

  /** Whether a clause of saying begins at a place: Smith said. */
  private boolean saysAt(int i) {
    Range subject = phrases.after(i, Math.min(frame.size(), i + CLAUSE));
    return !subject.isEmpty() && isVerb(phrases.verbOf(subject, frame.size()), CueVerbs.SAYING);
  }

  /** Whether somebody is said to speak right after a quoted run: "...," Smith said. */
  boolean spoken(int quote) {
    int next = frame.isComma(quote + 1) ? quote + 2 : quote + 1;
    return endsLikeSpeech(quote) && (isVerb(next, CueVerbs.SAYING) || saysAt(next));
  }

  private boolean endsLikeSpeech(int quote) {
    char last = lastOf(frame.quote(quote));
    return ",?!.\u2026".indexOf(last) >= 0 || last == '\u2014' || followed(quote);
  }

  private boolean followed(int quote) {
    return frame.isComma(quote + 1)
        || frame.isDash(quote + 1)
        || isVerb(quote + 1, CueVerbs.SAYING);
  }

  /** Whether a colon, or a verb of saying with a comma, leads up to the quoted words. */
  private boolean introduced(int quote) {
    if (frame.first(quote - 1) == ':') {
      return true;
    }
    int verb = frame.isComma(quote - 1) ? quote - 2 : quote - 1;
    return isVerb(verb, CueVerbs.SAYING) || isVerb(verb, CueVerbs.PARTICIPLES);
  }

  private char lastOf(QuotedSpan span) {
    String text = frame.tokens().text();
    int end = span.innerEnd();
    while (end > span.innerStart()
        && (Mark.space(text.charAt(end - 1))
            || "'\u2019\u201D".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end > span.innerStart() ? text.charAt(end - 1) : ' ';
  }

  private @Nullable Saying after(int quote, int end, boolean near) {
    Saying signed = signed(quote);
    if (signed != null) {
      return signed;
    }
    int from = quote + 1;
    while (from < end && (frame.isComma(from) || frame.isDash(from))) {
      from++;
    }
    int limit = Math.min(end, from + REACH);
    for (int i = from; i < limit && !frame.isQuote(i); i++) {
      if (frame.is(i, "according")) {
        return according(i, limit);
      }
      if (isVerb(i, CueVerbs.SAYING) && !noun(i)) {
        Saying saying =
            i == from || onlyAdverbs(from, i) ? inverted(i, limit) : subjectFirst(i, from);
        if (saying != null && (!near || saying.named())) {
          return saying;
        }
      }
      if ((frame.is(i, "put") || frame.is(i, "puts")) && frame.is(i + 1, "it")) {
        return subjectFirst(i, from);
      }
    }
    return null;
  }

  /** A name after a dash: "...." - Jo Smith. */
  private @Nullable Saying signed(int quote) {
    if (!frame.isDash(quote + 1) || !frame.isCapitalised(quote + 2)) {
      return null;
    }
    Range name = phrases.after(quote + 2, Math.min(frame.size(), quote + 12));
    int end = name.end();
    boolean alone =
        end >= frame.size()
            || frame.isComma(end)
            || (frame.first(end) == '.' && end >= frame.size() - 1);
    return alone && !name.isEmpty() ? saying(name, quote + 1, quote + 1, true) : null;
  }

  private boolean onlyAdverbs(int from, int verb) {
    return verb - from == 1 && frame.isLowerWord(from) && phrases.before(verb, from).isEmpty();
  }

  private @Nullable Saying inverted(int verb, int limit) {
    Range subject = phrases.after(verb + 1, limit);
    return subject.isEmpty() ? null : saying(subject, verb, verb + 1, true);
  }

  private @Nullable Saying subjectFirst(int verb, int from) {
    Range subject = phrases.before(verb, from);
    return subject.isEmpty() ? null : saying(subject, verb, verb + 1, true);
  }

  private @Nullable Saying according(int at, int limit) {
    int from = frame.is(at, "per") ? at + 1 : at + 2;
    if (from == at + 2 && !frame.is(at + 1, "to")) {
      return null;
    }
    Range source = phrases.after(from, limit);
    return source.isEmpty() ? null : saying(source, at, from, true);
  }

  /**
   * The nearest verb before the words that can mark them. Verbs that are as often nouns, and verbs
   * of thinking, give way to a plainer one further up: "Smith said he hoped it was ...".
   */
  private @Nullable Saying before(int quote, int start) {
    int doubtful = -1;
    int thinking = -1;
    Saying owned = null;
    for (int i = quote - 1; i >= start && quote - i < REACH; i--) {
      if (frame.is(i, "according")) {
        return according(i, quote);
      }
      if (isVerb(i, CueVerbs.FINITE) && !noun(i)) {
        if (!frame.in(NOUN_LIKE, i) && !frame.is(i - 1, "to") && !weakSubject(i, start)) {
          return finite(i, start);
        }
        doubtful = doubtful < 0 ? i : doubtful;
      } else if (isVerb(i, CueVerbs.PARTICIPLES) && !noun(i)) {
        if (leans(i) || frame.in(SPEAKING, i)) {
          return participle(i, start);
        }
        doubtful = doubtful < 0 ? i : doubtful;
      } else if (isVerb(i, CueVerbs.THINKING)) {
        thinking = thinking < 0 ? i : thinking;
      } else if (owned == null && frame.is(i, "'s")) {
        owned = owned(i, quote, start);
      }
    }
    if (owned != null) {
      return owned;
    }
    int verb = doubtful >= 0 ? doubtful : thinking;
    if (verb < 0) {
      return null;
    }
    return isVerb(verb, CueVerbs.PARTICIPLES) ? participle(verb, start) : finite(verb, start);
  }

  /** Whose claim or promise the quoted words are: Smith's claim that. */
  private @Nullable Saying owned(int possessive, int quote, int start) {
    for (int i = possessive + 1; i < quote && i <= possessive + 3; i++) {
      if (frame.in(SPOKEN, i)) {
        Range owner = phrases.before(possessive, start);
        return owner.isEmpty() ? null : saying(owner, i, i + 1, true);
      }
    }
    return null;
  }

  /** "It", and "who" of a clause without a comma, are seldom those whose words are quoted. */
  private boolean weakSubject(int verb, int start) {
    Range subject = phrases.before(verb, start);
    boolean who = frame.is(subject.end() - 1, "who") && !frame.isComma(subject.end() - 2);
    return (subject.end() - subject.start() == 1 && frame.in(IT, subject.start()))
        || (who && !subject.isEmpty());
  }

  private @Nullable Saying finite(int verb, int start) {
    Range subject = relative(phrases.before(verb, start), start);
    if (subject.isEmpty()) {
      subject = phrases.first(start, verb);
    }
    return subject.isEmpty() && !frame.isQuote(start)
        ? null
        : saying(subject, verb, verb + 1, true);
  }

  /** For "who" and "which", the words before them. */
  private Range relative(Range subject, int start) {
    if (subject.isEmpty() || !frame.is(subject.start(), "who")) {
      return subject;
    }
    int end = frame.isComma(subject.start() - 1) ? subject.start() - 1 : subject.start();
    return phrases.before(end, start);
  }

  private Saying participle(int verb, int start) {
    Range subject = leans(verb) ? Range.NONE : relative(phrases.before(verb, start), start);
    if (subject.isEmpty()) {
      subject = mainSubject(start, verb);
    }
    if (subject.isEmpty()) {
      subject = phrases.first(start, ends[start]);
    }
    return saying(subject, verb, verb + 1, true);
  }

  /** Whether a participle has the subject of another verb: "..., saying"; "as well as calling". */
  private boolean leans(int verb) {
    return verb == 0
        || frame.isComma(verb - 1)
        || frame.isDash(verb - 1)
        || frame.isQuote(verb - 1)
        || frame.startsSentence(verb)
        || frame.in(DOCUMENTS, verb - 1)
        || frame.in(BEFORE_PARTICIPLE, verb - 1);
  }

  private Range mainSubject(int start, int limit) {
    for (int i = Math.max(start, limit - REACH); i < limit; i++) {
      if (isVerb(i, CueVerbs.SAYING) && !noun(i)) {
        Range subject = relative(phrases.before(i, start), start);
        if (!subject.isEmpty()) {
          return subject;
        }
      }
    }
    return phrases.first(start, limit);
  }

  /** The subject and verb of a sentence whose verb is no cue: Smith hailed it as "a start". */
  private @Nullable Saying byAnyVerb(int start, int quote) {
    Range subject = phrases.first(start, quote);
    if (subject.isEmpty() || frame.isQuote(start)) {
      return null;
    }
    int verb = phrases.verbOf(subject, quote);
    boolean word = verb < quote && frame.isLowerWord(verb);
    return word
        ? saying(subject, verb, verb + 1, false)
        : saying(subject, subject.end(), subject.end(), false);
  }

  private boolean isVerb(int i, WordSet forms) {
    return frame.isLowerWord(i) && frame.in(forms, i);
  }

  private boolean noun(int i) {
    if (frame.in(OBJECTS, i - 1)
        || (endsWithS(i) && frame.isLowerWord(i - 1) && endsWithS(i - 1))) {
      return true;
    }
    return frame.in(NOUN_LIKE, i)
        && (frame.in(NOUN_BEFORE, i - 1)
            || frame.is(i - 1, "'s")
            || frame.is(i + 1, "about")
            || frame.is(i + 1, "of")
            || frame.is(i + 1, "on")
            || frame.is(i + 1, "by")
            || adjectiveBefore(i));
  }

  /** A plural before a verb in the singular: the one or the other is no such thing. */
  private boolean endsWithS(int i) {
    int end = frame.tokens().end(frame.token(i));
    int length = end - frame.tokens().start(frame.token(i));
    String text = frame.tokens().text();
    return length > 3
        && text.charAt(end - 1) == 's'
        && text.charAt(end - 2) != 's'
        && text.charAt(end - 2) != 'u'
        && text.charAt(end - 2) != '\'';
  }

  private boolean adjectiveBefore(int i) {
    int end = frame.tokens().end(frame.token(i));
    boolean singular = frame.tokens().text().charAt(end - 1) != 's';
    return singular && frame.isLowerWord(i - 1) && frame.in(NOUN_BEFORE, i - 2);
  }

  private Saying saying(Range subject, int cue, int cueEnd, boolean cued) {
    int first = subject.isEmpty() ? 0 : frame.token(subject.start());
    int end = subject.isEmpty() ? 0 : frame.token(subject.end() - 1) + 1;
    String words = cueEnd > cue ? frame.text(cue, cueEnd) : null;
    return new Saying(first, end, words, cued);
  }
}
