package io.newswire.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.deadletter.Before;
import io.newswire.deadletter.DeadLetter;
import io.newswire.deadletter.DeadLetters;
import io.newswire.deadletter.Place;
import io.newswire.deadletter.Redrive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /dead-letters}, {@code GET /dead-letters/{partition}/{offset}} and {@code POST
 * /dead-letters/{partition}/{offset}/redrive}.
 */
final class DeadLettersHandler extends Handler.Abstract {
  private static final String PATH = "/dead-letters";
  private static final Pattern ONE = Pattern.compile("/(\\d{1,9})/(\\d{1,18})(/redrive)?");
  private static final String LIMIT = "limit";
  private static final String BEFORE = "before";
  private static final List<String> POST = List.of("POST");
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 500;
  private static final int SECONDS_UNTIL_THERE = 5;

  private final DeadLetters letters;

  DeadLettersHandler(DeadLetters letters) {
    this.letters = letters;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getCanonicalPath();
    if (path == null || !(path.equals(PATH) || path.startsWith(PATH + "/"))) {
      return false;
    }
    try {
      answer(request, path.substring(PATH.length()), response, callback);
    } catch (ProblemException e) {
      Answers.write(response, callback, e.problem());
    } catch (KafkaException e) {
      Answers.write(
          response,
          callback,
          Problem.busy("Kafka does not answer now: " + e.getMessage(), SECONDS_UNTIL_THERE));
    }
    return true;
  }

  private void answer(Request request, String rest, Response response, Callback callback)
      throws ProblemException {
    Matcher one = ONE.matcher(rest);
    if (!rest.isEmpty() && !one.matches()) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND_404,
          "there is nothing at %s%s; a dead letter is at %s/{partition}/{offset}"
              .formatted(PATH, rest, PATH));
    }
    boolean redrive = !rest.isEmpty() && one.group(3) != null;
    if (redrive
        ? Answers.refusesAllBut(POST, request, response, callback)
        : Answers.refusesToWrite(request, response, callback)) {
      return;
    }
    Fields query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    ObjectNode json;
    if (rest.isEmpty()) {
      json = list(query);
    } else {
      Answers.checkNames(query, List.of());
      Place place = new Place(Integer.parseInt(one.group(1)), Long.parseLong(one.group(2)));
      json = redrive ? redrive(place) : one(place);
    }
    Answers.write(response, callback, HttpStatus.OK_200, json);
  }

  private ObjectNode list(Fields query) throws ProblemException {
    Answers.checkNames(query, List.of(LIMIT, BEFORE));
    DeadLetters.Page page =
        letters.newest(limit(query.getValue(LIMIT)), before(query.getValue(BEFORE)));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    page.letters().stream().map(DeadLetter::json).forEach(json.putArray("deadLetters")::add);
    return json.put(BEFORE, page.before() == null ? null : page.before().toString());
  }

  private ObjectNode one(Place place) throws ProblemException {
    return letters.find(place).orElseThrow(() -> missing(place)).json();
  }

  private ObjectNode redrive(Place place) throws ProblemException {
    Redrive.Outcome outcome;
    try (Redrive redrive = letters.redrive()) {
      outcome = redrive.one(place);
    }
    return switch (outcome) {
      case REDRIVEN ->
          JsonNodeFactory.instance
              .objectNode()
              .put("partition", place.partition())
              .put("offset", place.offset())
              .put("redriven", true);
      case MISSING -> throw missing(place);
      case ALREADY ->
          throw new ProblemException(
              HttpStatus.CONFLICT_409, "dead letter %s was redriven before".formatted(place));
      case OVERTAKEN ->
          throw new ProblemException(
              HttpStatus.CONFLICT_409, "somebody else redrives now; look again whether it is done");
      case TOO_OFTEN ->
          throw new ProblemException(
              HttpStatus.CONFLICT_409,
              "dead letter %s has died %d times after it was redriven, and would again"
                  .formatted(place, DeadLetter.MAX_REDRIVES));
    };
  }

  private static ProblemException missing(Place place) {
    return new ProblemException(
        HttpStatus.NOT_FOUND_404, "there is no dead letter %s; it may be too old".formatted(place));
  }

  private static @Nullable Before before(@Nullable String text) throws ProblemException {
    try {
      return text == null ? null : Before.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage()));
    }
  }

  private static int limit(@Nullable String text) throws ProblemException {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    if (text.matches("\\d{1,3}") && !text.matches("0+")) {
      return Math.min(Integer.parseInt(text), MAX_LIMIT);
    }
    throw new ProblemException(
        HttpStatus.BAD_REQUEST_400,
        "%s is '%s', not a number from 1 to %d".formatted(LIMIT, text, MAX_LIMIT));
  }
}
