package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is thought of canaries that are on their way. */
class FlightTest {
  private final Flight flight = new Flight(2);

  @Test
  void untilTheFirstHasComeOutThePartitionIsNotKnownToWork() {
    assertThat(flight.check(seconds(0)))
        .isEqualTo(new Check(false, "no canary has been sent into partition 2 yet"));
    flight.sent(1, seconds(0));
    assertThat(flight.check(seconds(1)))
        .isEqualTo(new Check(false, "no canary has come out of partition 2 yet"));
    assertThat(flight.cameOut(1, seconds(3))).isEqualTo(seconds(3));
    assertThat(flight.check(seconds(3)))
        .isEqualTo(new Check(true, "what goes into partition 2 comes out"));
  }

  @Test
  void oneThatIsOnItsWayForAWhileIsAsItShouldBe() {
    works();
    flight.sent(2, seconds(10));

    assertThat(flight.check(seconds(35)).up()).isTrue();
    assertThat(flight.oldest(seconds(35))).isEqualTo(seconds(25));
  }

  @Test
  void oneThatIsNotProcessedAndNothingElseEitherIsAFault() {
    works();
    flight.sent(2, seconds(10));
    flight.stands(2, 42);
    flight.processed(40, seconds(11));

    assertThat(flight.check(seconds(42)).says())
        .isEqualTo("the canary of partition 2 went in 32 s ago, and nothing is processed there");
  }

  @Test
  void oneThatWaitsBehindNewsThatIsProcessedIsAsItShouldBe() {
    works();
    flight.sent(2, seconds(10));
    flight.stands(2, 42);
    for (int second = 10; second < 300; second++) {
      flight.processed(second - 300, seconds(second));
      assertThat(flight.check(seconds(second)).up()).isTrue();
    }
  }

  @Test
  void oneThatWasProcessedAndDoesNotComeOutIsAFaultThoughOthersAreSentAfterIt() {
    works();
    for (int second = 10; second < 40; second += 10) {
      flight.sent(second, seconds(second));
      flight.stands(second, second);
      flight.processed(second + 1, seconds(second + 1));
      assertThat(flight.check(seconds(second + 1)).up()).isEqualTo(second < 30);
    }

    assertThat(flight.check(seconds(40)).says())
        .isEqualTo(
            "the canary of partition 2 went in 30 s ago, was processed, and has not come out");
  }

  @Test
  void aLaterOneThatComesOutShowsThatTheWayIsOpenAgain() {
    works();
    flight.sent(10, seconds(10));
    flight.stands(10, 1);
    flight.processed(2, seconds(11));
    flight.sent(20, seconds(20));

    assertThat(flight.cameOut(20, seconds(40))).isEqualTo(seconds(20));
    assertThat(flight.check(seconds(41)).up()).isTrue();
    assertThat(flight.oldest(seconds(41))).isZero();
  }

  @Test
  void oneThatTheBrokerDidNotTakeIsNotWaitedFor() {
    works();
    flight.sent(2, seconds(10));
    flight.refused(2);

    assertThat(flight.oldest(seconds(100))).isZero();
    assertThat(flight.check(seconds(100)).up()).isTrue();
  }

  @Test
  void oneOfSomebodyElseSaysNothing() {
    flight.sent(5, seconds(0));

    assertThat(flight.cameOut(4, seconds(1))).isNull();
    assertThat(flight.check(seconds(1)).up()).isFalse();
  }

  private void works() {
    flight.sent(1, seconds(0));
    flight.cameOut(1, seconds(1));
  }

  private static long seconds(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
