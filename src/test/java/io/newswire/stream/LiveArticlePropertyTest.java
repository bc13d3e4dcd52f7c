package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.ArticleFold;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Story;
import io.newswire.record.Form;
import io.newswire.record.ParagraphClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise 1: whatever the order, the repeats and the mix of versions in which records arrive, once
 * all are there the topics hold what a plain fold over the newest version gives.
 *
 * <p>The seed of each case is its argument; {@code -Dnewswire.test.cases=N} runs N of them.
 */
class LiveArticlePropertyTest {
  private static final String URI = "urn:newswire:test:property";
  private static final Reader READER = new Reader();

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("newswire.test.cases", 400));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyDeliveryEndsInThePlainFoldOfTheNewestVersion(long seed) {
    Random random = new Random(seed);
    List<List<String>> versions = RandomArticle.versions(random);
    List<io.newswire.record.Paragraph> deliveries = deliveries(versions, random);
    Delivery delivery = new Delivery(random);

    deliveries.forEach(delivery::deliver);

    assertThat(delivery.topics())
        .as("%d versions, %d deliveries", versions.size(), deliveries.size())
        .isEqualTo(fold(versions.get(versions.size() - 1)));
  }

  private static List<io.newswire.record.Paragraph> deliveries(
      List<List<String>> versions, Random random) {
    List<io.newswire.record.Paragraph> records = new ArrayList<>();
    for (int version = 0; version < versions.size(); version++) {
      records.addAll(RandomArticle.records(URI, version, versions.get(version)));
    }
    int repeats = random.nextInt(records.size() + 1);
    for (int i = 0; i < repeats; i++) {
      records.add(records.get(random.nextInt(records.size())));
    }
    if (random.nextBoolean()) {
      Collections.shuffle(records, random);
    }
    return records;
  }

  /** By topic and paragraph id, the fingerprint of what a fold puts out. */
  private static Map<String, Long> fold(List<String> texts) {
    List<Paragraph> paragraphs =
        texts.stream().map(text -> new Paragraph("", text, Form.UNKNOWN, List.of())).toList();
    Map<String, Long> topics = new HashMap<>();
    for (ArticleFold.Read read :
        new ArticleFold(READER).read(URI, new Story(null, null), paragraphs)) {
      for (ParagraphClass topic : OutputRecords.topics(read.reading())) {
        topics.put(
            topic + " " + read.paragraph().id(), Read.content(read.paragraph(), read.reading()));
      }
    }
    return topics;
  }

  /** Takes records as the processor does, from time to time from the stored rows alone. */
  private static final class Delivery {
    private final Random random;
    private final KeyValueStore<Bytes, byte[]> rows = RowsInMemory.store();
    private final Map<String, Long> topics = new HashMap<>();
    private ArticleStore store = new ArticleStore(rows);

    Delivery(Random random) {
      this.random = random;
    }

    void deliver(io.newswire.record.Paragraph record) {
      if (random.nextInt(5) == 0) {
        store = new ArticleStore(rows);
      }
      LiveArticle article = new LiveArticle(store.load(URI), READER, () -> 0);
      article.accept(record, 0, 0);
      store.save(article.state());
      article.drainChanges().forEach(this::apply);
    }

    private void apply(Change change) {
      if (change instanceof Change.Upsert upsert) {
        String id = upsert.paragraphId();
        long content = Read.content(upsert.slot().paragraph(id), upsert.reading());
        OutputRecords.topics(upsert.reading())
            .forEach(topic -> topics.put(topic + " " + id, content));
      } else if (change instanceof Change.Retraction retraction) {
        topics.remove(retraction.topic() + " " + retraction.paragraphId());
      }
    }

    Map<String, Long> topics() {
      return topics;
    }
  }
}
