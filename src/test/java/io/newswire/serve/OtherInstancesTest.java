package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged of instances that are away. */
class OtherInstancesTest {
  private final OtherInstances others = new OtherInstances(Optional.empty());
  private final Logger logger = (Logger) LogManager.getLogger(OtherInstances.class);
  private final Lines lines = new Lines();
  private final org.apache.logging.log4j.Level before = logger.getLevel();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(org.apache.logging.log4j.Level.INFO);
  }

  @AfterEach
  void stop() {
    logger.removeAppender(lines);
    logger.setLevel(before);
    lines.stop();
  }

  @Test
  void anInstanceIsLoggedOnceWhenItGoesAwayAndOnceWhenItIsBackHoweverOftenItIsAsked()
      throws Exception {
    HttpServer server = server(0);
    HostInfo instance = new HostInfo("127.0.0.1", server.getAddress().getPort());
    assertThat(answers(instance)).isTrue();
    assertThat(lines.told).isEmpty();

    server.stop(0);
    assertThat(answers(instance)).isFalse();
    assertThat(answers(instance)).isFalse();
    assertThat(lines.told)
        .singleElement()
        .asString()
        .startsWith(
            "WARN instance does not answer instance=127.0.0.1:%d reason="
                .formatted(instance.port()));

    server = server(instance.port());
    assertThat(answers(instance)).isTrue();
    assertThat(answers(instance)).isTrue();
    assertThat(lines.told)
        .hasSize(2)
        .last()
        .isEqualTo("INFO instance answers again instance=127.0.0.1:%d".formatted(instance.port()));
    server.stop(0);
  }

  private boolean answers(HostInfo instance) {
    HttpRequest request = others.request(instance, "/", Duration.ofSeconds(20)).build();
    return others
        .ask(instance, request)
        .handle((answer, fault) -> answer != null && answer.statusCode() == 200)
        .join();
  }

  private static HttpServer server(int port) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static final class Lines extends AbstractAppender {
    private final List<String> told = new CopyOnWriteArrayList<>();

    Lines() {
      super("lines", null, null, true, Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
      StringBuilder line = new StringBuilder();
      line.append(event.getLevel()).append(' ').append(event.getMessage().getFormattedMessage());
      new TreeMap<>(event.getContextData().toMap())
          .forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
      told.add(line.toString());
    }
  }
}
