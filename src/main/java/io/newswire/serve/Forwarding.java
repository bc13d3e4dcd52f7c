package io.newswire.serve;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Passes a request on to the instance that keeps what is asked for, and its answer back. */
final class Forwarding {
  /** Of a request that another instance passes on: who gets it passes it on no further. */
  private static final String PASSED_ON = "Newswire-Passed-On";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int SECONDS_UNTIL_THERE = 1;

  /** What an answer says of its body. */
  private static final List<HttpHeader> TOLD =
      List.of(
          HttpHeader.CONTENT_TYPE,
          HttpHeader.CACHE_CONTROL,
          HttpHeader.VARY,
          HttpHeader.RETRY_AFTER,
          HttpHeader.WWW_AUTHENTICATE);

  private static final List<String> TOLD_BESIDES =
      List.of("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options");

  private final OtherInstances others;

  Forwarding(OtherInstances others) {
    this.others = others;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What follows an answer is its writing alone.
  void pass(HostInfo instance, Request request, Response response, Callback callback)
      throws ProblemException {
    if (request.getHeaders().contains(PASSED_ON)) {
      throw new ProblemException(
          Problem.busy(
              "the article is moving to another instance; ask again later", SECONDS_UNTIL_THERE));
    }
    HttpRequest.Builder passed =
        Bearer.passOn(
                request, others.request(instance, request.getHttpURI().getPathQuery(), PATIENCE))
            .header(PASSED_ON, "1")
            .method(request.getMethod(), HttpRequest.BodyPublishers.noBody());
    request
        .getHeaders()
        .getValuesList(HttpHeader.ACCEPT)
        .forEach(accepted -> passed.header(HttpHeader.ACCEPT.asString(), accepted));
    others
        .ask(instance, passed.build())
        .whenComplete((answer, fault) -> answer(instance, answer, response, callback));
  }

  private static void answer(
      HostInfo instance,
      @Nullable HttpResponse<byte[]> answer,
      Response response,
      Callback callback) {
    if (answer == null) {
      Answers.write(
          response,
          callback,
          Problem.busy(
              "the instance %s:%d, which keeps the article, does not answer; ask again later"
                  .formatted(instance.host(), instance.port()),
              SECONDS_UNTIL_THERE));
      return;
    }
    response.setStatus(answer.statusCode());
    TOLD.forEach(name -> copy(name.asString(), answer, response));
    TOLD_BESIDES.forEach(name -> copy(name, answer, response));
    if (answer.request().method().equals("HEAD")) {
      copy(HttpHeader.CONTENT_LENGTH.asString(), answer, response);
    }
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  private static void copy(String name, HttpResponse<byte[]> from, Response to) {
    from.headers().firstValue(name).ifPresent(value -> to.getHeaders().put(name, value));
  }
}
