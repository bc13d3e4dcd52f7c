package io.newswire.reading.promo;

import io.newswire.reading.promo.PromoExamples.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how right the scores of promos are on publishers that the weights were not trained on:
 * {@code PromoReliability FOLDER_OF_SETS}. Every publisher is left out once, in one of ten parts.
 */
public final class PromoReliability {
  private static final int PARTS = 10;

  private final double[] lines = new double[PARTS];
  private final double[] scores = new double[PARTS];
  private final double[] promos = new double[PARTS];
  private double hits;
  private double alarms;
  private double misses;

  private PromoReliability() {}

  public static void main(String[] args) throws IOException {
    List<Example> examples = PromoExamples.of(Path.of(args[0]));
    List<String> groups = PromoExamples.groups(examples);
    PromoReliability reliability = new PromoReliability();
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      PromoTrainer.Weights weights =
          PromoTrainer.train(
              examples.stream().filter(e -> groups.indexOf(e.group()) % PARTS != left).toList());
      for (Example example : examples) {
        boolean news = example.group().equals(PromoExamples.NEWS);
        if (!news && groups.indexOf(example.group()) % PARTS == left) {
          reliability.count(example, weights.score(example));
        }
      }
    }
    reliability.print();
  }

  private void count(Example example, double score) {
    int step = (int) Math.min(PARTS - 1, score * PARTS);
    lines[step] += example.weight();
    scores[step] += example.weight() * score;
    promos[step] += example.promo() ? example.weight() : 0;
    if (score >= Promo.LEAST) {
      hits += example.promo() ? example.weight() : 0;
      alarms += example.promo() ? 0 : example.weight();
    } else {
      misses += example.promo() ? example.weight() : 0;
    }
  }

  private void print() {
    System.out.println("score       lines  mean score  share of promos");
    for (int i = 0; i < PARTS; i++) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%.1f to %.1f  %6.0f  %10.2f  %15.2f",
              i / 10.0,
              (i + 1) / 10.0,
              lines[i],
              scores[i] / lines[i],
              promos[i] / lines[i]));
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "precision %.3f, recall %.3f, F1 %.3f",
            hits / (hits + alarms),
            hits / (hits + misses),
            2 * hits / (2 * hits + alarms + misses)));
  }
}
