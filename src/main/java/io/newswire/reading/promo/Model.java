package io.newswire.reading.promo;

import io.newswire.reading.text.WordFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression over what a line shows. The model card beside the weights tells where they
 * come from.
 */
final class Model {
  private static final Model TRAINED = load(WordFile.read(Model.class, "weights.txt"));

  private final double bias;
  private final Map<Sign, Double> weights;

  private Model(double bias, Map<Sign, Double> weights) {
    this.bias = bias;
    this.weights = weights;
  }

  static Model trained() {
    return TRAINED;
  }

  /** Names and weights by turns; BIAS is the weight of every line. */
  private static Model load(List<String> entries) {
    double bias = 0;
    Map<Sign, Double> weights = new EnumMap<>(Sign.class);
    for (int i = 0; i < entries.size(); i += 2) {
      double weight = Double.parseDouble(entries.get(i + 1));
      if (entries.get(i).equals("BIAS")) {
        bias = weight;
      } else {
        weights.put(Sign.valueOf(entries.get(i)), weight);
      }
    }
    return new Model(bias, weights);
  }

  private double weight(Sign sign) {
    return weights.getOrDefault(sign, 0.0);
  }

  /** The probability that a line is a promo, 0 to 1. */
  double score(Set<Sign> shown) {
    double sum = bias;
    for (Sign sign : shown) {
      sum += weight(sign);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The sign that speaks loudest for a promo; null when none does. */
  @Nullable Sign loudest(Set<Sign> shown) {
    Sign loudest = null;
    for (Sign sign : shown) {
      if (weight(sign) > 0 && (loudest == null || weight(sign) > weight(loudest))) {
        loudest = sign;
      }
    }
    return loudest;
  }
}
