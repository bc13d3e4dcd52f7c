package io.newswire.serve.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the bearer of a token may do: a line of the file of tokens, {@code NAME SCOPE,... SHA-256}.
 *
 * @param name of the client, for logs and limits: a letter, then letters, digits, {@code -}, {@code
 *     _} and {@code .}, at most 64; so it is no address
 * @param scopes at least one
 * @param sha256 of the token, 64 lower-case hexadecimal digits
 */
public record Grant(String name, Set<Scope> scopes, String sha256) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int FIELDS = 3;

  public Grant {
    scopes = Set.copyOf(scopes);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a client's name is a letter, then letters, digits, '-', '_' and '.', at most 64");
    }
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a client needs a scope: feed, read or operate");
    }
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "what stands for the token is not its SHA-256 in 64 hexadecimal digits;"
              + " 'newswire token' makes such a line");
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is none; its message repeats nothing of the line, in
   *     which a token may stand by mistake
   */
  static Grant parse(String line) {
    String[] fields = line.strip().split("\\s+", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "a line has a name, scopes with commas, and the token's SHA-256; this has %d words"
              .formatted(fields.length));
    }
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String scope : fields[1].split(",", -1)) {
      scopes.add(
          Scope.named(scope)
              .orElseThrow(
                  () -> new IllegalArgumentException("scopes are feed, read and operate")));
    }
    return new Grant(fields[0], scopes, fields[2].toLowerCase(Locale.ROOT));
  }

  /** The line of the file. */
  public String line() {
    String all = scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining(","));
    return "%s %s %s".formatted(name, all, sha256);
  }
}
