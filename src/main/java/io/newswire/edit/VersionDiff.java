package io.newswire.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells by which steps one version of an article became another.
 *
 * <p>What has the same id on both sides stayed. Of that, as few as possible moved: those that are
 * not on a longest increasing subsequence. Of the rest, what is alike ({@link Similarity}) was
 * edited, and what is like nothing was added or dropped. Where one paragraph alone took the place
 * of one other, less likeness is enough.
 */
public final class VersionDiff {
  private final Alignment alignment;
  private final boolean[] edited;
  private final List<Step> steps = new ArrayList<>();

  private VersionDiff(List<Line> before, List<Line> after) {
    alignment = new Alignment(before, after);
    edited = new boolean[after.size()];
    List<Placed> gone = gone(before);
    List<Placed> come = come(after);
    for (Pairing.Pair pair : Pairing.of(gone, come)) {
      int position = come.get(pair.after()).position();
      alignment.join(gone.get(pair.before()).position(), position);
      edited[position] = true;
    }
    joinLone(before, after);
  }

  /** One paragraph that went and one that came, in the same place between the same two others. */
  private void joinLone(List<Line> before, List<Line> after) {
    for (int j = 0; j < after.size(); j++) {
      int i = j == 0 ? 0 : alignment.toBefore(j - 1) + 1;
      boolean belongs = j == 0 || i > 0;
      if (belongs
          && i < before.size()
          && alignment.toBefore(j) == Alignment.NONE
          && alignment.toAfter(i) == Alignment.NONE
          && isFollowedBySame(i, j)
          && Similarity.of(before.get(i).text(), after.get(j).text()) >= Similarity.LONE_EDIT) {
        alignment.join(i, j);
        edited[j] = true;
      }
    }
  }

  private boolean isFollowedBySame(int i, int j) {
    boolean last = j + 1 == alignment.sizeAfter();
    return last
        ? i + 1 == alignment.sizeBefore()
        : i + 1 < alignment.sizeBefore() && alignment.toBefore(j + 1) == i + 1;
  }

  /**
   * Compares two versions. The time grows with their length, and with n log n of n paragraphs.
   *
   * @param before the paragraphs of the version before, in order, each id once
   * @param after the paragraphs of the version after, in order, each id once
   * @return the steps in the order of the version after, what was dropped where it stood; none for
   *     what stayed and only has more or less above it than before
   */
  public static List<Step> of(List<Line> before, List<Line> after) {
    return new VersionDiff(before, after).steps();
  }

  private List<Placed> gone(List<Line> before) {
    int[] places = alignment.places();
    List<Placed> gone = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (alignment.toAfter(i) == Alignment.NONE) {
        gone.add(new Placed(Wording.of(before.get(i).text()), i, places[i]));
      }
    }
    return gone;
  }

  private List<Placed> come(List<Line> after) {
    List<Placed> come = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      if (alignment.toBefore(j) == Alignment.NONE) {
        come.add(new Placed(Wording.of(after.get(j).text()), j, j));
      }
    }
    return come;
  }

  private List<Step> steps() {
    int[] ends = ends(alignment.inOrder());
    int next = 0;
    for (int j = 0; j < ends.length; j++) {
      drop(next, ends[j]);
      next = Math.max(next, ends[j]);
      step(j);
    }
    drop(next, alignment.sizeBefore());
    return List.copyOf(steps);
  }

  /** By position after: up to where, in the version before, all stood above it. */
  private int[] ends(boolean[] inOrder) {
    int[] ends = new int[inOrder.length];
    int end = alignment.sizeBefore();
    for (int j = ends.length - 1; j >= 0; j--) {
      end = inOrder[j] ? alignment.toBefore(j) : end;
      ends[j] = end;
    }
    return ends;
  }

  private void drop(int first, int end) {
    for (int i = first; i < end; i++) {
      if (alignment.toAfter(i) == Alignment.NONE) {
        steps.add(new Step.Dropped(i));
      }
    }
  }

  private void step(int j) {
    int i = alignment.toBefore(j);
    if (i == Alignment.NONE) {
      steps.add(new Step.Added(j));
    } else if (edited[j]) {
      steps.add(new Step.Edited(i, j));
    } else if (!alignment.isStill(j)) {
      steps.add(new Step.Moved(i, j));
    }
  }
}
