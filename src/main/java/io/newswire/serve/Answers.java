package io.newswire.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes responses. */
final class Answers {
  private Answers() {}

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
