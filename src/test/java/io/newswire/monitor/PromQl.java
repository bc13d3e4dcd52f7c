package io.newswire.monitor;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression in Prometheus's language. */
public record PromQl(String text) {
  /**
   * What may hold names that are no metrics': strings, labels in braces and brackets, durations.
   */
  private static final Pattern ASIDE =
      Pattern.compile(
          "\"[^\"]*\"|'[^']*'"
              + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)"
              + "|\\[[^]]*]");

  private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
  private static final Pattern NAME = Pattern.compile("(?<![\\w:$.])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "bool", "offset", "group_left", "group_right", "inf", "nan");

  /** The metrics that it names. */
  public Set<String> metrics() {
    String rest = BRACES.matcher(ASIDE.matcher(text).replaceAll(" ")).replaceAll(" ");
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(rest);
    while (name.find()) {
      if (!WORDS.contains(name.group())) {
        names.add(name.group());
      }
    }
    return names;
  }
}
