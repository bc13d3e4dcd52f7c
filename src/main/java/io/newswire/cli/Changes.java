package io.newswire.cli;

import io.newswire.consume.NoteText;
import io.newswire.consume.Retraction;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import io.newswire.topic.OutputKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a story did to what stands on the topics, each in the order of the article.
 *
 * @param headlines headlines that were changed
 * @param edited paragraphs whose words were changed
 * @param added the records of each paragraph that is new
 * @param moved paragraphs that stand in another place
 * @param gone paragraphs that are there no longer
 * @param reread paragraphs whose words stayed and say something else now
 */
record Changes(
    List<Edit> headlines,
    List<Edit> edited,
    List<List<SpecificRecord>> added,
    List<Edit> moved,
    List<Gone> gone,
    List<Reread> reread) {

  /** A paragraph that was taken back, and why. */
  record Gone(ClassifiedParagraph paragraph, Retraction retraction) {}

  /** The records of a paragraph as they were and as they are. */
  record Reread(List<SpecificRecord> before, List<SpecificRecord> after) {
    /** Whether a person is told anything else; how sure the reader is makes no difference. */
    boolean isTold() {
      return !NoteText.of(before).equals(NoteText.of(after));
    }
  }

  /**
   * Compares.
   *
   * @param retractions by the keys that were taken off a topic meanwhile
   * @param edits that came meanwhile
   */
  static Changes between(
      TopicRecords before,
      TopicRecords after,
      Map<String, Retraction> retractions,
      List<Edit> edits) {
    List<Edit> edited = of(edits, EditKind.EDITED);
    Set<String> replaced = new HashSet<>();
    Set<String> replacing = new HashSet<>();
    for (Edit edit : edited) {
      replaced.add(key(edit, edit.getBefore()));
      replacing.add(key(edit, edit.getAfter()));
    }
    Set<String> kept = new HashSet<>(before.byKey().keySet());
    kept.retainAll(after.byKey().keySet());
    return new Changes(
        of(edits, EditKind.HEADLINE),
        edited,
        after.keys().stream()
            .filter(key -> !kept.contains(key) && !replacing.contains(key))
            .map(after::of)
            .toList(),
        of(edits, EditKind.MOVED),
        before.keys().stream()
            .filter(key -> !kept.contains(key) && !replaced.contains(key))
            .map(
                key ->
                    new Gone(
                        TopicRecords.paragraph(before.of(key)),
                        retractions.getOrDefault(key, new Retraction(null, null, null))))
            .toList(),
        after.keys().stream()
            .filter(kept::contains)
            .map(key -> new Reread(before.of(key), after.of(key)))
            .filter(Reread::isTold)
            .toList());
  }

  boolean isEmpty() {
    return headlines.isEmpty()
        && edited.isEmpty()
        && added.isEmpty()
        && moved.isEmpty()
        && gone.isEmpty()
        && reread.isEmpty();
  }

  private static List<Edit> of(List<Edit> edits, EditKind kind) {
    return edits.stream().filter(edit -> edit.getKind() == kind).toList();
  }

  private static String key(Edit edit, @Nullable EditedText text) {
    String id = text == null || text.getParagraphId() == null ? "" : text.getParagraphId();
    return new OutputKey(edit.getArticle().getUri(), id).toString();
  }
}
