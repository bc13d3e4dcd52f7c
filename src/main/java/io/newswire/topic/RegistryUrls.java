package io.newswire.topic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * The base URLs of one registry's instances.
 *
 * @param urls at least one, each http or https, with or without a path, none ending in a slash
 */
record RegistryUrls(List<String> urls) {

  /**
   * Reads {@code schema.registry.url}: URLs separated by commas.
   *
   * @throws IllegalArgumentException if one of them is no http or https URL
   */
  static RegistryUrls parse(String property) {
    List<String> urls = new ArrayList<>();
    for (String part : property.split(",", -1)) {
      if (!part.isBlank()) {
        urls.add(checked(part.strip()));
      }
    }
    if (urls.isEmpty()) {
      throw new IllegalArgumentException(
          "schema.registry.url is empty: give the base URL of a schema registry, such as"
              + " http://localhost:8081");
    }
    return new RegistryUrls(List.copyOf(urls));
  }

  /** The URL of {@code path} at the instance to try on the given attempt, counted from 0. */
  URI at(int attempt, String path) {
    return URI.create(urls.get(attempt % urls.size()) + path);
  }

  @Override
  public String toString() {
    return String.join(", ", urls);
  }

  private static String checked(String url) {
    try {
      URI uri = new URI(url);
      boolean http = "http".equalsIgnoreCase(uri.getScheme());
      boolean https = "https".equalsIgnoreCase(uri.getScheme());
      if (uri.getRawUserInfo() != null) {
        throw new IllegalArgumentException(
            "schema.registry.url has a user in it; give basic.auth.user.info instead");
      }
      if ((http || https) && uri.getHost() != null) {
        return withoutSlash(url);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(notOne(url), e);
    }
    throw new IllegalArgumentException(notOne(url));
  }

  private static String notOne(String url) {
    return "schema.registry.url: \""
        + url
        + "\" is no http or https URL; write it like http://localhost:8081";
  }

  private static String withoutSlash(String url) {
    int end = url.length();
    while (url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }
}
