package io.newswire.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Writes responses. */
final class Answers {
  private static final List<String> READING = List.of("GET", "HEAD");

  private Answers() {}

  /** Answers 405 to all but GET and HEAD; false for these. */
  static boolean refusesToWrite(Request request, Response response, Callback callback) {
    return refusesAllBut(READING, request, response, callback);
  }

  /** Answers 405 to all methods but these; false for these. */
  static boolean refusesAllBut(
      List<String> methods, Request request, Response response, Callback callback) {
    if (methods.contains(request.getMethod())) {
      return false;
    }
    write(
        response,
        callback,
        new Problem(
            HttpStatus.METHOD_NOT_ALLOWED_405,
            request.getMethod() + " is not for this path",
            List.of(),
            Map.of("Allow", String.join(", ", methods))));
    return true;
  }

  /**
   * Refuses parameters of a query that there are not.
   *
   * @param names of those that there are
   * @throws ProblemException 400, for the first of the others
   */
  static void checkNames(Fields query, List<String> names) throws ProblemException {
    for (String name : query.getNames()) {
      if (!names.contains(name)) {
        throw new ProblemException(
            HttpStatus.BAD_REQUEST_400,
            "there is no parameter '%s'%s"
                .formatted(
                    name,
                    names.isEmpty()
                        ? ""
                        : (names.size() == 1 ? "; there is " : "; there are ")
                            + String.join(", ", names)));
      }
    }
  }

  static void write(Response response, Callback callback, Problem problem) {
    problem.headers().forEach(response.getHeaders()::put);
    write(response, callback, problem.status(), Problem.MEDIA_TYPE, problem.json());
  }

  static void write(Response response, Callback callback, int status, JsonNode json) {
    write(response, callback, status, "application/json", json);
  }

  private static void write(
      Response response, Callback callback, int status, String mediaType, JsonNode json) {
    write(response, callback, status, mediaType, (json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static void write(
      Response response, Callback callback, int status, String mediaType, byte[] body) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
