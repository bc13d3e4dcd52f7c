package io.newswire.consume;

import io.newswire.record.EditKind;
import io.newswire.record.FigureKind;
import io.newswire.record.PromoKind;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of figures, promos and edits, by their symbols in the schemas. */
final class Kinds {
  private static final Set<String> ALL =
      Stream.<Enum<?>[]>of(FigureKind.values(), PromoKind.values(), EditKind.values())
          .flatMap(Stream::of)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private Kinds() {}

  /**
   * The symbols of what was given, capitals or not.
   *
   * @throws IllegalArgumentException for one that is none
   */
  static Set<String> checked(Set<String> given) {
    Set<String> kinds = new TreeSet<>();
    for (String kind : given) {
      String symbol = kind.strip().toUpperCase(Locale.ROOT);
      if (!ALL.contains(symbol)) {
        throw new IllegalArgumentException(
            "there is no kind '%s'; there are %s"
                .formatted(kind, String.join(", ", new TreeSet<>(ALL))));
      }
      kinds.add(symbol);
    }
    return Set.copyOf(kinds);
  }
}
