package io.newswire.serve.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The grants of a file of tokens. */
final class Grants {
  private final List<Grant> all;

  private Grants(List<Grant> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads the lines of a file; blank ones, and those that begin with {@code #}, say nothing.
   *
   * @throws IllegalArgumentException naming the line that is wrong, or when there is none
   */
  static Grants parse(List<String> lines) {
    List<Grant> grants = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        Grant grant = Grant.parse(line);
        if (!names.add(grant.name())) {
          throw new IllegalArgumentException("another line has the name " + grant.name());
        }
        grants.add(grant);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line %d: %s".formatted(i + 1, e.getMessage()), e);
      }
    }
    if (grants.isEmpty()) {
      throw new IllegalArgumentException("there is no token in it; 'newswire token' makes one");
    }
    return new Grants(grants);
  }

  /** What the bearer of a token may do. How long it takes does not depend on the token. */
  Optional<Grant> of(Token token) {
    byte[] digest = bytes(token.sha256());
    Optional<Grant> found = Optional.empty();
    for (Grant grant : all) {
      if (MessageDigest.isEqual(digest, bytes(grant.sha256()))) {
        found = Optional.of(grant);
      }
    }
    return found;
  }

  private static byte[] bytes(String digits) {
    return digits.getBytes(StandardCharsets.US_ASCII);
  }
}
