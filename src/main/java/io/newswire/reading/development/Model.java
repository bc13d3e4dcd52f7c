package io.newswire.reading.development;

import io.newswire.reading.text.WordFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gradient-boosted decision trees over what a paragraph shows: the sum of the values of the leaves
 * that it falls into is the log-odds of its being a development. The model card beside the trees
 * tells where they come from. Immutable.
 *
 * <p>The nodes lie in flat arrays, each before the nodes of its left and then of its right branch.
 * A node's value is the mean of what follows it, so that a step to one of its branches tells what
 * the node's feature gave.
 */
final class Model {
  private static final Model TRAINED = load(WordFile.read(Model.class, "trees.txt"));
  private static final Model WITHOUT_HEADLINE =
      load(WordFile.read(Model.class, "trees-without-headline.txt"));

  /** What being in the running part of a live report adds: the training articles are none. */
  private static final double LIVE = 1.2;

  /** What a feature must have given at least, to be named as a reason. */
  private static final double TELLING = 0.1;

  private static final byte LEAF = -1;

  private final double bias;

  /** First node of each tree. */
  private final int[] roots;

  /** Index of the feature that a node asks for, or {@link #LEAF}. */
  private final byte[] features;

  /** Values below it go left. */
  private final byte[] cuts;

  private final int[] rights;
  private final double[] values;

  private Model(
      double bias, int[] roots, byte[] features, byte[] cuts, int[] rights, double[] values) {
    this.bias = bias;
    this.roots = roots;
    this.features = features;
    this.cuts = cuts;
    this.rights = rights;
    this.values = values;
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
    int count = Integer.parseInt(words.get(2));
    Loader loader = new Loader(words, count);
    int[] roots = new int[Integer.parseInt(words.get(1))];
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = loader.node;
      loader.read();
    }
    return new Model(
        Double.parseDouble(words.get(0)),
        roots,
        loader.features,
        loader.cuts,
        loader.rights,
        loader.values);
  }

  private static final class Loader {
    private final List<String> words;
    private final byte[] features;
    private final byte[] cuts;
    private final int[] rights;
    private final double[] values;
    private int word = 3;
    private int node;

    Loader(List<String> words, int nodes) {
      this.words = words;
      this.features = new byte[nodes];
      this.cuts = new byte[nodes];
      this.rights = new int[nodes];
      this.values = new double[nodes];
    }

    void read() {
      int here = node++;
      String name = words.get(word++);
      if (name.equals("=")) {
        features[here] = LEAF;
        values[here] = Double.parseDouble(words.get(word++));
        return;
      }
      features[here] = (byte) Evidence.index(Feature.valueOf(name));
      cuts[here] = Byte.parseByte(words.get(word++));
      values[here] = Double.parseDouble(words.get(word++));
      read();
      rights[here] = node;
      read();
    }
  }

  /** The probability that a paragraph is a development, 0 to 1. */
  double score(Evidence found) {
    double sum = bias + (found.has(Feature.LIVE) ? LIVE : 0);
    for (int root : roots) {
      int node = root;
      while (features[node] != LEAF) {
        node = found.get(features[node]) < cuts[node] ? node + 1 : rights[node];
      }
      sum += values[node];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The two features that gave the most to a decision, in words an editor understands. */
  String why(Evidence found, boolean holds) {
    double[] given = given(found);
    String first = most(found, given, holds, null);
    if (first == null) {
      return holds ? "its words tell of an event" : "its words tell of no event";
    }
    String second = most(found, given, holds, first);
    return second == null ? first : first + ", and " + second;
  }

  private double[] given(Evidence found) {
    double[] given = new double[Evidence.size()];
    given[Evidence.index(Feature.LIVE)] = found.has(Feature.LIVE) ? LIVE : 0;
    for (int root : roots) {
      int node = root;
      while (features[node] != LEAF) {
        int next = found.get(features[node]) < cuts[node] ? node + 1 : rights[node];
        given[features[node]] += values[next] - values[node];
        node = next;
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
