package io.newswire.serve.live;

import io.newswire.consume.Output;
import io.newswire.consume.OutputFilter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * One client: what it has, what it gets next, one write at a time. As long as it catches up, what
 * it gets is handed to it; then it goes along the events of the tail.
 */
final class Client extends IteratingCallback {
  /** So much goes out at a time, unless one event is longer. */
  private static final int BATCH = 16 * 1024;

  private final StreamName stream;
  private final Positions positions;
  private final OutputFilter filter;
  private final Wire wire;
  private final Executor executor;
  private final Consumer<Client> gone;
  private final AtomicBoolean woken = new AtomicBoolean();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private volatile @Nullable Event at;
  private volatile @Nullable Handed handed;
  private volatile @Nullable String ending;
  private volatile boolean heartbeatDue;
  private volatile long writingSince;
  private volatile long wroteAt = System.nanoTime();
  private @Nullable Handed underway;

  /** Bytes of a client that catches up. */
  private record Handed(ByteBuffer bytes, CompletableFuture<Void> sent) {}

  Client(
      StreamRequest request,
      Positions positions,
      Wire wire,
      Executor executor,
      Consumer<Client> gone) {
    this.stream = request.stream();
    this.filter = request.filter();
    this.positions = positions;
    this.wire = wire;
    this.executor = executor;
    this.gone = gone;
  }

  StreamName stream() {
    return stream;
  }

  /** Where it stands. */
  Positions positions() {
    return positions;
  }

  /** What it wants of a record. */
  Optional<Output> pass(Output output) {
    return filter.pass(output);
  }

  /** Hands bytes to a client that catches up; the future ends when they have gone. */
  CompletableFuture<Void> hand(byte[] bytes) {
    Handed now = new Handed(ByteBuffer.wrap(bytes), new CompletableFuture<>());
    handed = now;
    iterate();
    if (isSucceeded() || isClosed() || isFailed() || isAborted()) {
      now.sent.completeExceptionally(new IllegalStateException("the client has gone"));
    }
    return now.sent;
  }

  /** From here on it goes along the tail. */
  void follow(Event event) {
    at = event;
    wake();
  }

  /** Has it look for what there is to send, on another thread. */
  void wake() {
    if (woken.compareAndSet(false, true)) {
      executor.execute(
          () -> {
            woken.set(false);
            iterate();
          });
    }
  }

  /** Sends a sign of life if nothing else is to be sent. */
  void beat() {
    heartbeatDue = true;
    wake();
  }

  /** Ends the response after what is being sent, telling the reason unless it is empty. */
  void end(String reason) {
    ending = reason;
    at = null;
    wake();
  }

  /** Breaks it off. */
  void cut(Throwable reason) {
    wire.cut(reason);
    abort(reason);
  }

  /** Whether it has been told to end. */
  boolean isEnding() {
    return ending != null;
  }

  /** How long the write that is underway has taken, nanoseconds; 0 when none is. */
  long writingFor(long now) {
    long since = writingSince;
    return since == 0 ? 0 : Math.max(1, now - since);
  }

  /** How long ago it was sent something last, nanoseconds. */
  long idleFor(long now) {
    return writingSince != 0 ? 0 : now - wroteAt;
  }

  /** About how many bytes of events it is behind. */
  long lag(Event newest) {
    Event event = at;
    return event == null ? 0 : newest.total() - event.total();
  }

  @Override
  protected Action process() {
    if (writingSince != 0) {
      writingSince = 0;
      wroteAt = System.nanoTime();
    }
    Handed sent = underway;
    if (sent != null) {
      underway = null;
      sent.sent.complete(null);
    }
    ByteBuffer bytes = next();
    if (bytes == null) {
      return ending == null ? Action.IDLE : Action.SUCCEEDED;
    }
    writingSince = System.nanoTime();
    wire.write(bytes, this);
    return Action.SCHEDULED;
  }

  private @Nullable ByteBuffer next() {
    Handed given = handed;
    if (given != null) {
      handed = null;
      underway = given;
      return given.bytes;
    }
    out.reset();
    String reason = ending;
    if (reason != null) {
      if (!reason.isEmpty()) {
        Frames.notice(out, "dropped", reason);
        ending = "";
      }
    } else {
      fill();
      if (out.size() == 0 && heartbeatDue) {
        beat(out);
      }
      heartbeatDue = false;
    }
    return out.size() == 0 ? null : ByteBuffer.wrap(out.toByteArray());
  }

  /** Only the thread that it catches up on knows where it stands until then. */
  private void beat(ByteArrayOutputStream to) {
    if (at == null) {
      Frames.heartbeat(to);
    } else {
      Frames.heartbeat(to, positions.id());
    }
  }

  private void fill() {
    Event event = at;
    while (event != null && out.size() < BATCH) {
      Event later = event.next();
      if (later == null) {
        break;
      }
      event = later;
      Output output = event.output();
      if (output != null && positions.take(event)) {
        Output passed = filter.pass(output).orElse(null);
        if (passed != null) {
          byte[] data = passed.equals(output) ? event.data(output) : CloudEventJson.of(passed);
          Frames.event(out, positions.id(event), event(passed), data);
        }
      }
    }
    // Whoever ended it meanwhile has let go of the events.
    if (at != null) {
      at = event;
    }
  }

  /** The event's type. */
  static String event(Output output) {
    return output.isRetraction() ? "retract" : "upsert";
  }

  @Override
  protected void onCompleteSuccess() {
    gone.accept(this);
    wire.end();
  }

  @Override
  protected void onCompleteFailure(Throwable fault) {
    at = null;
    Handed left = underway;
    if (left != null) {
      left.sent.completeExceptionally(fault);
    }
    gone.accept(this);
    wire.cut(fault);
  }
}
