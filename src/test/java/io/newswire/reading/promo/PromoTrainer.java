package io.newswire.reading.promo;

import io.newswire.reading.promo.PromoExamples.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the weights that tell promos from the report, and writes them as a resource: {@code
 * PromoTrainer FOLDER_OF_SETS WEIGHTS.txt}. The same input gives the same bytes.
 *
 * <p>The labelled lines are few, so the weights begin at what newsroom practice expects and are
 * drawn away from it only as far as the lines show.
 */
public final class PromoTrainer {
  private static final String EXPECTED =
      "AFTER_LINK 1; AFTER_PROMO_BARE 1; AFTER_PROMO_LABEL 1.5; AGO 4; ANYWHERE 3.5;"
          + " ANYWHERE_TWICE 1.5; ASKS_AND_HINT 1.5; ASKS_AND_ADDRESS 2; ASKS_FOR_MEDIUM 3.5; BARS 1.5; BIOGRAPHY 5;"
          + " CREDIT -3; FOLLOWS 4; HEADLINE_AGAIN -3; HINT 0.4; HINTS_2 0.7; HINTS_3 1;"
          + " HINTS_DENSE 1; HINT_AND_WE 0.5; HINT_AND_YOU 0.5; IMPRINT 4.5; LABEL_BEGINS 2.5;"
          + " LABEL_ENDS 2.5; LEGAL 3; LINKED 2.5; LINKED_PARTLY 0.5; LISTED -3; LIVE 5.5;"
          + " BODY_UNLINKED -1; MARKED_CAPTION -2; HEADING_UNLINKED -1.5; HEADING_LINKED -1; ITEM_LINKED -0.5; MEDIUM 0.7; NARRATES -0.5;"
          + " NARRATES_MORE -1.5; NAVIGATION 3.5; NO_END 0.5; ON_SITE 3.5; OPENS 1; OPENS_WORDY 1.5;"
          + " PHRASE_IN_PROSE -3; POINTS 0.5; QUOTES -1.5; SAYS -1; SHOUTS 2.5; STARTS 4;"
          + " STARTS_LATER 2; STOPS -1; TRAILS_OFF 0.5; UNDER_RELATED 4; WHOLE 5; WORDS_40 -0.5;"
          + " WORDS_MORE -1; YOU 0.5";

  private static final double EXPECTED_BIAS = -4;

  /** How strongly weights are held to what is expected, in lines. */
  private static final double HOLD = 2;

  private static final int ROUNDS = 3000;

  private PromoTrainer() {}

  public static void main(String[] args) throws IOException {
    Weights weights = train(PromoExamples.of(Path.of(args[0])));
    StringBuilder out = new StringBuilder();
    out.append("BIAS ").append(shown(weights.bias())).append('\n');
    weights
        .signs()
        .forEach(
            (sign, weight) -> {
              if (Math.abs(weight) >= 0.02) {
                out.append(sign).append(' ').append(shown(weight)).append('\n');
              }
            });
    Files.writeString(Path.of(args[1]), out);
  }

  /** A trained regression: the weight of every line and those of the signs. */
  record Weights(double bias, Map<Sign, Double> signs) {
    double score(Example example) {
      double sum = bias;
      for (Sign sign : example.signs()) {
        sum += signs.get(sign);
      }
      return 1 / (1 + StrictMath.exp(-sum));
    }
  }

  private static String shown(double weight) {
    return String.valueOf(Math.round(weight * 100) / 100.0);
  }

  private static double[] expected() {
    double[] expected = new double[Sign.values().length + 1];
    for (String entry : List.of(EXPECTED.split("; ", -1))) {
      List<String> parts = List.of(entry.split(" ", -1));
      expected[index(Sign.valueOf(parts.get(0)))] = Double.parseDouble(parts.get(1));
    }
    expected[expected.length - 1] = EXPECTED_BIAS;
    return expected;
  }

  @SuppressWarnings("EnumOrdinal") // Never leaves the trainer.
  private static int index(Sign sign) {
    return sign.ordinal();
  }

  /** Batch gradient descent with momentum; the last weight is the bias. */
  static Weights train(List<Example> examples) {
    double total = examples.stream().mapToDouble(Example::weight).sum();
    List<int[]> active = new ArrayList<>();
    for (Example example : examples) {
      active.add(example.signs().stream().mapToInt(PromoTrainer::index).toArray());
    }
    double[] expected = expected();
    double[] weights = expected.clone();
    double[] speed = new double[weights.length];
    int bias = weights.length - 1;
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < active.size(); i++) {
        double sum = weights[bias];
        for (int sign : active.get(i)) {
          sum += weights[sign];
        }
        Example example = examples.get(i);
        double miss = 1 / (1 + StrictMath.exp(-sum)) - (example.promo() ? 1 : 0);
        gradient[bias] += example.weight() * miss;
        for (int sign : active.get(i)) {
          gradient[sign] += example.weight() * miss;
        }
      }
      for (int k = 0; k < weights.length; k++) {
        double pull = k == bias ? 0 : HOLD * (weights[k] - expected[k]);
        speed[k] = 0.95 * speed[k] - 0.3 * (gradient[k] + pull) / total;
        weights[k] += speed[k];
      }
    }
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      signs.put(sign, weights[index(sign)]);
    }
    return new Weights(weights[bias], signs);
  }
}
