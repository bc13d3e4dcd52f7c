package io.newswire.stream;

import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import io.newswire.record.Figure;
import io.newswire.record.FigureChange;
import io.newswire.record.Quotation;
import io.newswire.record.QuotationChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edit as one line: {@code EDITED 2 | About 8,000 people left. | About 9,000 people left. |
 * figure 8,000 people -> 9,000 people | stealth}. A position before that is another one stands
 * before it: {@code 7>2}.
 */
final class EditLine {
  private static final int WORDS = 12;

  private EditLine() {}

  static String of(Edit edit) {
    List<String> parts = new ArrayList<>();
    parts.add(kind(edit));
    if (edit.getKind() == EditKind.MOVED) {
      parts.add(words(edit.getAfter()));
    } else {
      Stream.of(edit.getBefore(), edit.getAfter())
          .filter(text -> text != null || edit.getKind() == EditKind.HEADLINE)
          .forEach(text -> parts.add(words(text)));
    }
    for (FigureChange change : edit.getFigures()) {
      parts.add("figure " + figure(change.getBefore()) + " -> " + figure(change.getAfter()));
    }
    for (QuotationChange change : edit.getQuotations()) {
      parts.add("quote " + quotation(change.getBefore()) + " -> " + quotation(change.getAfter()));
    }
    if (edit.getDeclared()) {
      parts.add("declared " + words(edit.getCorrection()));
    } else if (edit.getKind() == EditKind.EDITED) {
      parts.add("stealth");
    }
    return String.join(" | ", parts);
  }

  /** The first words of a text, with a mark that there are more. */
  static String words(String text) {
    String[] words = text.split(" ");
    return words.length <= WORDS
        ? text
        : String.join(" ", Arrays.asList(words).subList(0, WORDS)) + " …";
  }

  private static String words(@Nullable EditedText text) {
    return text == null ? "none" : words(text.getText());
  }

  private static String kind(Edit edit) {
    Integer before = edit.getBefore() == null ? null : edit.getBefore().getPosition();
    Integer after = edit.getAfter() == null ? null : edit.getAfter().getPosition();
    List<String> positions =
        Stream.of(before, after).filter(Objects::nonNull).distinct().map(String::valueOf).toList();
    return positions.isEmpty()
        ? edit.getKind().name()
        : edit.getKind() + " " + String.join(">", positions);
  }

  private static String figure(@Nullable Figure figure) {
    if (figure == null) {
      return "none";
    }
    String counted = figure.getCounted() == null ? "" : " " + figure.getCounted();
    return figure.getText()
        + counted
        + (figure.getSource() == null ? "" : ", " + figure.getSource().getName());
  }

  private static String quotation(@Nullable Quotation quotation) {
    if (quotation == null) {
      return "none";
    }
    String speaker = quotation.getSpeaker() == null ? "?" : quotation.getSpeaker().getName();
    return words(quotation.getText()) + " " + speaker;
  }
}
