package io.newswire.serve.live;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live streams and their clients. Nothing is read from Kafka before the first client comes.
 * What a client does not take in time never holds up another one.
 */
public final class LiveStreams implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
  private static final long LOOK_MILLIS = 250;

  /** So long a client may take to get its last bytes when the server stops. */
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final OutputSource source;
  private final LiveSettings settings;
  private final ExecutorService sending;
  private final Set<Client> clients = ConcurrentHashMap.newKeySet();
  private final ExecutorService catchingUp;
  private final ScheduledExecutorService watch;
  private @Nullable Tail tail;
  private boolean closed;

  /** Opens nothing yet. */
  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the executor alone.
  public LiveStreams(OutputSource source, LiveSettings settings) {
    this.source = source;
    this.settings = settings;
    sending =
        Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()), named("sse-send"));
    catchingUp = Executors.newFixedThreadPool(settings.catchingUp(), named("sse-catch-up"));
    watch = Executors.newSingleThreadScheduledExecutor(named("sse-watch"));
    watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** How many clients there are. */
  public int clients() {
    return clients.size();
  }

  /**
   * Serves a client until it goes, or has to.
   *
   * @throws TooManyClientsException when there are as many as there may be
   * @throws org.apache.kafka.common.KafkaException when Kafka can't be read
   */
  public void serve(StreamRequest request, Wire wire) {
    Tail now = tail();
    String cluster = EventId.mark(source.clusterId());
    Positions positions = new Positions(request.stream(), cluster, now.partitions());
    Client client = new Client(request, positions, wire, sending, this::gone);
    admit(client);
    try {
      begin(request, client, now, cluster);
    } catch (RuntimeException e) {
      gone(client);
      throw e;
    }
  }

  private synchronized void admit(Client client) {
    if (clients.size() >= settings.maxClients()) {
      throw new TooManyClientsException(settings.maxClients());
    }
    clients.add(client);
  }

  private void begin(StreamRequest request, Client client, Tail now, String cluster) {
    EventId last = request.last();
    Positions positions = client.positions();
    Event newest = now.newest();
    if (last == null && request.start() == null) {
      positions.set(newest.after());
      open(client, newest);
      return;
    }
    if (last != null && last.cluster().equals(cluster)) {
      positions.advance(last.next());
      Event oldest = now.oldest();
      // One that is ahead of the tail may be so for a moment only, or be wrong: Kafka knows.
      if (positions.hasReached(oldest) && positions.isWithin(newest)) {
        open(client, oldest);
        return;
      }
      positions.set(new long[now.partitions().size()]);
    }
    catchingUp.execute(() -> catchUp(request, client, now));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What fails to be sent ends the client itself.
  private static void open(Client client, Event from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames.opening(out, client.positions().id());
    client.hand(out.toByteArray());
    client.follow(from);
  }

  private void catchUp(StreamRequest request, Client client, Tail now) {
    if (!clients.contains(client) || client.isEnding()) {
      return;
    }
    try {
      new CatchUp(source, request, client, now, settings).run();
    } catch (TimeoutException e) {
      drop(client, "it took nothing for " + settings.clientTimeout());
    } catch (ExecutionException e) {
      LOG.debug("client gone while it caught up", e);
    } catch (InterruptedException e) {
      client.end("");
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("reason", e.getMessage()).log("client can't catch up");
      client.end("what was missed can't be read now; come back later");
    }
  }

  private synchronized Tail tail() {
    if (closed) {
      throw new IllegalStateException("the server stops");
    }
    if (tail == null) {
      tail = new Tail(source, settings.window(), this::wakeAll, this::failed);
    }
    return tail;
  }

  private void wakeAll() {
    clients.forEach(Client::wake);
  }

  private void failed(String reason) {
    synchronized (this) {
      tail = null;
    }
    clients.forEach(client -> client.end(reason + "; come back with the last id"));
  }

  /** Drops who is too slow, and gives those a sign of life who have got nothing for a while. */
  private void look() {
    try {
      lookAtAll();
    } catch (RuntimeException e) {
      // The next look must come all the same.
      LOG.atError().setCause(e).log("clients can't be watched");
    }
  }

  private void lookAtAll() {
    long now = System.nanoTime();
    Tail following = following();
    for (Client client : clients) {
      if (client.writingFor(now) > settings.clientTimeout().toNanos()) {
        drop(client, "it took nothing for " + settings.clientTimeout());
      } else if (following != null
          && !client.isEnding()
          && client.lag(following.newest()) > settings.maxLag()) {
        LOG.atInfo()
            .addKeyValue("stream", client.stream())
            .addKeyValue("reason", "too far behind")
            .log("client dropped");
        client.end("you are too far behind; come back with the last id");
      } else if (client.idleFor(now) > settings.heartbeat().toNanos()) {
        client.beat();
      }
    }
  }

  private synchronized @Nullable Tail following() {
    return tail;
  }

  private static void drop(Client client, String reason) {
    LOG.atInfo()
        .addKeyValue("stream", client.stream())
        .addKeyValue("reason", reason)
        .log("client dropped");
    client.cut(new TimeoutException(reason));
  }

  private void gone(Client client) {
    clients.remove(client);
  }

  /** Ends all clients, within two seconds; they may come back to another instance. */
  @Override
  public void close() {
    Tail following;
    synchronized (this) {
      closed = true;
      following = tail;
      tail = null;
    }
    watch.shutdownNow();
    clients.forEach(client -> client.end(""));
    catchingUp.shutdown();
    long patience = System.nanoTime() + GRACE_NANOS;
    while (!(clients.isEmpty() && catchingUp.isTerminated()) && System.nanoTime() < patience) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS / 10));
    }
    clients.forEach(client -> client.cut(new TimeoutException("the server stops")));
    catchingUp.shutdownNow();
    if (following != null) {
      following.close();
    }
    sending.shutdown();
  }
}
