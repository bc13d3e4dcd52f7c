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

/** Writes responses. */
final class Answers {
  private Answers() {}

  /** Answers 405 to all but GET and HEAD; false for these. */
  static boolean refusesToWrite(Request request, Response response, Callback callback) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return false;
    }
    write(
        response,
        callback,
        new Problem(
            HttpStatus.METHOD_NOT_ALLOWED_405,
            request.getMethod() + " is not for this path",
            List.of(),
            Map.of("Allow", "GET, HEAD")));
    return true;
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
