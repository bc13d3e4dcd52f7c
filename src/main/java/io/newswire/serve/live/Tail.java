package io.newswire.serve.live;

import io.newswire.consume.Output;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the ends of all output topics, once for all clients. */
final class Tail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final Duration WAIT = Duration.ofMillis(500);

  private final Outputs outputs;
  private final Partitions partitions;
  private final long window;
  private final Runnable came;
  private final Consumer<String> failed;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Event newest;
  private volatile Event oldest;

  /**
   * Begins to read with what comes next.
   *
   * @param window about how many bytes of events are kept
   * @param came called after new events
   * @param failed told why when it can't go on
   */
  Tail(OutputSource source, long window, Runnable came, Consumer<String> failed) {
    this.outputs = source.open(StreamName.ALL.topics(), Start.end());
    this.partitions = new Partitions(outputs.partitions());
    this.window = window;
    this.came = came;
    this.failed = failed;
    this.newest = Event.first(partitions.array(outputs.positions()), System.currentTimeMillis());
    this.oldest = newest;
    this.thread = new Thread(this::follow, "sse-tail");
    thread.setDaemon(true);
    thread.start();
  }

  Partitions partitions() {
    return partitions;
  }

  /** The event that came last. */
  Event newest() {
    return newest;
  }

  /** The event from which on all are in memory. */
  Event oldest() {
    return oldest;
  }

  private void follow() {
    try (outputs) {
      while (closed.getCount() > 0) {
        poll();
        if (outputs.isOutgrown()) {
          LOG.atInfo()
              .addKeyValue("reason", "partitions were added to the topics")
              .log("server-sent events begin anew");
          failed.accept("partitions were added to the topics");
          return;
        }
      }
    } catch (WakeupException | InterruptedException e) {
      // It is being closed.
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("reason", e.getMessage())
          .setCause(e)
          .log("server-sent events stop");
      failed.accept("the topics can't be read now");
    }
  }

  private void poll() throws InterruptedException {
    try {
      boolean any = false;
      for (Output output : outputs.poll(WAIT)) {
        any |= append(output);
      }
      if (any) {
        came.run();
      }
    } catch (RetriableException e) {
      LOG.atWarn().addKeyValue("reason", e.getMessage()).log("server-sent events wait");
      closed.await(1, TimeUnit.SECONDS);
    }
  }

  private boolean append(Output output) {
    int number = partitions.number(output.record().topic(), output.record().partition());
    if (output.problem() != null) {
      LOG.atWarn()
          .addKeyValue("topic", output.record().topic())
          .addKeyValue("partition", output.record().partition())
          .addKeyValue("offset", output.record().offset())
          .addKeyValue("reason", output.problem())
          .log("record left out of server-sent events");
      return false;
    }
    newest = newest.append(output, number, System.currentTimeMillis());
    Event begin = oldest;
    for (@Nullable Event later = begin.next();
        later != null && newest.total() - begin.total() > window;
        later = begin.next()) {
      begin = later;
    }
    oldest = begin;
    return true;
  }

  @Override
  public void close() {
    closed.countDown();
    outputs.wakeUp();
    try {
      thread.join(WAIT.toMillis() * 4);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
