package io.newswire.serve;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps pages of other sites, open in a browser on this machine, from reaching a server that
 * listens on loopback: they show by their Origin, or by a Host that is a name of theirs which they
 * made point here (DNS rebinding).
 */
final class Guard extends Handler.Wrapper {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Set<String> names = new HashSet<>(LOOPBACK);
  private final Set<String> allowedOrigins;

  /** For a server that is called by its address, by its names, or by one of loopback. */
  Guard(ServerSettings settings, Handler handler) {
    super(handler);
    names.add(settings.host().toLowerCase(Locale.ROOT));
    settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    allowedOrigins = settings.allowedOrigins();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = Request.getServerName(request);
    if (host != null && !names.contains(host.toLowerCase(Locale.ROOT))) {
      Answers.write(
          response,
          callback,
          Problem.of(
              HttpStatus.MISDIRECTED_REQUEST_421,
              "this is not '%s'; call it by one of %s"
                  .formatted(host, String.join(", ", new TreeSet<>(names)))));
      return true;
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null && !origin.equals(own(request)) && !mayRead(origin, request)) {
      Answers.write(
          response,
          callback,
          Problem.of(
              HttpStatus.FORBIDDEN_403,
              "pages of other sites may not call this server, unless their origin is allowed to read"));
      return true;
    }
    return super.handle(request, response, callback);
  }

  private boolean mayRead(String origin, Request request) {
    return READING.contains(request.getMethod())
        && (allowedOrigins.contains(origin) || allowedOrigins.contains("*"));
  }

  private static String own(Request request) {
    return request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority();
  }
}
