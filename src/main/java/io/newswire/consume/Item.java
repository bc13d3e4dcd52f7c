package io.newswire.consume;

import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Edit;
import io.newswire.record.Figure;
import io.newswire.record.FigureParagraph;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Source;
import io.newswire.record.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a filter may ask of one quotation, figure, development, promo or edit.
 *
 * @param kinds symbols; of what an edit changed the edit's, too
 * @param names of who says it, and how they are mentioned
 * @param value of a figure, of a range its upper end; null for all others
 */
record Item(List<String> kinds, List<String> names, @Nullable Double value) {

  /** All that a record of an output topic has. */
  static List<Item> of(SpecificRecord record) {
    if (record instanceof QuoteParagraph quotes) {
      return quotes.getQuotations().stream().map(said -> of(said, List.of())).toList();
    }
    if (record instanceof FigureParagraph figures) {
      return figures.getFigures().stream().map(figure -> of(figure, List.of())).toList();
    }
    if (record instanceof DevelopmentParagraph development) {
      return List.of(new Item(List.of(), names(development.getSource()), null));
    }
    if (record instanceof PromoParagraph promo) {
      return List.of(new Item(List.of(promo.getKind().name()), List.of(), null));
    }
    return record instanceof Edit edit ? of(edit) : List.of();
  }

  private static List<Item> of(Edit edit) {
    List<String> kind = List.of(edit.getKind().name());
    List<Item> items = new ArrayList<>(List.of(new Item(kind, List.of(), null)));
    edit.getFigures().stream()
        .flatMap(change -> Stream.of(change.getBefore(), change.getAfter()))
        .filter(Objects::nonNull)
        .forEach(figure -> items.add(of(figure, kind)));
    edit.getQuotations().stream()
        .flatMap(change -> Stream.of(change.getBefore(), change.getAfter()))
        .filter(Objects::nonNull)
        .forEach(said -> items.add(of(said, kind)));
    return items;
  }

  private static Item of(Quotation said, List<String> kinds) {
    Speaker speaker = said.getSpeaker();
    return new Item(
        kinds, speaker == null ? List.of() : names(speaker.getName(), speaker.getMention()), null);
  }

  private static Item of(Figure figure, List<String> kinds) {
    List<String> all = new ArrayList<>(kinds);
    all.add(figure.getKind().name());
    Double upper = figure.getUpperValue();
    return new Item(all, names(figure.getSource()), upper == null ? figure.getValue() : upper);
  }

  private static List<String> names(@Nullable Source source) {
    return source == null ? List.of() : names(source.getName(), source.getMention());
  }

  private static List<String> names(@Nullable String name, @Nullable String mention) {
    return Stream.of(name, mention).filter(Objects::nonNull).toList();
  }
}
