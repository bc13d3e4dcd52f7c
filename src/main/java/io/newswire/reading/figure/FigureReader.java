package io.newswire.reading.figure;

import io.newswire.reading.Figure;
import io.newswire.reading.Source;
import io.newswire.reading.text.Tokens;
import io.newswire.record.FigureKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the quantities that a paragraph reports. Immutable and safe for many threads. */
public final class FigureReader {
  /**
   * The figures of a paragraph, in order, which do not overlap; durations and ages among them. It
   * throws on no text and takes time proportional to its length.
   *
   * @param sources turns the words that name a source into the source
   */
  public List<Figure> read(Tokens tokens, SourceResolver sources) {
    List<Draft> drafts = DraftReader.read(tokens);
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<Attribution> attributions = Attributions.find(tokens);
    List<Figure> figures = new ArrayList<>(drafts.size());
    int sentenceEnd = -1;
    int past = 0;
    String asOf = null;
    String caveat = null;
    for (Draft draft : drafts) {
      if (draft.first >= sentenceEnd) {
        int start = tokens.sentenceStart(draft.first);
        sentenceEnd = tokens.sentenceEnd(draft.first);
        asOf = Circumstances.asOf(tokens, start, sentenceEnd);
        caveat = Circumstances.caveat(tokens, start, sentenceEnd);
        if (caveat == null) {
          caveat = Circumstances.caveatAfter(tokens, sentenceEnd);
        }
        while (past < attributions.size() && attributions.get(past).to() <= start) {
          past++;
        }
      }
      Attribution attribution = attribution(draft, attributions, past, sentenceEnd);
      Source source =
          attribution == null
              ? null
              : sources.resolve(tokens, attribution.first(), attribution.end());
      figures.add(figure(tokens, draft, source, asOf, caveat));
    }
    return figures;
  }

  /** The last of a sentence's attributions that covers the figure; null where none does. */
  private static @Nullable Attribution attribution(
      Draft draft, List<Attribution> attributions, int past, int sentenceEnd) {
    Attribution last = null;
    for (int i = past; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      if (attribution.from() >= sentenceEnd) {
        break;
      }
      if (attribution.covers(draft.amountFirst)) {
        last = attribution;
      }
    }
    return last;
  }

  private static Figure figure(
      Tokens tokens,
      Draft draft,
      @Nullable Source source,
      @Nullable String asOf,
      @Nullable String caveat) {
    int start = tokens.start(draft.first);
    int end = tokens.end(draft.end - 1);
    Unit unit = draft.unit;
    return new Figure(
        start,
        end,
        tokens.text().substring(start, end),
        draft.value,
        draft.upper,
        draft.bound,
        unit == null ? null : unit.name(),
        draft.kind == FigureKind.OTHER && unit != null ? unit.kind() : draft.kind,
        Counting.words(tokens, draft),
        source,
        asOf,
        caveat);
  }
}
