package io.newswire.serve;

import io.newswire.feed.Intake;
import java.util.EnumSet;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server. */
public final class NewsServer implements AutoCloseable {
  private static final int MAX_THREADS = 40;
  private static final int MIN_THREADS = 4;
  private static final int MAX_HEADERS = 16 * 1024;

  /** An article's id is a URI of its own, percent-encoded whole. */
  private static final UriCompliance IDS_IN_PATHS =
      new UriCompliance(
          "ids-in-paths",
          EnumSet.of(
              Violation.AMBIGUOUS_PATH_SEGMENT,
              Violation.AMBIGUOUS_EMPTY_SEGMENT,
              Violation.AMBIGUOUS_PATH_SEPARATOR,
              Violation.AMBIGUOUS_PATH_PARAMETER,
              Violation.AMBIGUOUS_PATH_ENCODING,
              Violation.SUSPICIOUS_PATH_CHARACTERS));

  private final Server server;
  private final ServerConnector connector;

  private NewsServer(ServerSettings settings, Intake intake) {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("http");
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.timeout().toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.maxConnections(), connector));
    server.setErrorHandler(new ProblemPages());
    Handler handlers =
        new Handler.Sequence(
            new ArticlesHandler(settings, intake), new DescriptionHandler(), new NotFound());
    server.setHandler(new GracefulHandler(new Guard(settings.host(), handlers)));
    server.setStopTimeout(settings.timeout().toMillis());
  }

  /**
   * Starts and returns when requests are answered.
   *
   * @param intake takes the articles; stays open when the server is closed
   * @throws ServerStartException when the port is taken or the address is not this machine's
   */
  public static NewsServer start(ServerSettings settings, Intake intake) {
    NewsServer started = new NewsServer(settings, intake);
    try {
      started.server.start();
      return started;
    } catch (Exception e) {
      started.close();
      throw new ServerStartException(
          "HTTP can't be served at %s:%d: %s; give another port, or 0 for a free one"
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
  }

  /** Its base URL, without a slash at the end. */
  public String url() {
    return "http://%s:%d".formatted(connector.getHost(), connector.getLocalPort());
  }

  /** Answers what has come, takes no more, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("HTTP could not be stopped: " + e.getMessage(), e);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(MAX_HEADERS);
    configuration.setUriCompliance(IDS_IN_PATHS);
    return configuration;
  }

  private static String reason(Exception fault) {
    Throwable told = fault.getCause() == null ? fault : fault.getCause();
    return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
  }
}
