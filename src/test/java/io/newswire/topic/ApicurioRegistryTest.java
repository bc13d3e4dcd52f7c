package io.newswire.topic;

import io.newswire.docker.DockerRegistry;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApicurioRegistryTest implements RegistryContract {
  @RegisterExtension static final DockerRegistry REGISTRY = new DockerRegistry();

  @Override
  public String url() {
    return REGISTRY.url();
  }
}
