package io.newswire.serve;

import io.newswire.serve.access.Token;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Bearer tokens in requests: RFC 6750, section 2.1. */
final class Bearer {
  /** The scheme's name is in any letters, and what follows it a token68 of RFC 9110. */
  private static final Pattern HEADER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");

  private Bearer() {}

  /** The token that a request has. */
  static Optional<Token> token(Request request) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null) {
      return Optional.empty();
    }
    Matcher bearer = HEADER.matcher(header.strip());
    return bearer.matches() ? Optional.of(new Token(bearer.group(1))) : Optional.empty();
  }

  /** Has a request for another instance ask in the name of who asked here. */
  static HttpRequest.Builder passOn(Request asked, HttpRequest.Builder passed) {
    token(asked)
        .ifPresent(
            token ->
                passed.header(HttpHeader.AUTHORIZATION.asString(), "Bearer " + token.secret()));
    return passed;
  }
}
