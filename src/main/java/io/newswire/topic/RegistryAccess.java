package io.newswire.topic;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * How a registry is let know who asks, and how it is known, by Confluent's names: {@code
 * basic.auth.credentials.source} USER_INFO with {@code basic.auth.user.info}, and {@code
 * schema.registry.ssl.*}, which are Kafka's {@code ssl.*} for the registry alone.
 */
public final class RegistryAccess {
  /** Nobody in particular, and the JVM's own trust. */
  public static final RegistryAccess OPEN = new RegistryAccess(Optional.empty(), Optional.empty());

  private static final String PREFIX = "schema.registry.";
  private static final String SSL = "ssl.";
  private static final String SOURCE = "basic.auth.credentials.source";
  private static final String USER_INFO = "basic.auth.user.info";
  private static final String USER_INFO_SOURCE = "USER_INFO";

  private static final ConfigDef BASIC =
      new ConfigDef()
          .define(
              SOURCE,
              ConfigDef.Type.STRING,
              USER_INFO_SOURCE,
              ConfigDef.Importance.MEDIUM,
              "Whence who asks comes.")
          .define(
              USER_INFO,
              ConfigDef.Type.PASSWORD,
              null,
              ConfigDef.Importance.MEDIUM,
              "USER:PASSWORD.");

  private final Optional<String> authorization;
  private final Optional<SSLContext> tls;

  private RegistryAccess(Optional<String> authorization, Optional<SSLContext> tls) {
    this.authorization = authorization;
    this.tls = tls;
  }

  /** Whether a setting is one of these. */
  public static boolean isSetting(String name) {
    return BASIC.names().contains(name) || name.startsWith(PREFIX + SSL);
  }

  /**
   * Takes it from settings by their names; what is of no use here is passed over. A value may come
   * from one of Kafka's {@code config.providers}.
   *
   * @throws ConfigException when one of them is wrong; it shows no password
   * @throws org.apache.kafka.common.KafkaException when a store can't be read
   */
  public static RegistryAccess of(Map<String, String> settings) {
    if (settings.keySet().stream().noneMatch(RegistryAccess::isSetting)) {
      return OPEN;
    }
    AbstractConfig basic = new AbstractConfig(BASIC, settings, false);
    Map<String, Object> ssl = new HashMap<>(basic.originalsWithPrefix(PREFIX));
    ssl.keySet().removeIf(name -> !name.startsWith(SSL));
    return new RegistryAccess(authorization(basic), tls(ssl));
  }

  private static Optional<String> authorization(AbstractConfig basic) {
    String source = basic.getString(SOURCE);
    if (!source.equals(USER_INFO_SOURCE)) {
      throw new ConfigException("%s is '%s'; it can be USER_INFO".formatted(SOURCE, source));
    }
    Password user = basic.getPassword(USER_INFO);
    if (user == null) {
      return Optional.empty();
    }
    if (user.value().indexOf(':') < 1) {
      throw new ConfigException(USER_INFO + " must be USER:PASSWORD");
    }
    byte[] bytes = user.value().getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static Optional<SSLContext> tls(Map<String, Object> ssl) {
    if (ssl.isEmpty()) {
      return Optional.empty();
    }
    AbstractConfig config = new AbstractConfig(new ConfigDef().withClientSslSupport(), ssl, false);
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(config.values());
      return Optional.of(factory.sslContext());
    }
  }

  /** The header {@code Authorization}; a secret. */
  Optional<String> authorization() {
    return authorization;
  }

  Optional<SSLContext> tls() {
    return tls;
  }
}
