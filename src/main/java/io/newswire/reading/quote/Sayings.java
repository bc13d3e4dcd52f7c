package io.newswire.reading.quote;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who a sentence says its quoted, or its reported, words are by. */
final class Sayings {
  private final Frame frame;
  private final Wording words;
  private final NounPhrases phrases;
  private final CueNouns nouns;
  private final FrameSentences sentences;
  private final Subjects subjects;

  /** What was found for each quoted run, and for which of them it was asked. */
  private final @Nullable Saying[] found;

  private final boolean[] asked;

  /** The last answer of {@link #led}, and the start of the sentence it is for. */
  private @Nullable Saying led;

  private int ledFrom = -1;

  /** Made when a quoted run asks for it. */
  private @Nullable CueSearch cues;

  Sayings(Frame frame) {
    this.found = new Saying[frame.quotes()];
    this.asked = new boolean[frame.quotes()];
    this.frame = frame;
    this.words = new Wording(frame);
    this.phrases = new NounPhrases(frame, words);
    this.nouns = new CueNouns(frame);
    this.sentences = new FrameSentences(frame, phrases);
    this.subjects = new Subjects(frame, words, phrases, nouns, sentences);
  }

  /** Whether a text has a word without which it reports nothing in its own words. */
  static boolean mayReport(Tokens tokens) {
    for (int i = 0; i < tokens.count(); i++) {
      if (CueVerbs.SAYING.contains(tokens, i) || tokens.is(i, "according")) {
        return true;
      }
    }
    return false;
  }

  private CueSearch cues() {
    if (cues == null) {
      cues = new CueSearch(frame, words, phrases, nouns, subjects, sentences);
    }
    return cues;
  }

  FrameSentences sentences() {
    return sentences;
  }

  /** Who says a quoted run, from its own sentence; null when the sentence does not tell. */
  @Nullable Saying of(int quote) {
    int span = frame.span(quote);
    if (!asked[span]) {
      asked[span] = true;
      Saying signed = signed(quote);
      found[span] = signed != null ? signed : saying(CueModel.trained().best(cues().all(quote)));
    }
    return found[span];
  }

  /** All cues that a quoted run may have, for the trainer. */
  List<CueCandidate> candidates(int quote) {
    return cues().all(quote);
  }

  /** Who is named right after a quoted run as the one who says it; null when nobody is. */
  @Nullable Saying near(int quote) {
    if (!sentences.endsLikeSpeech(quote)) {
      return null;
    }
    Saying signed = signed(quote);
    if (signed != null) {
      return signed;
    }
    List<CueCandidate> after = cues().after(quote);
    for (CueCandidate candidate : after) {
      if (candidate.kind() != CueKind.FOLLOWING) {
        return saying(candidate);
      }
    }
    return null;
  }

  /** Who says an unquoted sentence that holds a place: Smith says ..., according to Smith. */
  @Nullable Saying reported(int place) {
    return reported(place, CueVerbs.SAYING);
  }

  /** Who says, or praises, or calls something, in the sentence before a quotation of its own. */
  @Nullable Saying led(int place) {
    if (ledFrom != sentences.start(place)) {
      ledFrom = sentences.start(place);
      Saying said = reported(place, CueVerbs.SAYING);
      led = said != null ? said : reported(place, CueVerbs.FINITE);
    }
    return led;
  }

  private @Nullable Saying reported(int place, WordSet verbs) {
    int start = sentences.start(place);
    int end = sentences.end(place);
    for (int i = start; i < end; i++) {
      Saying saying = frame.is(i, "according") ? according(i, end) : null;
      if (saying == null && frame.isVerb(i, verbs) && !nouns.isNoun(i)) {
        Range subject = subjects.ofFinite(i, start);
        saying = subject.isEmpty() ? null : saying(subject, i, i + 1, true);
      }
      if (saying != null) {
        return saying;
      }
    }
    return null;
  }

  private @Nullable Saying according(int at, int limit) {
    if (!frame.is(at + 1, "to")) {
      return null;
    }
    Range source = phrases.after(at + 2, limit);
    return source.isEmpty() ? null : saying(source, at, at + 2, true);
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

  private @Nullable Saying saying(CueCandidate cue) {
    return cue.kind() == CueKind.NONE
        ? null
        : saying(cue.subject(), cue.cue(), cue.cueEnd(), cue.kind().cued());
  }

  private Saying saying(Range subject, int cue, int cueEnd, boolean cued) {
    int first = subject.isEmpty() ? 0 : frame.token(subject.start());
    int end = subject.isEmpty() ? 0 : frame.token(subject.end() - 1) + 1;
    String words = cueEnd > cue ? frame.text(cue, cueEnd) : null;
    return new Saying(first, end, words, cued);
  }
}
