package io.newswire.serve;

import io.newswire.consume.OutputFilter;
import io.newswire.serve.live.LiveStreams;
import io.newswire.serve.live.StreamName;
import io.newswire.serve.live.StreamRequest;
import io.newswire.serve.live.TooManyClientsException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** {@code GET /streams/{stream}}: server-sent events, until the client goes. */
final class StreamsHandler extends Handler.Abstract {
  private static final String PATH = "/streams/";
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final int SECONDS_UNTIL_ROOM = 10;

  private static final String SINCE = "since";
  private static final String MIN_VALUE = "min-value";
  private static final String LAST_ID = "last-event-id";
  private static final List<String> PARAMETERS =
      List.of(
          "article", "kind", "language", LAST_ID, MIN_VALUE, SINCE, "source", "speaker", "text");

  private final LiveStreams streams;

  StreamsHandler(LiveStreams streams) {
    this.streams = streams;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getCanonicalPath();
    if (path == null || !path.startsWith(PATH)) {
      return false;
    }
    if (Answers.refusesToWrite(request, response, callback)) {
      return true;
    }
    try {
      serve(asked(request, path.substring(PATH.length())), request, response, callback);
    } catch (ProblemException e) {
      Answers.write(response, callback, e.problem());
    }
    return true;
  }

  private void serve(StreamRequest asked, Request request, Response response, Callback callback)
      throws ProblemException {
    response.setStatus(HttpStatus.OK_200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    // A proxy that gathers what comes would keep it from the client.
    response.getHeaders().put("X-Accel-Buffering", "no");
    if (request.getMethod().equals("HEAD")) {
      callback.succeeded();
      return;
    }
    try {
      streams.serve(asked, new JettyWire(request, response, callback));
    } catch (TooManyClientsException | KafkaException | IllegalStateException e) {
      response.reset();
      throw new ProblemException(
          Problem.busy("the stream can't be served now: " + e.getMessage(), SECONDS_UNTIL_ROOM));
    }
  }

  private static StreamRequest asked(Request request, String name) throws ProblemException {
    StreamName stream =
        StreamName.named(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND_404,
                        "there is no stream '%s'; there are %s"
                            .formatted(name, Arrays.toString(StreamName.values()))));
    Fields query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    Answers.checkNames(query, PARAMETERS);
    String lastId = request.getHeaders().get(LAST_EVENT_ID);
    try {
      return StreamRequest.of(
          stream,
          filter(query),
          query.getValue(SINCE),
          lastId == null ? query.getValue(LAST_ID) : lastId);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage()));
    }
  }

  private static OutputFilter filter(Fields query) {
    return new OutputFilter(
        values(query, "source"),
        values(query, "article"),
        values(query, "language"),
        values(query, "speaker"),
        values(query, "kind"),
        number(query.getValue(MIN_VALUE)),
        values(query, "text"));
  }

  private static Set<String> values(Fields query, String name) {
    return query.getValuesOrEmpty(name).stream()
        .filter(value -> !value.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static OptionalDouble number(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is '%s', not a number".formatted(MIN_VALUE, text), e);
    }
  }
}
