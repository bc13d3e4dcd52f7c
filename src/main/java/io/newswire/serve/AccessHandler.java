package io.newswire.serve;

import io.newswire.serve.access.Access;
import io.newswire.serve.access.Grant;
import io.newswire.serve.access.RateLimits;
import io.newswire.serve.access.Scope;
import io.newswire.serve.access.Token;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets those alone pass who may, and none too often. What has nothing of the news in it, the
 * dashboard's files for one, is for all; so is health, as often as whoever starts and stops
 * instances likes to ask.
 */
final class AccessHandler extends Handler.Wrapper {
  private static final String CHALLENGE = "Bearer realm=\"newswire\"";
  private static final Pattern TOKEN_IN_QUERY = Pattern.compile("(?:^|&)access_token(?:=|&|$)");

  private final Access access;
  private final RateLimits limits;
  private final Refusals refusals;

  AccessHandler(Access access, Refusals refusals, Handler handler) {
    super(handler);
    this.access = access;
    this.limits = new RateLimits(access.rateLimit());
    this.refusals = refusals;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = String.valueOf(request.getHttpURI().getPath());
    if (HealthHandler.PATHS.contains(path)) {
      return super.handle(request, response, callback);
    }
    Optional<Token> token = Bearer.token(request);
    Optional<Grant> grant = access.tokens().flatMap(tokens -> token.flatMap(tokens::grant));
    String client = grant.map(Grant::name).orElseGet(() -> address(request));
    int seconds = limits.take(client);
    if (seconds > 0) {
      refuse(Refusal.RATE_LIMITED, client, tooMany(seconds), request, response, callback);
      return true;
    }
    String query = request.getHttpURI().getQuery();
    if (query != null && TOKEN_IN_QUERY.matcher(query).find()) {
      refuse(Refusal.TOKEN_IN_QUERY, client, inQuery(), request, response, callback);
      return true;
    }
    if (access.tokens().isEmpty() || isForAll(path)) {
      return super.handle(request, response, callback);
    }
    if (grant.isEmpty()) {
      Problem problem = unauthenticated(token.isPresent());
      refuse(Refusal.UNAUTHENTICATED, client, problem, request, response, callback);
      return true;
    }
    Scope needed = needed(request);
    if (!grant.get().scopes().contains(needed)) {
      Problem problem = insufficient(needed);
      refuse(Refusal.INSUFFICIENT_SCOPE, client, problem, request, response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /**
   * Handlers look at the path as it came or as it is meant: what is not feeding in both is none.
   */
  private static Scope needed(Request request) {
    HttpURI uri = request.getHttpURI();
    Scope asItCame = Scope.of(request.getMethod(), String.valueOf(uri.getPath()));
    return asItCame == Scope.FEED
        ? Scope.of(request.getMethod(), String.valueOf(uri.getCanonicalPath()))
        : asItCame;
  }

  private static boolean isForAll(String path) {
    return AssetsHandler.PATHS.contains(path) || path.equals(TopologyHandler.PATH);
  }

  private void refuse(
      Refusal refusal,
      String client,
      Problem problem,
      Request request,
      Response response,
      Callback callback) {
    refusals.note(refusal, client, request);
    Answers.write(response, callback, problem);
  }

  private static String address(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress remote
        ? RateLimits.client(remote.getAddress())
        : "unknown";
  }

  /** RFC 6585, section 4. */
  private static Problem tooMany(int seconds) {
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS_429,
        "too many requests; go on in %d s".formatted(seconds),
        List.of(),
        Map.of(HttpHeader.RETRY_AFTER.asString(), Integer.toString(seconds)));
  }

  private static Problem inQuery() {
    return Problem.of(
        HttpStatus.BAD_REQUEST_400,
        "tokens in addresses end in logs: make a new one, and send it as 'Authorization: Bearer'");
  }

  private static Problem unauthenticated(boolean hasToken) {
    return challenged(
        HttpStatus.UNAUTHORIZED_401,
        hasToken
            ? "the token is not known here, or not any more"
            : "send a token as 'Authorization: Bearer'; who runs newswire makes one by 'newswire token'",
        hasToken ? ", error=\"invalid_token\"" : "");
  }

  private static Problem insufficient(Scope needed) {
    return challenged(
        HttpStatus.FORBIDDEN_403,
        "the token has not the scope %s, which this needs".formatted(needed),
        ", error=\"insufficient_scope\", scope=\"%s\"".formatted(needed));
  }

  /** RFC 6750, section 3. */
  private static Problem challenged(int status, String detail, String error) {
    return new Problem(
        status,
        detail,
        List.of(),
        Map.of(HttpHeader.WWW_AUTHENTICATE.asString(), CHALLENGE + error));
  }
}
