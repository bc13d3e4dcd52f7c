package io.newswire.serve;

import io.newswire.monitor.Monitor;
import io.newswire.monitor.Status;
import io.newswire.monitor.StatusJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /status/instance}: how this instance is. {@code GET /status}: how all of them are
 * together, those that do not answer in time, too.
 */
final class StatusHandler extends Handler.Abstract {
  private static final String ALL = "/status";
  private static final String THIS = "/status/instance";

  /** Who looks at all of them waits no longer for one that is away. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Monitor monitor;
  private final OtherInstances others;
  private final Supplier<String> address;

  /**
   * Of what a monitor sees.
   *
   * @param address {@code host:port} where it serves
   */
  StatusHandler(Monitor monitor, OtherInstances others, Supplier<String> address) {
    this.monitor = monitor;
    this.others = others;
    this.address = address;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // What follows is the writing of the answer alone.
  public boolean handle(Request request, Response response, Callback callback) {
    String path = String.valueOf(request.getHttpURI().getPath());
    if (!path.equals(ALL) && !path.equals(THIS)) {
      return false;
    }
    if (Answers.refusesToWrite(request, response, callback)) {
      return true;
    }
    Status own = monitor.status(address.get());
    CompletableFuture<Status> asked = CompletableFuture.completedFuture(own);
    if (path.equals(ALL)) {
      for (HostInfo instance : monitor.others()) {
        asked = asked.thenCombine(ask(instance, request, own), Status::plus);
      }
    }
    asked.whenComplete((status, fault) -> answer(status, fault, response, callback));
    return true;
  }

  private CompletableFuture<Status> ask(HostInfo instance, Request request, Status own) {
    String where = instance.host() + ":" + instance.port();
    return others
        .ask(instance, Bearer.passOn(request, others.request(instance, THIS, PATIENCE)).build())
        .handle(
            (answer, fault) ->
                answer == null ? own.silent(where, "does not answer") : read(answer, where, own));
  }

  private static Status read(HttpResponse<byte[]> answer, String where, Status own) {
    if (answer.statusCode() != HttpStatus.OK_200) {
      return own.silent(where, "answers %d to %s".formatted(answer.statusCode(), THIS));
    }
    try {
      return StatusJson.read(new String(answer.body(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return own.silent(where, "answers %s with %s".formatted(THIS, e.getMessage()));
    }
  }

  private static void answer(
      @Nullable Status status, @Nullable Throwable fault, Response response, Callback callback) {
    if (status == null) {
      callback.failed(fault);
    } else {
      Answers.write(response, callback, HttpStatus.OK_200, StatusJson.write(status));
    }
  }
}
