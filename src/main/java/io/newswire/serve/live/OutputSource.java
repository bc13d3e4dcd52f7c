package io.newswire.serve.live;

import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import java.util.Collection;

/** Where the output topics are read from. */
public interface OutputSource {

  /** Begins to follow topics. */
  Outputs open(Collection<String> topics, Start start);

  /** Kafka's id of the cluster: offsets mean nothing on another one. */
  String clusterId();
}
