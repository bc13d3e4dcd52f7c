package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.stream.StandingArticle.Standing;
import io.newswire.stream.StandingArticle.Status;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An article as it stands, at any time: the newest version that is complete as a plain fold over it
 * reads it, or the first one as far as it has come.
 *
 * <p>The seed of each case is its argument. {@code -Dnewswire.test.cases=N} runs N fixed seeds and
 * a tenth as many new ones, {@code -Dnewswire.test.seed=S} one.
 */
class StandingReaderTest {
  private static final String URI = "urn:newswire:test:standing";
  private static final Reader READER = new Reader();
  private static final Instant LATER = Instant.ofEpochMilli(1_000);

  private final KeyValueStore<Bytes, byte[]> rows = RowsInMemory.store();
  private final ArticleStore store = new ArticleStore(rows, new Saves());
  private long now;

  static List<Long> seeds() {
    return RandomStory.seeds("newswire.test.cases", 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void afterEveryRecordItIsTheNewestCompleteVersionAsAPlainFoldReadsIt(long seed) {
    RandomStory story = new RandomStory(URI, seed);
    Expected expected = new Expected(story);

    for (Paragraph record : story.deliveries()) {
      take(record);
      expected.take(record);

      StandingArticle standing = standing().orElseThrow();
      assertThat(standing.status()).isEqualTo(expected.status());
      assertThat(standing.article().getVersion()).isEqualTo(expected.told.number());
      assertThat(standing.paragraphCount()).isEqualTo(expected.told.blocks().size());
      PlainFold fold = expected.fold();
      assertThat(standing.paragraphs().stream().map(p -> p.paragraph().getId()))
          .containsExactlyElementsOf(fold.ids());
      assertThat(topics(standing)).isEqualTo(fold.topics());
    }
  }

  /** Which version is to be told, by what has come of each. */
  private static final class Expected {
    private final RandomStory story;
    private final TreeMap<Integer, RandomStory.Block> there = new TreeMap<>();
    private RandomStory.@Nullable Version newest;
    private boolean complete;
    private RandomStory.@Nullable Version told;

    Expected(RandomStory story) {
      this.story = story;
    }

    void take(Paragraph record) {
      RandomStory.Version version = story.versions().get((int) record.getArticle().getVersion());
      if (newest != null && version.number() < newest.number()) {
        return;
      }
      if (!version.equals(newest)) {
        there.clear();
        newest = version;
        if (!complete || told == null || told.kill() || version.kill()) {
          told = version;
          complete = false;
        }
      }
      if (!version.kill()) {
        there.put(record.getPosition(), version.blocks().get(record.getPosition()));
        if (there.size() == version.blocks().size()) {
          told = version;
          complete = true;
        }
      }
    }

    Status status() {
      if (told.kill()) {
        return Status.CANCELED;
      }
      return complete ? Status.COMPLETE : Status.ARRIVING;
    }

    PlainFold fold() {
      if (!complete) {
        return fold(told, List.copyOf(there.values()));
      }
      List<String> ids = fold(told, told.blocks()).ids();
      Map<String, RandomStory.Block> newer = newer();
      List<RandomStory.Block> blocks = new ArrayList<>();
      for (int position = 0; position < ids.size(); position++) {
        blocks.add(newer.getOrDefault(ids.get(position), told.blocks().get(position)));
      }
      return fold(told, blocks);
    }

    /**
     * By id, the paragraphs that have come of a newer version: words that both have are kept once,
     * in the form and with the links that they came with last.
     */
    private Map<String, RandomStory.Block> newer() {
      Map<String, RandomStory.Block> newer = new HashMap<>();
      List<RandomStory.Block> come = List.copyOf(there.values());
      List<String> ids = fold(newest, come).ids();
      for (int i = 0; i < ids.size(); i++) {
        newer.put(ids.get(i), come.get(i));
      }
      return newer;
    }

    private PlainFold fold(RandomStory.Version version, List<RandomStory.Block> blocks) {
      return story.fold(
          new RandomStory.Version(version.number(), version.headline(), version.kill(), blocks));
    }
  }

  @Test
  void ofAnArticleThatNeverCameNothingIsTold() {
    assertThat(standing()).isEmpty();
  }

  @Test
  void ofWhatWasOnlyWithheldOrUnderEmbargoNothingIsTold() {
    take(record(article(1).setPubStatus(PubStatus.WITHHELD).build(), 1, 0, "The quay is closed."));
    assertThat(standing()).isEmpty();

    take(record(article(2).setEmbargoedUntil(LATER).build(), 1, 0, "The quay is closed."));
    assertThat(standing()).isEmpty();
  }

  @Test
  void whileAVersionIsWithheldOrUnderEmbargoTheOneBeforeStands() {
    take(record(article(1).build(), 1, 0, "The quay is open."));
    take(record(article(2).setPubStatus(PubStatus.WITHHELD).build(), 1, 0, "The quay is closed."));
    assertThat(standing().orElseThrow().article().getVersion()).isEqualTo(1);

    take(record(article(3).setEmbargoedUntil(LATER).build(), 1, 0, "The quay is closed."));
    assertThat(standing().map(StandingReaderTest::texts)).contains(List.of("The quay is open."));

    now = LATER.toEpochMilli();
    catchUp();
    assertThat(standing().map(StandingReaderTest::texts)).contains(List.of("The quay is closed."));
  }

  @Test
  void aFirstVersionIsArrivingUntilItIsWhole() {
    take(record(article(1).build(), 2, 1, "No boat left."));
    StandingArticle half = standing().orElseThrow();
    assertThat(half.status()).isEqualTo(Status.ARRIVING);
    assertThat(half.paragraphCount()).isEqualTo(2);
    assertThat(half.paragraphs().get(0).paragraph().getPosition()).isEqualTo(1);

    take(record(article(1).build(), 2, 0, "The quay is closed."));
    assertThat(standing().orElseThrow().status()).isEqualTo(Status.COMPLETE);
  }

  @Test
  void anArticleThatExpiredOrWasKilledHasNoWords() {
    take(record(article(1).setExpires(LATER).build(), 1, 0, "The quay is closed."));
    assertThat(standing().orElseThrow().status()).isEqualTo(Status.COMPLETE);

    now = LATER.toEpochMilli();
    catchUp();
    assertThat(standing().orElseThrow().status()).isEqualTo(Status.EXPIRED);
    assertThat(standing().orElseThrow().paragraphs()).isEmpty();

    take(record(article(2).setPubStatus(PubStatus.CANCELED).build(), 0, 0, ""));
    assertThat(standing().orElseThrow().status()).isEqualTo(Status.CANCELED);
    assertThat(standing().orElseThrow().paragraphs()).isEmpty();
  }

  @Test
  void anArticleWhoseWordsAreNoLongerKeptIsRetiredUntilItChanges() {
    take(record(article(1).build(), 1, 0, "The quay is closed."));
    ArticleState state = store.load(URI);
    state.retire();
    store.save(state);

    StandingArticle retired = standing().orElseThrow();
    assertThat(retired.status()).isEqualTo(Status.RETIRED);
    assertThat(retired.article().getVersion()).isEqualTo(1);
    assertThat(retired.paragraphs()).isEmpty();

    take(record(article(2).build(), 1, 0, "The quay is open."));
    assertThat(standing().map(StandingReaderTest::texts)).contains(List.of("The quay is open."));
  }

  @Test
  void aParagraphNamesWhatItReplacesAndWhereItCameFrom() {
    take(record(article(1).build(), 1, 0, "The quay was closed on Monday after the storm."));
    String before = standing().orElseThrow().paragraphs().get(0).paragraph().getId();
    take(record(article(2).build(), 1, 0, "The quay was closed on Tuesday after the storm."));

    Standing now = standing().orElseThrow().paragraphs().get(0);
    assertThat(now.paragraph().getReplaces()).isEqualTo(before);
    assertThat(now.paragraph().getProvenance().getTopic()).isEqualTo("news.paragraphs");
    assertThat(now.paragraph().getProvenance().getPartition()).isEqualTo(3);
  }

  private static Article.Builder article(long version) {
    return Article.newBuilder().setUri(URI).setVersion(version);
  }

  private static Paragraph record(Article article, int count, int position, String text) {
    return new Paragraph(article, count, position, text, Form.UNKNOWN, List.of());
  }

  private void take(Paragraph record) {
    LiveArticle live = new LiveArticle(store.load(URI), READER, () -> now);
    live.accept(record, 0, 0);
    save(live);
  }

  private void catchUp() {
    LiveArticle live = new LiveArticle(store.load(URI), READER, () -> now);
    live.catchUp();
    save(live);
  }

  /** What comes out is noted, as when it is forwarded. */
  private void save(LiveArticle live) {
    live.drainChanges();
    store.save(live.state());
  }

  private Optional<StandingArticle> standing() {
    ArticleState state = new ArticleRows(rows).loadSettled(URI).orElseThrow();
    return new StandingReader(READER, state, 3).read();
  }

  private static List<String> texts(StandingArticle standing) {
    return standing.paragraphs().stream().map(p -> p.paragraph().getText()).toList();
  }

  private static Map<String, String> topics(StandingArticle standing) {
    Map<String, String> topics = new HashMap<>();
    for (Standing paragraph : standing.paragraphs()) {
      for (SpecificRecord record : paragraph.records()) {
        List<Topic<?>> of = new ArrayList<>(Topics.classified());
        of.removeIf(topic -> !topic.type().equals(record.getClass()));
        topics.put(
            of.get(0).name() + " " + new OutputKey(URI, paragraph.paragraph().getId()),
            RandomStory.comparable(record));
      }
    }
    return topics;
  }
}
