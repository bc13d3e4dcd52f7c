package io.newswire.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the requests that were refused to clients, and logs some of them. */
final class Refusals {
  /** log4j2.xml bounds how much of it is written. */
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private final Map<Refusal, LongAdder> counts = new ConcurrentHashMap<>();

  Refusals() {
    for (Refusal refusal : Refusal.values()) {
      counts.put(refusal, new LongAdder());
    }
  }

  /** Notes one; of the request neither query nor headers, in which a token may be. */
  void note(Refusal refusal, String client, Request request) {
    counts.computeIfAbsent(refusal, first -> new LongAdder()).increment();
    LOG.atWarn()
        .addKeyValue("client", client)
        .addKeyValue("reason", refusal)
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", request.getHttpURI().getPath())
        .log("request refused");
  }

  /** How many there were, by their reasons. */
  Map<String, LongSupplier> counts() {
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(count -> count.getKey().toString(), count -> count.getValue()::sum));
  }
}
