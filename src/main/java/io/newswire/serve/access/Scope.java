package io.newswire.serve.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client may do. */
public enum Scope {
  /** Feed and kill articles. */
  FEED,
  /** See articles, streams, dead letters, and how the instances are. */
  READ,
  /** Redrive dead letters, and whatever else changes what runs. */
  OPERATE;

  /** The scope that a request needs, by its method and the path as it came. */
  public static Scope of(String method, String path) {
    if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
      return READ;
    }
    return path.equals("/articles") || path.startsWith("/articles/") ? FEED : OPERATE;
  }

  /** By the name that {@link #toString} gives. */
  static Optional<Scope> named(String name) {
    return Arrays.stream(values()).filter(scope -> scope.toString().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
