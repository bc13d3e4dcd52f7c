package io.newswire.dependencies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The CycloneDX bill of materials that the build makes. */
record BillOfMaterials(JsonNode json) {
  static final String PATH = "META-INF/sbom/application.cdx.json";

  /** The one of this build. */
  static BillOfMaterials ofThisBuild() throws IOException {
    try (InputStream in = BillOfMaterials.class.getResourceAsStream("/" + PATH)) {
      return new BillOfMaterials(new ObjectMapper().readTree(in));
    }
  }

  /** Versions by {@code group:name}. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    for (JsonNode component : json.path("components")) {
      versions.put(name(component), component.path("version").asText());
    }
    return versions;
  }

  /** What newswire asks for itself, as {@code group:name}. */
  Set<String> direct() {
    String self = json.path("metadata").path("component").path("bom-ref").asText();
    Set<String> refs = new TreeSet<>();
    for (JsonNode dependency : json.path("dependencies")) {
      if (dependency.path("ref").asText().equals(self)) {
        dependency.path("dependsOn").forEach(ref -> refs.add(ref.asText()));
      }
    }
    Set<String> direct = new TreeSet<>();
    for (JsonNode component : json.path("components")) {
      if (refs.contains(component.path("bom-ref").asText())) {
        direct.add(name(component));
      }
    }
    return direct;
  }

  /** The jar of a component on the class path. */
  File jar(String component) {
    String name = component.replaceAll(".*:", "") + "-" + versions().get(component) + ".jar";
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .filter(file -> file.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
  }

  private static String name(JsonNode component) {
    return component.path("group").asText() + ":" + component.path("name").asText();
  }
}
