package io.newswire.reading.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
  /** Two trees: early paragraphs score higher, and so do those with words of the headline. */
  private static final Model TWO_TREES =
      Model.load(
          List.of(
              "-1.0 2 6 PLACE 3 0.1 = 0.7 = -0.5 HEADLINE_SHARED 2 0.0 = -0.25 = 0.75"
                  .split(" ", -1)));

  private static Evidence evidence(int place, int shared) {
    Evidence.Builder builder = new Evidence.Builder();
    builder.set(Feature.PLACE, place);
    builder.set(Feature.HEADLINE_SHARED, shared);
    return builder.build();
  }

  @Test
  void theScoreIsTheLogisticOfTheSumOfTheLeaves() {
    assertThat(TWO_TREES.score(evidence(0, 3))).isCloseTo(logistic(-1 + 0.7 + 0.75), within(1e-9));
    assertThat(TWO_TREES.score(evidence(9, 0))).isCloseTo(logistic(-1 - 0.5 - 0.25), within(1e-9));
  }

  @Test
  void theReasonsAreWhatGaveMostToTheDecision() {
    assertThat(TWO_TREES.why("", evidence(0, 3), true))
        .isEqualTo("it tells what the headline tells, and it stands high in the report");
    assertThat(TWO_TREES.why("", evidence(9, 0), false))
        .isEqualTo("it stands low in the report, and it has little of what the headline tells");
  }

  @Test
  void aDecisionThatNothingSpeaksForIsLeftToTheWords() {
    assertThat(TWO_TREES.why("", evidence(9, 0), true)).isEqualTo("its words tell of an event");
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
