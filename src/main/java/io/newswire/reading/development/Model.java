package io.newswire.reading.development;

import io.newswire.reading.text.WordFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gradient-boosted decision trees over what a paragraph shows: the sum of the values of the leaves
 * that it falls into is the log-odds of its being a development. The model card beside the trees
 * tells where they come from. Immutable.
 *
 * <p>All trees are filled up to the same depth, with branches that lead to the same value, so that
 * every path has as many steps and none of them is a jump that the processor would have to guess.
 * The nodes of a tree are counted from 1 at its root; those below node n are 2n and 2n + 1. A
 * node's value is the mean of what follows it, so that a step to one of its branches tells what the
 * node's feature gave.
 */
final class Model {
  private static final Model TRAINED = load(WordFile.read(Model.class, "trees.txt"));
  private static final Model WITHOUT_HEADLINE =
      load(WordFile.read(Model.class, "trees-without-headline.txt"));

  /** What being in the running part of a live report adds: the training articles are none. */
  private static final double LIVE = 1.2;

  /** What a feature must have given at least, to be named as a reason. */
  private static final double TELLING = 0.1;

  /** Steps from the root of any tree to its leaves. */
  private static final int DEPTH = 3;

  private static final int LEAVES = 1 << DEPTH;

  private final double bias;

  /** By tree and node, feature and cut of the inner ones: values below the cut go left. */
  private final short[] tests;

  /** What a step to a node gives to its feature, by tree and node. */
  private final double[] steps;

  /** Values of the leaves, by tree and leaf. */
  private final double[] leaves;

  private Model(double bias, List<Node> trees) {
    this.bias = bias;
    this.tests = new short[trees.size() * LEAVES];
    this.steps = new double[2 * tests.length];
    this.leaves = new double[tests.length];
    for (int tree = 0; tree < trees.size(); tree++) {
      fill(tree, 1, trees.get(tree), 0);
    }
  }

  private void fill(int tree, int at, Node node, double above) {
    steps[2 * tree * LEAVES + at] = at == 1 ? 0 : node.value() - above;
    if (at >= LEAVES) {
      if (node.left() != null) {
        throw new IllegalArgumentException("a tree deeper than " + DEPTH);
      }
      leaves[tree * LEAVES + at - LEAVES] = node.value();
      return;
    }
    tests[tree * LEAVES + at] = (short) (node.feature() << Byte.SIZE | node.cut());
    fill(tree, 2 * at, node.left() == null ? node : node.left(), node.value());
    fill(tree, 2 * at + 1, node.right() == null ? node : node.right(), node.value());
  }

  /** The trees for what is known of a paragraph's article. */
  static Model trained(Evidence found) {
    return found.has(Feature.HEADLINE_WORDS) ? TRAINED : WITHOUT_HEADLINE;
  }

  /**
   * Reads trees from their words: the bias, the number of trees, the number of nodes, then the
   * nodes of each tree from its root, left branches first: a feature, a cut and a value, or {@code
   * =} and a value.
   */
  static Model load(List<String> words) {
    Iterator<String> rest = words.iterator();
    double bias = Double.parseDouble(rest.next());
    int count = Integer.parseInt(rest.next());
    rest.next();
    List<Node> trees = new ArrayList<>(count);
    for (int tree = 0; tree < count; tree++) {
      trees.add(Node.read(rest));
    }
    return new Model(bias, trees);
  }

  /** A node as it is written; a leaf has no branches, and its feature and cut mean nothing. */
  private record Node(
      int feature, int cut, double value, @Nullable Node left, @Nullable Node right) {
    static Node read(Iterator<String> words) {
      String name = words.next();
      if (name.equals("=")) {
        return new Node(0, 0, Double.parseDouble(words.next()), null, null);
      }
      int feature = Evidence.index(Feature.valueOf(name));
      int cut = Byte.parseByte(words.next());
      double value = Double.parseDouble(words.next());
      return new Node(feature, cut, value, read(words), read(words));
    }
  }

  /** The probability that a paragraph is a development, 0 to 1. */
  double score(Evidence found) {
    double sum = bias + (found.has(Feature.LIVE) ? LIVE : 0);
    for (int tree = 0; tree < tests.length; tree += LEAVES) {
      int node = 1;
      for (int step = 0; step < DEPTH; step++) {
        node = next(found, tests[tree + node], node);
      }
      sum += leaves[tree + node - LEAVES];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The node below on the left, or the one beside it if the value is not below the cut. */
  private static int next(Evidence found, int test, int node) {
    int below = found.get(test >> Byte.SIZE) - (test & 0xFF);
    return 2 * node + 1 + (below >> (Integer.SIZE - 1));
  }

  /**
   * The two features that gave the most to a decision, in words an editor understands.
   *
   * @param lead what stands before them
   */
  String why(String lead, Evidence found, boolean holds) {
    double[] given = given(found);
    String first = most(found, given, holds, null);
    if (first == null) {
      return lead + (holds ? "its words tell of an event" : "its words tell of no event");
    }
    String second = most(found, given, holds, first);
    return second == null ? lead + first : lead + first + ", and " + second;
  }

  private double[] given(Evidence found) {
    double[] given = new double[Evidence.size()];
    given[Evidence.index(Feature.LIVE)] = found.has(Feature.LIVE) ? LIVE : 0;
    for (int tree = 0; tree < tests.length; tree += LEAVES) {
      int node = 1;
      for (int step = 0; step < DEPTH; step++) {
        int test = tests[tree + node];
        node = next(found, test, node);
        given[test >> Byte.SIZE] += steps[2 * tree + node];
      }
    }
    return given;
  }

  /** Words for the feature that gave the most, other than words used already. */
  private static @Nullable String most(
      Evidence found, double[] given, boolean holds, @Nullable String used) {
    String most = null;
    double best = TELLING;
    for (int i = 0; i < given.length; i++) {
      double strength = holds ? given[i] : -given[i];
      String words = strength > best ? Evidence.feature(i).words(found.get(i)) : null;
      if (words != null && !words.equals(used)) {
        best = strength;
        most = words;
      }
    }
    return most;
  }
}
