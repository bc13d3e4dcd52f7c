package io.newswire.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gradient boosting of small regression trees for the logistic loss, with second-order leaf values
 * (Friedman 2001; Chen and Guestrin 2016). Written out here because the same input must give the
 * same bytes on any machine: one thread, a seeded random source, and strict mathematics.
 */
final class Booster {
  private static final int TREES = 200;
  private static final int DEPTH = 3;
  private static final double RATE = 0.05;
  private static final int LEAST_ROWS = 40;
  private static final double PENALTY = 5;
  private static final double ROWS = 0.7;
  private static final double COLUMNS = 0.5;
  private static final int VALUES = 128;

  /** A node: a leaf when it has no left branch. */
  record Node(int feature, int cut, double value, Node left, Node right) {
    boolean isLeaf() {
      return left == null;
    }

    int size() {
      return isLeaf() ? 1 : 1 + left.size() + right.size();
    }

    double of(byte[] row) {
      return isLeaf() ? value : (row[feature] < cut ? left : right).of(row);
    }
  }

  /** Trees, and the log-odds before the first of them. */
  record Forest(double bias, List<Node> trees) {}

  private final byte[][] rows;
  private final double[] gradients;
  private final double[] curvatures;
  private final double[] gradientOf = new double[VALUES];
  private final double[] curvatureOf = new double[VALUES];
  private final int[] countOf = new int[VALUES];

  private Booster(byte[][] rows) {
    this.rows = rows;
    this.gradients = new double[rows.length];
    this.curvatures = new double[rows.length];
  }

  /**
   * Trains.
   *
   * @param rows examples, each a value of 0 to 127 for every feature
   * @param labels 0 to 1 for each example
   * @param usable features that may be asked for
   */
  static Forest train(byte[][] rows, double[] labels, boolean[] usable) {
    return new Booster(rows).train(labels, usable);
  }

  private Forest train(double[] labels, boolean[] usable) {
    SplittableRandom random = new SplittableRandom(1);
    double mean = Arrays.stream(labels).average().orElseThrow();
    double bias = rounded(StrictMath.log(mean / (1 - mean)));
    double[] sums = new double[rows.length];
    Arrays.fill(sums, bias);
    List<Node> trees = new ArrayList<>();
    for (int tree = 0; tree < TREES; tree++) {
      for (int i = 0; i < rows.length; i++) {
        double score = 1 / (1 + StrictMath.exp(-sums[i]));
        gradients[i] = labels[i] - score;
        curvatures[i] = score * (1 - score);
      }
      int[] sample = sample(random, rows.length, ROWS);
      int[] columns =
          Arrays.stream(sample(random, usable.length, COLUMNS)).filter(f -> usable[f]).toArray();
      Node grown = grow(sample, columns, 0);
      trees.add(grown);
      for (int i = 0; i < rows.length; i++) {
        sums[i] += grown.of(rows[i]);
      }
    }
    return new Forest(bias, trees);
  }

  private static int[] sample(SplittableRandom random, int size, double share) {
    int[] kept = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (random.nextDouble() < share) {
        kept[count++] = i;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private Node grow(int[] sample, int[] columns, int depth) {
    double gradient = 0;
    double curvature = 0;
    for (int row : sample) {
      gradient += gradients[row];
      curvature += curvatures[row];
    }
    Node leaf = new Node(-1, 0, value(gradient, curvature), null, null);
    if (depth == DEPTH || sample.length < 2 * LEAST_ROWS) {
      return leaf;
    }
    double best = 1e-6;
    int feature = -1;
    int cut = 0;
    for (int column : columns) {
      histogram(sample, column);
      double leftGradient = 0;
      double leftCurvature = 0;
      int left = 0;
      for (int value = 0; value < VALUES - 1; value++) {
        leftGradient += gradientOf[value];
        leftCurvature += curvatureOf[value];
        left += countOf[value];
        if (countOf[value] == 0 || left < LEAST_ROWS || sample.length - left < LEAST_ROWS) {
          continue;
        }
        double gain =
            purity(leftGradient, leftCurvature)
                + purity(gradient - leftGradient, curvature - leftCurvature)
                - purity(gradient, curvature);
        if (gain > best) {
          best = gain;
          feature = column;
          cut = value + 1;
        }
      }
    }
    if (feature < 0) {
      return leaf;
    }
    int at = feature;
    int below = cut;
    Node left = grow(filtered(sample, at, below, true), columns, depth + 1);
    Node right = grow(filtered(sample, at, below, false), columns, depth + 1);
    return new Node(at, below, leaf.value(), left, right);
  }

  private void histogram(int[] sample, int column) {
    Arrays.fill(gradientOf, 0);
    Arrays.fill(curvatureOf, 0);
    Arrays.fill(countOf, 0);
    for (int row : sample) {
      int value = rows[row][column];
      gradientOf[value] += gradients[row];
      curvatureOf[value] += curvatures[row];
      countOf[value]++;
    }
  }

  private int[] filtered(int[] sample, int column, int cut, boolean below) {
    return Arrays.stream(sample).filter(row -> rows[row][column] < cut == below).toArray();
  }

  private static double purity(double gradient, double curvature) {
    return gradient * gradient / (curvature + PENALTY);
  }

  private static double value(double gradient, double curvature) {
    return rounded(RATE * gradient / (curvature + PENALTY));
  }

  /** As it is written, so that what is trained is what is shipped. */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
