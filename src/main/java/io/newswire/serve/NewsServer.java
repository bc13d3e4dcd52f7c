package io.newswire.serve;

import io.newswire.deadletter.DeadLetters;
import io.newswire.feed.Intake;
import io.newswire.monitor.Monitor;
import io.newswire.serve.live.LiveStreams;
import io.newswire.stream.StandingArticles;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The HTTP server. */
public final class NewsServer implements AutoCloseable {
  private static final int MAX_THREADS = 40;
  private static final int MIN_THREADS = 4;
  private static final int MAX_HEADERS = 16 * 1024;

  /** Linux would let each connection that is not read from hold several megabytes. */
  private static final int SEND_BUFFER = 256 * 1024;

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

  private final ServerSettings settings;
  private final Server server;
  private final ServerConnector connector;
  private final Opening opening = new Opening();
  private final OtherInstances others;
  private final Refusals refusals = new Refusals();
  private volatile @Nullable LiveStreams streams;

  private NewsServer(ServerSettings settings) {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("http");
    server = new Server(threads);
    others = new OtherInstances(settings.access().tls());
    connector = new ServerConnector(server, 1, 1, connections());
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    connector.setIdleTimeout(settings.timeout().toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.maxConnections(), connector));
    server.setErrorHandler(new ProblemPages());
    server.setStopTimeout(settings.timeout().toMillis());
  }

  /** What is spoken on a connection, the outermost first. */
  private ConnectionFactory[] connections() {
    HttpConfiguration configuration = configuration();
    HttpConnectionFactory http = new HttpConnectionFactory(configuration);
    return settings
        .access()
        .tls()
        .map(
            tls -> {
              configuration.addCustomizer(TlsConnections.secureRequests());
              TlsConnections connections = new TlsConnections(tls);
              server.addBean(connections);
              return new ConnectionFactory[] {connections.over(http), http};
            })
        .orElseGet(() -> new ConnectionFactory[] {http});
  }

  /**
   * Takes the port, so that the address is known; answers nothing yet.
   *
   * @throws IllegalArgumentException when the files of TLS can't be read
   * @throws ServerStartException when the port is taken or the address is not this machine's
   */
  public static NewsServer bind(ServerSettings settings) {
    NewsServer bound = new NewsServer(settings);
    try {
      bound.connector.open();
      return bound;
    } catch (IOException e) {
      throw bound.failure(e);
    }
  }

  /**
   * Starts and returns when requests are answered: how the instance is, and what there will be;
   * everything else with 503 until it is opened.
   *
   * @param monitor stays open when the server is closed
   * @throws ServerStartException when it does not start
   */
  public void start(Monitor monitor) {
    monitor.watchRefusals(refusals.counts());
    start(
        new HealthHandler(monitor),
        new MetricsHandler(monitor),
        new StatusHandler(monitor, others, this::address),
        new TopologyHandler(),
        new AssetsHandler(),
        opening);
  }

  /**
   * Answers everything, after it was started.
   *
   * @param intake takes the articles; stays open when the server is closed
   * @param articles answers what they are now
   * @param live what comes out; closed with the server
   * @param letters the dead letters; stay open when the server is closed
   */
  public void open(
      Intake intake, StandingArticles articles, LiveStreams live, DeadLetters letters) {
    streams = live;
    opening.open(
        new Handler.Sequence(
            new StandingArticleHandler(articles, new Forwarding(others)),
            new ArticlesHandler(settings, intake),
            new StreamsHandler(live),
            new DeadLettersHandler(letters),
            new NotFound()));
  }

  /** Serves the streams alone. */
  void start(LiveStreams live) {
    streams = live;
    start(new StreamsHandler(live), new NotFound());
  }

  void start(Handler... handlers) {
    Handler all = new AccessHandler(settings.access(), refusals, new Handler.Sequence(handlers));
    server.setHandler(new GracefulHandler(new Guard(settings, readByOthers(all))));
    try {
      server.start();
    } catch (Exception e) {
      ServerStartException told = failure(e);
      close();
      throw told;
    }
  }

  /** Tells browsers which other sites' pages may read; {@link Guard} keeps all others out. */
  private Handler readByOthers(Handler handlers) {
    if (settings.allowedOrigins().isEmpty()) {
      return handlers;
    }
    CrossOriginHandler told = new CrossOriginHandler();
    told.setHandler(handlers);
    told.setAllowedOriginPatterns(
        settings.allowedOrigins().stream()
            .map(origin -> origin.equals("*") ? origin : Pattern.quote(origin))
            .collect(Collectors.toSet()));
    told.setAllowedMethods(Set.of("GET", "HEAD"));
    told.setAllowedHeaders(Set.of("Accept", "Authorization", "Cache-Control", "Last-Event-ID"));
    told.setAllowCredentials(false);
    return told;
  }

  private ServerStartException failure(Exception fault) {
    return new ServerStartException(
        "HTTP can't be served at %s:%d: %s; give another port, or 0 for a free one"
            .formatted(settings.host(), settings.port(), reason(fault)),
        fault);
  }

  /** Its base URL, without a slash at the end. */
  public String url() {
    return (settings.access().tls().isPresent() ? "https://" : "http://") + address();
  }

  private String address() {
    return HostPort.normalizeHost(connector.getHost()) + ":" + port();
  }

  /** The address that it listens at. */
  public String host() {
    return settings.host();
  }

  /** The port that it listens at. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Answers what has come, takes no more, and stops. */
  @Override
  public void close() {
    LiveStreams live = streams;
    if (live != null) {
      live.close();
    }
    try {
      connector.close();
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
