package io.newswire.edit;

import io.newswire.reading.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which figures an edit changed. */
final class FigureChanges {
  private FigureChanges() {}

  /**
   * Compares the figures of two texts. A figure that is only written otherwise is the same; those
   * that are not the same belong together where they count the same, else where their value or what
   * is counted in the end is the same, else where they are the only ones left of their sort.
   */
  static List<Change<Figure>> of(List<Figure> before, List<Figure> after) {
    Matching<Figure> matching = new Matching<>(before, after);
    matching.byKey(FigureChanges::said);
    matching.byKey(FigureChanges::counted);
    matching.byKey(FigureChanges::value);
    matching.byKey(FigureChanges::lastWordCounted);
    matching.bySingleKey(figure -> key(figure.kind(), figure.unit()));
    return matching.changes((was, is) -> said(was).equals(said(is)));
  }

  /** Keys may hold null, which the lists of {@link List#of} do not. */
  private static Object key(@Nullable Object... parts) {
    return Arrays.asList(parts);
  }

  /** All that a figure says, however it is written. */
  private static Object said(Figure figure) {
    return key(
        figure.kind(),
        figure.value(),
        figure.upperValue(),
        figure.bound(),
        figure.unit(),
        normal(figure.counted()),
        figure.source() == null ? null : normal(figure.source().name()),
        normal(figure.asOf()),
        normal(figure.caveat()));
  }

  private static Object counted(Figure figure) {
    String counted = normal(figure.counted());
    return key(figure.kind(), counted == null ? figure.unit() : null, counted);
  }

  private static Object value(Figure figure) {
    return key(figure.kind(), figure.value(), figure.upperValue());
  }

  private static @Nullable Object lastWordCounted(Figure figure) {
    String counted = normal(figure.counted());
    return counted == null
        ? null
        : key(figure.kind(), counted.substring(counted.lastIndexOf(' ') + 1));
  }

  private static @Nullable String normal(@Nullable String words) {
    return words == null ? null : words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
