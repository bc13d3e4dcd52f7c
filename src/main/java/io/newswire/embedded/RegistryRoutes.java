package io.newswire.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Which request gets which answer. */
final class RegistryRoutes {
  private static final String NAME = "*";

  private final List<Route> routes = new ArrayList<>();

  private interface Answer {
    JsonNode to(RegistryRequest request) throws RegistryApiException;
  }

  private record Route(String method, List<String> path, Answer answer) {
    boolean leadsTo(List<String> requested) {
      if (path.size() != requested.size()) {
        return false;
      }
      for (int i = 0; i < path.size(); i++) {
        if (!path.get(i).equals(NAME) && !path.get(i).equals(requested.get(i))) {
          return false;
        }
      }
      return true;
    }

    List<String> names(List<String> requested) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < path.size(); i++) {
        if (path.get(i).equals(NAME)) {
          names.add(requested.get(i));
        }
      }
      return names;
    }
  }

  RegistryRoutes(RegistryApi api) {
    // The first that fits is taken, so /schemas/types stands before what would take it for an id.
    add("GET", "/", api::about);
    add("GET", "/subjects", api::subjects);
    add("POST", "/subjects/*", api::lookUp);
    add("POST", "/subjects/*/versions", api::register);
    add("GET", "/subjects/*/versions", api::versions);
    add("GET", "/subjects/*/versions/*", api::version);
    add("GET", "/subjects/*/versions/*/schema", api::schemaOfVersion);
    add("GET", "/schemas/types", api::schemaTypes);
    add("GET", "/schemas/ids/*", api::schema);
    add("GET", "/schemas/ids/*/schema", api::schemaAlone);
    add("GET", "/schemas/ids/*/subjects", api::subjectsWithSchema);
    add("GET", "/schemas/ids/*/versions", api::versionsWithSchema);
    add("GET", "/config", api::compatibility);
    add("PUT", "/config", api::setCompatibility);
    add("GET", "/config/*", api::subjectCompatibility);
    add("PUT", "/config/*", api::setSubjectCompatibility);
    add("POST", "/compatibility/subjects/*/versions", api::testAgainstAll);
    add("POST", "/compatibility/subjects/*/versions/*", api::testAgainstVersion);
    add("GET", "/mode", api::mode);
    add("GET", "/mode/*", api::mode);
    // What Apicurio's deserializers ask of a registry; a content's id is the schema's.
    add("GET", "/apis/registry/v3/ids/contentIds/*", api::schemaAlone);
    add("GET", "/apis/registry/v3/ids/contentIds/*/references", api::references);
  }

  /**
   * @param path as it came, still encoded
   */
  JsonNode answer(String method, String path, String query, String body)
      throws RegistryApiException {
    List<String> requested;
    try {
      requested = segments(path);
    } catch (IllegalArgumentException e) {
      throw RegistryApiException.noSuchPath(path);
    }
    boolean known = false;
    for (Route route : routes) {
      if (route.leadsTo(requested)) {
        if (route.method().equals(method)) {
          return route.answer().to(new RegistryRequest(route.names(requested), query, body));
        }
        known = true;
      }
    }
    throw known
        ? RegistryApiException.methodNotAllowed(method, path)
        : RegistryApiException.noSuchPath(path);
  }

  private void add(String method, String path, Answer answer) {
    routes.add(new Route(method, segments(path), answer));
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        // In a path, unlike in a form, a plus is a plus.
        segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
    return segments;
  }
}
