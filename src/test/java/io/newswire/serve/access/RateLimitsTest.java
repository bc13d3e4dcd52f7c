package io.newswire.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {
  private final AtomicLong now = new AtomicLong(-1);

  private RateLimits limits(int perSecond, int burst) {
    return new RateLimits(new RateLimit(perSecond, burst), now::get);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void aBurstIsTakenThenAsManyASecondAndAfterAQuietTimeABurstAgain() {
    RateLimits limits = limits(10, 3);

    assertThat(taken(limits, 5)).isEqualTo(3);
    pass(Duration.ofMillis(99));
    assertThat(limits.take("a")).isEqualTo(1);
    pass(Duration.ofMillis(2));
    assertThat(taken(limits, 5)).isEqualTo(1);
    pass(Duration.ofSeconds(1));
    assertThat(taken(limits, 20)).as("no more than a burst").isEqualTo(3);
  }

  @Test
  void whoIsRefusedIsToldWhenToGoOnAndMayThen() {
    RateLimits limits = limits(1, 1);
    assertThat(limits.take("a")).isZero();

    int seconds = limits.take("a");

    assertThat(seconds).isEqualTo(1);
    pass(Duration.ofSeconds(seconds));
    assertThat(limits.take("a")).isZero();
  }

  @Test
  void oneDoesNotHurtAnother() {
    RateLimits limits = limits(1, 1);
    assertThat(taken(limits, 100)).isEqualTo(1);

    assertThat(limits.take("b")).isZero();
  }

  @Test
  void whoHasNotAskedForLongestIsForgottenFirst() {
    RateLimits limits = limits(1, 1);
    assertThat(limits.take("a")).isZero();
    for (int i = 0; i < 3 * RateLimits.MOST_CLIENTS; i++) {
      limits.take("client " + i);
      if (i % 1_000 == 0) {
        assertThat(limits.take("a")).isEqualTo(1);
      }
    }

    assertThat(limits.clients()).isEqualTo(RateLimits.MOST_CLIENTS);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2:ffff::1, 2001:db8:1:2:0:0:0:0/64",
    "::1, 0:0:0:0:0:0:0:0/64"
  })
  void aNetworkOfIpv6IsOneClient(String address, String client) throws Exception {
    assertThat(RateLimits.client(InetAddress.getByName(address))).isEqualTo(client);
  }

  private static int taken(RateLimits limits, int asked) {
    int taken = 0;
    for (int i = 0; i < asked; i++) {
      taken += limits.take("a") == 0 ? 1 : 0;
    }
    return taken;
  }
}
