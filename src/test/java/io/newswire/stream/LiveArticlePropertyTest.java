package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Reader;
import io.newswire.record.Paragraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.Provenance;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise 1: whatever the order, the repeats and the mix of versions in which records arrive, once
 * all are there the topics hold what a plain fold over the newest version gives; also when the
 * article is loaded from its stored rows at any time in between, and when it is read anew.
 *
 * <p>The seed of each case is its argument. {@code -Dnewswire.test.cases=N} runs N fixed seeds and
 * a tenth as many new ones, {@code -Dnewswire.test.seed=S} one.
 */
class LiveArticlePropertyTest {
  private static final String URI = "urn:newswire:test:property";
  private static final Reader READER = new Reader();

  static List<Long> seeds() {
    return RandomStory.seeds("newswire.test.cases", 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyDeliveryEndsInThePlainFoldOfTheNewestVersion(long seed) {
    RandomStory story = new RandomStory(URI, seed);
    Delivery delivery = new Delivery(new Random(seed));

    story.deliveries().forEach(delivery::deliver);

    assertThat(delivery.topics).isEqualTo(story.folded());
    assertThat(delivery.reread()).as("changes by reading anew").isZero();
  }

  /** Takes records as the processor does, from time to time from the stored rows alone. */
  private static final class Delivery {
    private final Random random;
    private final KeyValueStore<Bytes, byte[]> rows = RowsInMemory.store();
    private final Map<String, String> topics = new HashMap<>();
    private ArticleStore store = new ArticleStore(rows, new Saves());

    Delivery(Random random) {
      this.random = random;
    }

    void deliver(Paragraph record) {
      if (random.nextInt(5) == 0) {
        store = new ArticleStore(rows, new Saves());
      }
      LiveArticle article = new LiveArticle(store.load(URI), READER, () -> 0);
      article.accept(record, 0, 0);
      store.save(article.state());
      article.drainChanges().forEach(change -> apply(article.state(), change));
    }

    int reread() {
      LiveArticle article =
          new LiveArticle(new ArticleStore(rows, new Saves()).load(URI), READER, () -> 0);
      article.reread();
      return article.drainChanges().size();
    }

    private void apply(ArticleState article, Change change) {
      if (change instanceof Change.Upsert upsert) {
        for (ParagraphClass topic : OutputRecords.topics(upsert.reading())) {
          topics.put(
              key(topic, upsert.paragraphId()),
              RandomStory.comparable(
                  OutputRecords.of(
                      topic,
                      article.current().article(),
                      upsert.position(),
                      upsert.slot().paragraph(upsert.paragraphId()),
                      upsert.reading(),
                      new Provenance("", 0, 0L, "", Instant.EPOCH, Instant.EPOCH),
                      null)));
        }
      } else if (change instanceof Change.Retraction retraction) {
        assertThat(topics.remove(key(retraction.topic(), retraction.paragraphId())))
            .as("what a tombstone takes back")
            .isNotNull();
      }
    }

    private static String key(ParagraphClass topic, String paragraphId) {
      return Topics.of(topic).name() + " " + new OutputKey(URI, paragraphId);
    }
  }
}
