package io.newswire.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.ParagraphId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds, for random versions with repeated and edited words, what the steps promise. */
class VersionDiffPropertyTest {
  private static final int CASES = 5_000;
  private static final List<Versions> ALL = new ArrayList<>();

  private record Versions(List<Line> before, List<Line> after, List<Step> steps) {}

  @BeforeAll
  static void makeVersions() {
    Random random = new Random(5);
    for (int i = 0; i < CASES; i++) {
      int words = 1 + random.nextInt(30);
      List<Line> before = version(random, words);
      List<Line> after = random.nextInt(10) == 0 ? version(random, words) : edit(random, before);
      ALL.add(new Versions(before, after, VersionDiff.of(before, after)));
    }
  }

  @Test
  void theStepsTurnTheOrderBeforeIntoThatAfter() {
    assertThat(ALL).allSatisfy(v -> assertThat(applied(v)).containsExactlyElementsOf(ids(v.after)));
  }

  @Test
  void everyPositionIsInOneStepAtMost() {
    assertThat(ALL)
        .allSatisfy(
            v -> {
              assertThat(from(v.steps)).doesNotHaveDuplicates();
              assertThat(to(v.steps)).doesNotHaveDuplicates();
            });
  }

  @Test
  void asFewAsCanBeMove() {
    assertThat(ALL)
        .allSatisfy(
            v -> {
              List<String> kept = new ArrayList<>(ids(v.before));
              kept.retainAll(new HashSet<>(ids(v.after)));
              List<String> keptAfter = new ArrayList<>(ids(v.after));
              keptAfter.retainAll(new HashSet<>(kept));
              assertThat(v.steps.stream().filter(Step.Moved.class::isInstance).count())
                  .isEqualTo(kept.size() - commonSubsequence(kept, keptAfter));
            });
  }

  @Test
  void onlyWhatIsInBothVersionsMovesAndNothingElseOfIt() {
    assertThat(ALL)
        .allSatisfy(
            v -> {
              Set<String> before = new HashSet<>(ids(v.before));
              Set<String> after = new HashSet<>(ids(v.after));
              for (Step step : v.steps) {
                if (step instanceof Step.Moved moved) {
                  assertThat(v.before.get(moved.before()).id())
                      .isEqualTo(v.after.get(moved.after()).id());
                } else if (step instanceof Step.Added added) {
                  assertThat(before).doesNotContain(v.after.get(added.after()).id());
                } else if (step instanceof Step.Dropped dropped) {
                  assertThat(after).doesNotContain(v.before.get(dropped.before()).id());
                } else if (step instanceof Step.Edited edited) {
                  Line was = v.before.get(edited.before());
                  Line is = v.after.get(edited.after());
                  assertThat(after).doesNotContain(was.id());
                  assertThat(before).doesNotContain(is.id());
                  assertThat(Similarity.of(was.text(), is.text()))
                      .isGreaterThanOrEqualTo(
                          isLone(v, edited) ? Similarity.LONE_EDIT : Similarity.EDIT);
                }
              }
            });
  }

  /** Whether what stands above and below an edited paragraph stands there before, too. */
  private static boolean isLone(Versions v, Step.Edited edited) {
    return belongTogether(v, edited.before() - 1, edited.after() - 1)
        && belongTogether(v, edited.before() + 1, edited.after() + 1);
  }

  private static boolean belongTogether(Versions v, int before, int after) {
    boolean out = before < 0 || before == v.before.size();
    if (out || after < 0 || after == v.after.size()) {
      return out && (after < 0 || after == v.after.size());
    }
    return v.before.get(before).id().equals(v.after.get(after).id())
        || v.steps.contains(new Step.Edited(before, after));
  }

  @Test
  void theStepsAreInTheOrderOfTheVersionAfter() {
    assertThat(ALL).allSatisfy(v -> assertThat(to(v.steps)).isSorted());
    assertThat(ALL)
        .allSatisfy(
            v ->
                assertThat(
                        v.steps.stream()
                            .filter(Step.Dropped.class::isInstance)
                            .map(step -> ((Step.Dropped) step).before()))
                    .isSorted());
  }

  @Test
  void theSameVersionsGiveTheSameSteps() {
    assertThat(ALL.subList(0, 500))
        .allSatisfy(v -> assertThat(VersionDiff.of(v.before, v.after)).isEqualTo(v.steps));
  }

  private static List<String> applied(Versions v) {
    List<String> order = new ArrayList<>(ids(v.before));
    from(v.steps).stream().sorted(Comparator.reverseOrder()).forEach(i -> order.remove((int) i));
    to(v.steps).stream().sorted().forEach(j -> order.add(j, v.after.get(j).id()));
    return order;
  }

  private static List<Integer> from(List<Step> steps) {
    List<Integer> positions = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Dropped dropped) {
        positions.add(dropped.before());
      } else if (step instanceof Step.Moved moved) {
        positions.add(moved.before());
      } else if (step instanceof Step.Edited edited) {
        positions.add(edited.before());
      }
    }
    return positions;
  }

  private static List<Integer> to(List<Step> steps) {
    List<Integer> positions = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Added added) {
        positions.add(added.after());
      } else if (step instanceof Step.Moved moved) {
        positions.add(moved.after());
      } else if (step instanceof Step.Edited edited) {
        positions.add(edited.after());
      }
    }
    return positions;
  }

  private static int commonSubsequence(List<String> one, List<String> other) {
    int[][] length = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        length[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[one.size()][other.size()];
  }

  private static List<Line> version(Random random, int words) {
    return lines(
        IntStream.range(0, random.nextInt(14)).mapToObj(i -> text(random, words)).toList());
  }

  /** Few subjects, so that words repeat and lines are like each other. */
  private static String text(Random random, int words) {
    int subject = random.nextInt(words);
    return "Ferry%d of harbour%d sank with %d on board"
        .formatted(subject, subject, random.nextInt(3));
  }

  private static List<Line> edit(Random random, List<Line> before) {
    List<String> texts = new ArrayList<>(before.stream().map(Line::text).toList());
    for (int edits = random.nextInt(6); edits > 0; edits--) {
      int at = random.nextInt(texts.size() + 1);
      if (at == texts.size() || random.nextInt(4) == 0) {
        texts.add(at, text(random, 30));
      } else if (random.nextInt(3) == 0) {
        texts.remove(at);
      } else if (random.nextBoolean()) {
        texts.set(at, texts.get(at) + ", the owner of the ship said");
      } else {
        String moved = texts.remove(at);
        texts.add(random.nextInt(texts.size() + 1), moved);
      }
    }
    return lines(texts);
  }

  private static List<Line> lines(List<String> texts) {
    Map<String, Integer> seen = new HashMap<>();
    return texts.stream()
        .map(
            text -> {
              String words = ParagraphId.ofWords("article", text);
              int occurrence = seen.merge(words, 1, Integer::sum) - 1;
              return new Line(ParagraphId.ofOccurrence(words, occurrence), text);
            })
        .toList();
  }

  private static List<String> ids(List<Line> lines) {
    return lines.stream().map(Line::id).toList();
  }
}
