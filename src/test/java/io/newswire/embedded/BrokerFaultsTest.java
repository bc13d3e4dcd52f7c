package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BrokerFaultsTest {
  private final BrokerFaults faults = new BrokerFaults(Path.of("."));
  private final AtomicInteger actions = new AtomicInteger();

  @Test
  void a_fatal_fault_is_made_known_and_does_not_end_the_process() {
    var handler = faults.build("raft manager", true, actions::incrementAndGet);

    RuntimeException fault = handler.handleFault("the disk is gone", new RuntimeException("why"));

    assertThat(fault).hasMessage("raft manager: the disk is gone").hasRootCauseMessage("why");
    assertThat(faults.fatal()).isCompletedWithValue(fault);
    assertThat(actions).hasValue(1);
  }

  @Test
  void a_fault_that_is_not_fatal_is_only_logged() {
    var handler = faults.build("metadata publishing", false, actions::incrementAndGet);

    handler.handleFault("a hiccup", new RuntimeException("why"));

    assertThat(faults.fatal()).isNotDone();
    assertThat(actions).hasValue(1);
  }
}
