package io.newswire.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why a request was not fulfilled, as problem details of RFC 9457 with the type {@code
 * about:blank}.
 *
 * @param status of the response, 4xx or 5xx
 * @param detail what is wrong and what to do
 * @param errors one a refused article where there are several; empty for one
 * @param headers of the response besides its own
 */
record Problem(int status, String detail, List<String> errors, Map<String, String> headers) {
  static final String MEDIA_TYPE = "application/problem+json";

  Problem {
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
  }

  static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of(), Map.of());
  }

  /** Come back later: RFC 9110, 10.2.3. */
  static Problem busy(String detail, int seconds) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE_503,
        detail,
        List.of(),
        Map.of("Retry-After", Integer.toString(seconds)));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank");
    json.put("title", HttpStatus.getMessage(status));
    json.put("status", status);
    json.put("detail", detail);
    if (!errors.isEmpty()) {
      errors.forEach(json.putArray("errors")::add);
    }
    return json;
  }
}
