package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.awaitility.Awaitility;

/**
 * A broker that lets nobody in without TLS and SASL/SCRAM, and allows nothing that no ACL allows.
 * Who sets it up comes by SASL/PLAIN, as the broker itself does: those users are known from the
 * start.
 */
public final class SecuredBroker implements AutoCloseable {
  private static final String ADMIN_PASSWORD = "admin-password";
  private static final String PLAIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\""
          + " password=\"%s\"%s;";

  private final LoopbackCertificate certificate;
  private final EmbeddedKafka kafka;
  private final Admin admin;

  private SecuredBroker(LoopbackCertificate certificate, EmbeddedKafka kafka) {
    this.certificate = certificate;
    this.kafka = kafka;
    Map<String, Object> settings = new HashMap<>(trusting());
    settings.put("sasl.mechanism", "PLAIN");
    settings.put("sasl.jaas.config", PLAIN.formatted(ADMIN_PASSWORD, ""));
    admin = Admin.create(settings);
  }

  /** Starts it on an empty folder, with a certificate of its own for the loopback address. */
  public static SecuredBroker start(Path folder) throws IOException, InterruptedException {
    LoopbackCertificate certificate = LoopbackCertificate.make(folder);
    Map<String, String> settings = new HashMap<>();
    settings.put("listener.security.protocol.map", "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put(
        "listener.name.plaintext.plain.sasl.jaas.config",
        PLAIN.formatted(ADMIN_PASSWORD, " user_admin=\"" + ADMIN_PASSWORD + "\""));
    settings.put(
        "listener.name.plaintext.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("ssl.keystore.location", certificate.keys().toString());
    settings.put("ssl.keystore.password", LoopbackCertificate.PASSWORD);
    settings.put("ssl.truststore.location", certificate.trust().toString());
    settings.put("ssl.truststore.password", LoopbackCertificate.PASSWORD);
    settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
    settings.put("allow.everyone.if.no.acl.found", "false");
    // The controller's listener, on loopback, knows no users.
    settings.put("super.users", "User:admin;User:ANONYMOUS");
    return new SecuredBroker(certificate, EmbeddedKafka.start(folder, 0, settings));
  }

  /** Sets it up: it is allowed everything. */
  public Admin admin() {
    return admin;
  }

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** Makes a user of SCRAM known, and gives the settings by which it comes in. */
  public Map<String, String> user(String name, String password)
      throws ExecutionException, InterruptedException {
    admin
        .alterUserScramCredentials(
            List.of(
                new UserScramCredentialUpsertion(
                    name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
        .all()
        .get();
    Map<String, String> settings = new HashMap<>(trusting());
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(name, password));
    return settings;
  }

  /** Returns when the broker allows it. */
  public void allow(Collection<AclBinding> bindings)
      throws ExecutionException, InterruptedException {
    admin.createAcls(bindings).all().get();
    bindings.forEach(binding -> await(binding, 1));
  }

  /** Returns when the broker no longer allows it. */
  public void revoke(AclBinding binding) throws ExecutionException, InterruptedException {
    admin.deleteAcls(List.of(binding.toFilter())).all().get();
    await(binding, 0);
  }

  private void await(AclBinding binding, int count) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(10))
        .until(() -> admin.describeAcls(binding.toFilter()).values().get().size() == count);
  }

  private Map<String, String> trusting() {
    return Map.of(
        "bootstrap.servers",
        kafka.bootstrapServers(),
        "security.protocol",
        "SASL_SSL",
        "ssl.truststore.location",
        certificate.trust().toString(),
        "ssl.truststore.password",
        LoopbackCertificate.PASSWORD);
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    kafka.close();
  }
}
