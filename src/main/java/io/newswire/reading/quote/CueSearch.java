package io.newswire.reading.quote;

import static io.newswire.reading.quote.CueFeature.*;

import io.newswire.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that may be the cue of one of its quoted runs. */
final class CueSearch {
  /** Nouns for what somebody said, after a possessive: Smith's claim, her promise. */
  private static final WordSet SPOKEN =
      WordSet.of(
          "claim claims assertion assertions statement statements remark remarks comment comments"
              + " words promise promises pledge pledges contention description accusation allegation"
              + " allegations insistence call calls view suggestion warning warnings response answer"
              + " tweet tweets message slogan phrase argument criticism characterization"
              + " characterisation complaint declaration emphasis assessment vow demand question"
              + " prediction observation admission explanation reply speech testimony plea appeal"
              + " motto mantra chant cry cries quip joke line advice conclusion opinion belief"
              + " reference references announcement proposal denial");

  private static final WordSet POSSESSIVES = WordSet.of("his her their its our my your");

  private static final int REACH = 40;

  /** Cues that are looked at on each side of a quoted run. */
  private static final int MOST = 8;

  private final Frame frame;
  private final Wording words;
  private final NounPhrases phrases;
  private final CueNouns nouns;
  private final Subjects subjects;
  private final FrameSentences sentences;
  private final CueTraits traits;

  CueSearch(
      Frame frame,
      Wording words,
      NounPhrases phrases,
      CueNouns nouns,
      Subjects subjects,
      FrameSentences sentences) {
    this.frame = frame;
    this.words = words;
    this.phrases = phrases;
    this.nouns = nouns;
    this.subjects = subjects;
    this.sentences = sentences;
    this.traits = new CueTraits(frame, nouns, sentences);
  }

  /** All cues that a quoted run may have in its sentence; the last one stands for none. */
  List<CueCandidate> all(int quote) {
    long quoted = traits.ofQuote(quote);
    List<CueCandidate> found = after(quote, quoted);
    int behind = found.size();
    long offers = 0;
    if (behind > 0) {
      offers |= AFTER_OFFERS.bit();
      CueCandidate first = found.get(0);
      boolean near = first.shows(GAP_NONE) || first.shows(GAP_1) || first.shows(GAP_3);
      offers |= near ? AFTER_NEAR.bit() : 0;
    }
    before(quote, quoted | offers, found);
    boolean before = found.size() > behind;
    boolean says = false;
    for (int i = behind; i < found.size(); i++) {
      says |= found.get(i).shows(SAY);
    }
    long none = BIAS.bit() | quoted | offers;
    none |= before ? BEFORE_OFFERS.bit() : 0;
    none |= says ? BEFORE_SAYS.bit() : 0;
    found.add(new CueCandidate(CueKind.NONE, none, Range.NONE, quote, quote));
    return found;
  }

  /** All cues that a quoted run may have after it. */
  List<CueCandidate> after(int quote) {
    return after(quote, traits.ofQuote(quote));
  }

  // ---- after the quoted words

  private List<CueCandidate> after(int quote, long quoted) {
    List<CueCandidate> found = new ArrayList<>();
    int from = quote + 1;
    while (frame.isComma(from) || frame.isDash(from)) {
      from++;
    }
    int limit = Math.min(sentences.end(quote), from + REACH);
    following(quote, from, limit, quoted, found);
    long between = 0;
    for (int i = from; i < limit && !frame.isQuote(i) && found.size() < MOST; i++) {
      if (frame.is(i, "according") && frame.is(i + 1, "to")) {
        Range source = phrases.after(i + 2, limit);
        if (!source.isEmpty()) {
          add(found, CueKind.ACCORDING_AFTER, i, i + 2, source, i - from, quoted | between);
        }
      } else if (frame.isVerb(i, CueVerbs.SAYING) && !nouns.isNoun(i)) {
        boolean inverted = i == from || onlyAdverbs(from, i);
        Range subject = inverted ? phrases.after(i + 1, limit) : phrases.before(i, from);
        if (!subject.isEmpty()) {
          CueKind kind = inverted ? CueKind.INVERTED : CueKind.SUBJECT_FIRST;
          add(found, kind, i, i + 1, subject, i - from, quoted | between);
        }
      } else if (CuePhrases.at(frame, i)) {
        Range subject = phrases.before(i, from);
        if (!subject.isEmpty()) {
          add(found, CueKind.SUBJECT_FIRST, i, i + 2, subject, i - from, quoted | between);
        }
      }
      between = traits.passed(i, between);
    }
    rank(found, 0);
    return found;
  }

  /** A clause with any verb right after quoted words that end with a comma: "...," Smith beamed. */
  private void following(int quote, int from, int limit, long quoted, List<CueCandidate> found) {
    if (from >= limit || !sentences.endsLikeSpeech(quote) || frame.isQuote(from)) {
      return;
    }
    if (frame.isLowerWord(from) && words.isVerb(from)) {
      Range subject = phrases.after(from + 1, limit);
      if (!frame.isVerb(from, CueVerbs.SAYING) && !subject.isEmpty()) {
        add(found, CueKind.FOLLOWING, from, from + 1, subject, 0, quoted);
      }
      return;
    }
    Range subject = phrases.after(from, limit);
    int verb = subject.isEmpty() ? limit : phrases.verbOf(subject, limit);
    if (verb < limit && frame.isLowerWord(verb) && !frame.isVerb(verb, CueVerbs.SAYING)) {
      add(found, CueKind.FOLLOWING, verb, verb + 1, subject, verb - from, quoted);
    }
  }

  private boolean onlyAdverbs(int from, int verb) {
    return verb - from == 1 && frame.isLowerWord(from) && phrases.before(verb, from).isEmpty();
  }

  // ---- before the quoted words

  private void before(int quote, long quoted, List<CueCandidate> found) {
    int start = sentences.start(quote);
    int first = found.size();
    long between = 0;
    for (int i = quote - 1; i >= start && quote - i < REACH && found.size() < first + MOST; i--) {
      CueKind kind = kindBefore(i, start);
      if (kind != null) {
        boolean two = kind == CueKind.ACCORDING_BEFORE || CuePhrases.at(frame, i);
        int end = two ? i + 2 : i + 1;
        add(found, kind, i, end, subject(kind, i, start, quote), quote - end, quoted | between);
      }
      between = traits.passed(i, between);
    }
    leading(quote, start, quoted, found, first);
    rank(found, first);
    main(quote, start, quoted, found, first);
  }

  private @Nullable CueKind kindBefore(int i, int start) {
    if (!frame.isWord(i)) {
      return null;
    }
    if (frame.in(SPOKEN, i) && owner(i, start) >= 0) {
      return CueKind.OWNED;
    }
    if (frame.isVerb(i, CueVerbs.FINITE) || CuePhrases.at(frame, i)) {
      return CueKind.FINITE;
    }
    if (frame.isVerb(i, CueVerbs.PARTICIPLES)) {
      return traits.isPassive(i) ? CueKind.FINITE : CueKind.PARTICIPLE;
    }
    if (frame.is(i, "according") && frame.is(i + 1, "to")) {
      return CueKind.ACCORDING_BEFORE;
    }
    return frame.isVerb(i, CueVerbs.THINKING) ? CueKind.THINKING : null;
  }

  /** The place of the possessive that tells whose words a noun is for; -1 when there is none. */
  private int owner(int noun, int start) {
    for (int i = noun - 1; i >= start && i >= noun - 3; i--) {
      if (frame.is(i, "'s") || frame.in(POSSESSIVES, i)) {
        return i;
      }
      if (!frame.isWord(i)) {
        return -1;
      }
    }
    return -1;
  }

  private Range subject(CueKind kind, int cue, int start, int quote) {
    return switch (kind) {
      case OWNED -> {
        int owner = owner(cue, start);
        yield frame.is(owner, "'s") ? phrases.before(owner, start) : new Range(owner, owner + 1);
      }
      case PARTICIPLE -> subjects.ofParticiple(cue, start);
      case ACCORDING_BEFORE -> phrases.after(cue + 2, quote);
      default -> subjects.ofFinite(cue, start);
    };
  }

  /** Any verb right before the words: Smith fired back: "...". */
  private void leading(int quote, int start, long quoted, List<CueCandidate> found, int first) {
    int last = frame.isComma(quote - 1) || frame.first(quote - 1) == ':' ? quote - 2 : quote;
    for (int i = last; i >= start && i > last - 4 && last < quote; i--) {
      if (!frame.isWord(i)) {
        return;
      }
      if (frame.isLowerWord(i) && words.isVerb(i)) {
        if (!taken(found, first, i)) {
          Range subject = subjects.ofFinite(i, start);
          add(found, CueKind.LEADING, i, i + 1, subject, quote - i - 1, quoted);
        }
        return;
      }
    }
  }

  /** The subject and verb of a sentence whose verb is no cue: Smith stood by "a start". */
  private void main(int quote, int start, long quoted, List<CueCandidate> found, int first) {
    Range subject = phrases.first(start, quote);
    if (subject.isEmpty() || frame.isQuote(start)) {
      return;
    }
    int verb = phrases.verbOf(subject, quote);
    boolean word = verb < quote && frame.isLowerWord(verb);
    if (word && !taken(found, first, verb)) {
      add(found, CueKind.MAIN, verb, verb + 1, subject, quote - verb - 1, quoted);
    } else if (!word) {
      int none = subject.end();
      add(found, CueKind.MAIN, none, none, subject, quote - none, quoted);
    }
  }

  private static boolean taken(List<CueCandidate> found, int first, int cue) {
    for (int i = first; i < found.size(); i++) {
      if (found.get(i).cue() == cue) {
        return true;
      }
    }
    return false;
  }

  private static void rank(List<CueCandidate> found, int first) {
    if (found.size() > first) {
      found.set(first, found.get(first).with(NEAREST));
      int last = found.size() - 1;
      found.set(last, found.get(last).with(OUTERMOST));
    }
    if (found.size() > first + 1) {
      found.set(first + 1, found.get(first + 1).with(SECOND));
    }
    boolean says = false;
    for (int i = found.size() - 1; i >= first; i--) {
      CueCandidate candidate = found.get(i);
      if (says) {
        found.set(i, candidate.with(OUTER_SAYS));
      }
      says |= candidate.shows(SAY) && !candidate.shows(SUBJECT_NONE);
    }
  }

  // ---- what a candidate shows

  private void add(
      List<CueCandidate> found,
      CueKind kind,
      int cue,
      int cueEnd,
      Range subject,
      int gap,
      long known) {
    long shown =
        known
            | BIAS.bit()
            | CueTraits.gap(gap)
            | traits.ofWord(cue)
            | traits.ofSubject(subject, cue);
    shown |= gap <= 3 && (shown & CALL.bit()) != 0 ? CALL_NEAR.bit() : 0;
    found.add(new CueCandidate(kind, shown, subject, cue, cueEnd));
  }
}
