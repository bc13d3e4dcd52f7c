package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import io.newswire.record.Paragraph;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What news.edits promises, in the whole topology: {@code -Dnewswire.test.edits.cases=N} for N
 * fixed seeds and a tenth as many new ones.
 */
class EditsPropertyTest {
  private static DriverStream stream;

  @BeforeAll
  static void start() {
    stream = new DriverStream();
  }

  @AfterAll
  static void stop() {
    stream.close();
  }

  static List<Long> seeds() {
    return RandomStory.seeds("newswire.test.edits.cases", 500);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theEditsOfAVersionTurnTheOrderBeforeIntoItsOwn(long seed) {
    RandomStory story = new RandomStory("urn:newswire:test:edits:order:" + seed, seed);
    RandomStory.Version before = null;

    for (RandomStory.Version version : story.versions()) {
      ToldEdits told = send(story.records(version));

      if (version.kill() || before == null) {
        assertThat(told.edits()).isEmpty();
      } else {
        assertThat(told.applyTo(story.fold(before).ids())).isEqualTo(story.fold(version).ids());
        assertThat(told.of(EditKind.HEADLINE))
            .hasSize(Objects.equals(before.headline(), version.headline()) ? 0 : 1);
        long number = before.number();
        assertThat(told.edits()).allMatch(edit -> edit.getPreviousVersion() == number);
        assertThat(told.edits()).allMatch(edit -> !edit.getDeclared());
      }
      before = version.kill() ? null : version;
    }
    drainClassified();
  }

  @Test
  void theStoriesHaveEditsOfEveryKind() {
    Set<EditKind> kinds = EnumSet.noneOf(EditKind.class);
    for (long seed = 0; seed < 100; seed++) {
      RandomStory story = new RandomStory("urn:newswire:test:edits:kinds:" + seed, seed);
      for (RandomStory.Version version : story.versions()) {
        send(story.records(version)).edits().forEach(edit -> kinds.add(edit.getKind()));
      }
    }
    drainClassified();

    assertThat(kinds).containsAll(EnumSet.complementOf(EnumSet.of(EditKind.UNKNOWN)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aVersionThatChangesNothingTellsNothing(long seed) {
    RandomStory story = new RandomStory("urn:newswire:test:edits:same:" + seed, seed);

    for (RandomStory.Version version : story.versions()) {
      List<Paragraph> first = story.records(version.as(2 * version.number()));
      send(first);
      drainClassified();

      List<Edit> told = new ArrayList<>(send(first).edits());
      if (!version.kill()) {
        told.addAll(send(story.records(version.as(2 * version.number() + 1))).edits());
      }

      assertThat(told).isEmpty();
      assertThat(drainClassified()).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aVersionThatComesAgainInOtherWordsTellsWhatEachRecordChanges(long seed) {
    RandomStory story = new RandomStory("urn:newswire:test:edits:again:" + seed, seed);
    RandomStory.Version first = story.versions().get(0);
    List<String> order = story.fold(first).ids();
    send(story.records(first));

    for (RandomStory.Version version : story.versions()) {
      if (!version.kill() && version.blocks().size() == first.blocks().size()) {
        for (Paragraph record : story.records(version.as(first.number()))) {
          order = send(List.of(record)).applyTo(order);
        }
        assertThat(order).isEqualTo(story.fold(version).ids());
      }
    }
    drainClassified();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aTombstoneNamesTheReasonThatTheEditsTell(long seed) {
    RandomStory story = new RandomStory("urn:newswire:test:edits:reasons:" + seed, seed);

    for (RandomStory.Version version : story.versions()) {
      ToldEdits told = send(story.records(version));
      Map<String, String> reasons = new HashMap<>();
      for (Edit edit : told.of(EditKind.EDITED)) {
        reasons.put(
            edit.getBefore().getParagraphId(), "EDITED " + edit.getAfter().getParagraphId());
      }
      for (Edit edit : told.of(EditKind.DROPPED)) {
        reasons.put(edit.getBefore().getParagraphId(), "DROPPED null");
      }

      for (StreamUnderTest.Out<SpecificRecord> out : drainClassified()) {
        String reason = header(out.headers(), "newswire.reason");
        if (out.value() == null && !"RECLASSIFIED".equals(reason)) {
          assertThat(header(out.headers(), "newswire.version")).isEqualTo("" + version.number());
          assertThat(reason + " " + header(out.headers(), "newswire.replaced-by"))
              .isEqualTo(
                  version.kill() ? "KILLED null" : reasons.get(OutputKey.parse(out.key()).part()));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverTheDeliveryTheEditsTellOfWordsOfTheirVersions(long seed) {
    RandomStory story = new RandomStory("urn:newswire:test:edits:any:" + seed, seed);
    RandomStory.Version newest = story.versions().get(story.versions().size() - 1);

    story.deliveries().forEach(stream::send);

    Map<String, SpecificRecord> held =
        StreamUnderTest.materialised(stream.drain(Topics.EDITS.name()));
    Map<String, String> replaces = new HashMap<>();
    for (SpecificRecord value : held.values()) {
      Edit edit = (Edit) value;
      assertThat(edit.getPreviousVersion()).isLessThan(edit.getArticle().getVersion());
      check(story, edit.getPreviousVersion(), edit.getKind(), edit.getBefore());
      check(story, edit.getArticle().getVersion(), edit.getKind(), edit.getAfter());
      if (edit.getArticle().getVersion() == newest.number()
          && (edit.getKind() == EditKind.EDITED || edit.getKind() == EditKind.ADDED)) {
        EditedText before = edit.getBefore();
        replaces.put(
            edit.getAfter().getParagraphId(), before == null ? null : before.getParagraphId());
      }
    }
    if (newest.kill()) {
      assertThat(held).isEmpty();
    }
    checkReplaces(story, replaces);
  }

  private static void checkReplaces(RandomStory story, Map<String, String> brought) {
    Set<String> known = new HashSet<>();
    story.versions().forEach(version -> known.addAll(story.fold(version).ids()));
    Set<String> seen = new HashSet<>();
    for (SpecificRecord value : classified()) {
      ClassifiedParagraph paragraph = (ClassifiedParagraph) value.get(0);
      seen.add(paragraph.getId());
      if (brought.containsKey(paragraph.getId())) {
        assertThat(paragraph.getReplaces()).isEqualTo(brought.get(paragraph.getId()));
      } else if (paragraph.getReplaces() != null) {
        assertThat(known).contains(paragraph.getReplaces());
      }
    }
    assertThat(seen).containsAll(brought.keySet());
  }

  private static void check(
      RandomStory story, long number, EditKind kind, @Nullable EditedText text) {
    RandomStory.Version version = story.versions().get((int) number);
    if (kind == EditKind.HEADLINE) {
      assertThat(text == null ? null : text.getText()).isEqualTo(version.headline());
    } else if (text != null) {
      PlainFold fold = story.fold(version);
      assertThat(text.getParagraphId()).isEqualTo(fold.ids().get(text.getPosition()));
      assertThat(text.getText()).isEqualTo(fold.texts().get(text.getPosition()));
    }
  }

  /** What sending the records tells. */
  private static ToldEdits send(List<Paragraph> records) {
    records.forEach(stream::send);
    List<Edit> told = new ArrayList<>();
    for (StreamUnderTest.Out<SpecificRecord> out : stream.drain(Topics.EDITS.name())) {
      if (out.value() != null) {
        told.add((Edit) out.value());
      }
    }
    return new ToldEdits(told);
  }

  /** All that came out on the topics of classified paragraphs; keys may stand on several. */
  private static List<StreamUnderTest.Out<SpecificRecord>> drainClassified() {
    List<StreamUnderTest.Out<SpecificRecord>> records = new ArrayList<>();
    for (Topic<?> topic : Topics.classified()) {
      records.addAll(stream.drain(topic.name()));
    }
    return records;
  }

  /** What stands on the topics of classified paragraphs. */
  private static List<SpecificRecord> classified() {
    List<SpecificRecord> values = new ArrayList<>();
    for (Topic<?> topic : Topics.classified()) {
      values.addAll(StreamUnderTest.materialised(stream.drain(topic.name())).values());
    }
    return values;
  }

  private static @Nullable String header(Headers headers, String name) {
    return headers.lastHeader(name) == null
        ? null
        : new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
