package io.newswire.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.edit.Step.Added;
import io.newswire.edit.Step.Dropped;
import io.newswire.edit.Step.Edited;
import io.newswire.edit.Step.Moved;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionDiffTest {
  private static final String FERRY = "At least 14 people were killed when the ferry sank.";
  private static final String FERRY_LATER = "At least 17 people were killed when the ferry sank.";
  private static final String DEPOT = "The council voted to sell the old tram depot.";
  private static final String STORM = "Storm Hilde tore the roof off the sports hall in Venby.";
  private static final String STRIKE = "Nurses plan to walk out for two days next week.";

  @Test
  void tellsNothingOfWhatStayed() {
    assertThat(diff(List.of(FERRY, DEPOT), List.of(FERRY, DEPOT))).isEmpty();
    assertThat(diff(List.of(), List.of())).isEmpty();
  }

  @Test
  void tellsNothingOfWhatIsOnlyPushedDown() {
    assertThat(diff(List.of(FERRY, DEPOT), List.of(STORM, FERRY, DEPOT)))
        .containsExactly(new Added(0));
  }

  @Test
  void tellsWhatIsGoneWhereItStood() {
    assertThat(diff(List.of(FERRY, STORM, DEPOT), List.of(FERRY, DEPOT, STRIKE)))
        .containsExactly(new Dropped(1), new Added(2));
  }

  @Test
  void tellsWhatIsGoneBeforeWhatCameInItsPlace() {
    assertThat(diff(List.of(FERRY, STORM), List.of(FERRY, STRIKE)))
        .containsExactly(new Dropped(1), new Added(1));
  }

  @Test
  void knowsAnEditInItsPlace() {
    assertThat(diff(List.of(STORM, FERRY, DEPOT), List.of(STORM, FERRY_LATER, DEPOT)))
        .containsExactly(new Edited(1, 1));
  }

  @Test
  void asksLessOfALineThatAloneTookThePlaceOfOneOther() {
    String toll = "• Six people are dead, the coast guard says";
    String other = "• At least nine people are dead, the harbour hospital says; two are missing";

    assertThat(diff(List.of(FERRY, toll, DEPOT), List.of(FERRY, other, DEPOT)))
        .containsExactly(new Edited(1, 1));
    assertThat(diff(List.of(toll), List.of(other))).containsExactly(new Edited(0, 0));
    assertThat(diff(List.of(FERRY, toll, DEPOT), List.of(FERRY, other, STORM, DEPOT)))
        .containsExactly(new Dropped(1), new Added(1), new Added(2));
  }

  @Test
  void knowsAnEditInAnotherPlace() {
    assertThat(diff(List.of(STORM, DEPOT, FERRY), List.of(FERRY_LATER, STORM, DEPOT)))
        .containsExactly(new Edited(2, 0));
  }

  @Test
  void movesNoMoreThanItHasTo() {
    assertThat(diff(List.of(STORM, DEPOT, STRIKE, FERRY), List.of(FERRY, STORM, DEPOT, STRIKE)))
        .containsExactly(new Moved(3, 0));
  }

  @Test
  void prefersTheMostAlike() {
    String other = "At least 17 people were hurt when a bus hit a wall.";
    assertThat(diff(List.of(FERRY), List.of(other, FERRY_LATER)))
        .containsExactly(new Added(0), new Edited(0, 1));
  }

  @Test
  void prefersTheNearestOfThoseEquallyAlike() {
    assertThat(
            diff(
                List.of("Row of the first table: 14", STORM, "Row of the first table: 15"),
                List.of("Row of the first table: 16", STORM, "Row of the first table: 17")))
        .containsExactly(new Edited(0, 0), new Edited(2, 2));
  }

  @Test
  void keepsTheOrderOfRowsOfATable() {
    List<String> before = Stream.of(1, 2, 3, 4, 5).map(n -> "Ward " + n + ": 40 votes").toList();
    List<String> after = Stream.of(1, 2, 3, 4, 5).map(n -> "Ward " + n + ": 55 votes").toList();
    assertThat(diff(before, after))
        .containsExactly(
            new Edited(0, 0),
            new Edited(1, 1),
            new Edited(2, 2),
            new Edited(3, 3),
            new Edited(4, 4));
  }

  /** Too many to compare all with all: each has to be found by its words. */
  @Test
  void findsTheEditsOfALongVersionWhereverTheyStand() {
    Random random = new Random(7);
    List<String> before =
        Stream.generate(() -> words(random, 30)).limit(3_000).collect(Collectors.toList());
    List<Integer> order = IntStream.range(0, before.size()).boxed().collect(Collectors.toList());
    Collections.shuffle(order, random);
    List<String> after = order.stream().map(i -> before.get(i) + " " + words(random, 10)).toList();
    assertThat(diff(before, after))
        .containsExactlyElementsOf(
            IntStream.range(0, after.size())
                .mapToObj(j -> (Step) new Edited(order.get(j), j))
                .toList());
  }

  private static String words(Random random, int count) {
    return random
        .ints(count, 0, 4_000)
        .mapToObj(word -> Integer.toString(word + 17_576, 26).replaceAll("[0-9]", "z"))
        .collect(Collectors.joining(" "));
  }

  private static List<Step> diff(List<String> before, List<String> after) {
    return VersionDiff.of(lines(before), lines(after));
  }

  private static List<Line> lines(List<String> texts) {
    return texts.stream().map(text -> new Line(text, text)).toList();
  }
}
