package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.LiveBlog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a live blog of 1,000 paragraphs may cost, counted and not timed. */
class LiveArticleCostTest {
  private static final String URI = "urn:newswire:test:cost";
  private static final String NEW =
      "Orla Fenwick, the harbour master, said that 212 boats had been brought in by noon.";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aVersionInOrderCostsOneReadingAParagraphAndFewBytes(long seed) {
    KeptArticles kept = first(blog(seed));

    assertThat(kept.readings()).isEqualTo(1_000);
    assertThat(kept.size().meanBesidesText()).isLessThan(300);
    assertThat(kept.size().largestRow()).isLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aParagraphMoreAtTheTopCostsAtMostTwentyReadingsAndPutsOutThatOneAlone(long seed) {
    List<String> blog = blog(seed);
    KeptArticles kept = first(blog).reset();
    List<String> more = new ArrayList<>(blog);
    more.add(0, NEW);

    kept.take(RandomArticle.records(URI, 2, more));

    assertThat(kept.readings()).isBetween(1L, 20L);
    // A development with a figure in it: two topics.
    assertThat(kept.records()).isEqualTo(2);
    assertThat(kept.tombstones()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameAgainUnderAnotherVersionCostsNothing(long seed) {
    List<String> blog = blog(seed);
    KeptArticles kept = first(blog).reset();

    kept.take(RandomArticle.records(URI, 2, blog));

    assertThat(kept.readings()).isZero();
    assertThat(kept.records()).isZero();
    assertThat(kept.tombstones()).isZero();
  }

  private static List<String> blog(long seed) {
    return new LiveBlog(new Random(seed)).of(1_000);
  }

  private static KeptArticles first(List<String> blog) {
    return new KeptArticles().take(RandomArticle.records(URI, 1, blog));
  }
}
