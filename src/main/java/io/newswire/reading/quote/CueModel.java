package io.newswire.reading.quote;

import io.newswire.reading.text.WordFile;
import java.util.List;

/**
 * Ranks the cues that some quoted words may have: a weight for each feature of each kind. The model
 * card beside the weights tells where they come from.
 */
final class CueModel {
  private static final CueKind[] KINDS = CueKind.values();
  private static final CueFeature[] FEATURES = CueFeature.values();
  private static final CueModel TRAINED = of(WordFile.read(CueModel.class, "cue-weights.txt"));

  private final float[][] weights;

  private CueModel(float[][] weights) {
    this.weights = weights;
  }

  static CueModel trained() {
    return TRAINED;
  }

  /** Kinds, features and weights by turns. */
  private static CueModel of(List<String> entries) {
    float[][] weights = new float[KINDS.length][FEATURES.length];
    for (int i = 0; i < entries.size(); i += 3) {
      float weight = Float.parseFloat(entries.get(i + 2));
      weights[row(CueKind.valueOf(entries.get(i)))][
              Long.numberOfTrailingZeros(CueFeature.valueOf(entries.get(i + 1)).bit())] =
          weight;
    }
    return new CueModel(weights);
  }

  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  private static int row(CueKind kind) {
    return kind.ordinal();
  }

  /** How likely a cue is: only the order of such scores means something. */
  float score(CueCandidate candidate) {
    float[] row = weights[row(candidate.kind())];
    float sum = 0;
    for (long rest = candidate.shown(); rest != 0; rest &= rest - 1) {
      sum += row[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  /** The likeliest; the first of those that are equally likely. */
  CueCandidate best(List<CueCandidate> candidates) {
    CueCandidate best = candidates.get(0);
    float most = score(best);
    for (int i = 1; i < candidates.size(); i++) {
      float score = score(candidates.get(i));
      if (score > most) {
        most = score;
        best = candidates.get(i);
      }
    }
    return best;
  }
}
