package io.newswire.stream;

import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The edits that were told at one time: what they make of the order of the paragraphs. */
record ToldEdits(List<Edit> edits) {

  /** The order of paragraph ids that the edits make of the order before. */
  List<String> applyTo(List<String> before) {
    List<String> order = new ArrayList<>(before);
    sides(Edit::getBefore)
        .sorted(Comparator.comparing(EditedText::getPosition).reversed())
        .forEach(
            text -> {
              if (!order.remove((int) text.getPosition()).equals(text.getParagraphId())) {
                throw new AssertionError("does not stand where the edit says: " + text);
              }
            });
    sides(Edit::getAfter)
        .sorted(Comparator.comparing(EditedText::getPosition))
        .forEach(text -> order.add(text.getPosition(), text.getParagraphId()));
    return order;
  }

  List<Edit> of(EditKind kind) {
    return edits.stream().filter(edit -> edit.getKind() == kind).toList();
  }

  private Stream<EditedText> sides(Function<Edit, EditedText> side) {
    return edits.stream()
        .filter(edit -> edit.getKind() != EditKind.HEADLINE)
        .map(side)
        .filter(Objects::nonNull);
  }
}
