package io.newswire.reading.promo;

import io.newswire.reading.text.WordFile;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression over what a line shows. The model card beside the weights tells where they
 * come from.
 */
final class Model {
  private static final Model TRAINED = load(WordFile.read(Model.class, "weights.txt"));

  private final double bias;

  /** By sign. */
  private final double[] weights;

  private Model(double bias, double[] weights) {
    this.bias = bias;
    this.weights = weights;
  }

  static Model trained() {
    return TRAINED;
  }

  /** Names and weights by turns; BIAS is the weight of every line. */
  private static Model load(List<String> entries) {
    double bias = 0;
    double[] weights = new double[Sign.values().length];
    for (int i = 0; i < entries.size(); i += 2) {
      double weight = Double.parseDouble(entries.get(i + 1));
      if (entries.get(i).equals("BIAS")) {
        bias = weight;
      } else {
        weights[index(Sign.valueOf(entries.get(i)))] = weight;
      }
    }
    return new Model(bias, weights);
  }

  private double weight(Sign sign) {
    return weights[index(sign)];
  }

  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  private static int index(Sign sign) {
    return sign.ordinal();
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
