package io.newswire.reading.development;

import io.newswire.reading.text.WordFile;
import java.util.List;
import java.util.Set;

/**
 * A logistic regression over what a paragraph shows. The model card beside the weights tells where
 * they come from.
 */
final class Model {
  private static final Model TRAINED = load(WordFile.read(Model.class, "weights.txt"));

  private final double bias;

  /** Weights by the place of the feature in its enum. */
  private final double[] weights;

  private Model(double bias, double[] weights) {
    this.bias = bias;
    this.weights = weights;
  }

  static Model trained() {
    return TRAINED;
  }

  /** Names and weights by turns; BIAS is the weight of every paragraph. */
  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  private static Model load(List<String> entries) {
    double bias = 0;
    double[] weights = new double[Feature.values().length];
    for (int i = 0; i < entries.size(); i += 2) {
      double weight = Double.parseDouble(entries.get(i + 1));
      if (entries.get(i).equals("BIAS")) {
        bias = weight;
      } else {
        weights[Feature.valueOf(entries.get(i)).ordinal()] = weight;
      }
    }
    return new Model(bias, weights);
  }

  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  double weight(Feature feature) {
    return weights[feature.ordinal()];
  }

  /** The probability that a paragraph is a development, 0 to 1. */
  double score(Set<Feature> found) {
    double sum = bias;
    for (Feature feature : found) {
      sum += weight(feature);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
