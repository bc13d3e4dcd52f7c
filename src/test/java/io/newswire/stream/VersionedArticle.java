package io.newswire.stream;

import io.newswire.record.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article of which every version says in each paragraph which one it is, but for a few that all
 * of them have, in another order each time.
 */
final class VersionedArticle {
  private final String uri;

  VersionedArticle(String uri) {
    this.uri = uri;
  }

  String uri() {
    return uri;
  }

  /** The words of a version, in order. */
  static List<String> texts(long version) {
    List<String> texts = new ArrayList<>();
    for (int paragraph = 0; paragraph < 3 + version % 4; paragraph++) {
      texts.add("Boat %d of day %d is late.".formatted(paragraph, version));
    }
    texts.add((int) (version % 3), "The quay is closed.");
    texts.add((int) (version % 4), "The quay is closed.");
    texts.add("No boat left on day %d.".formatted(version / 2));
    return texts;
  }

  List<Paragraph> records(long version) {
    return RandomArticle.records(uri, version, texts(version));
  }

  /** The records of some versions, one after the other. */
  Stream<Paragraph> records(long first, long count) {
    return Stream.iterate(first, version -> version + 1)
        .limit(count)
        .flatMap(version -> records(version).stream());
  }

  /** Whether what was read is all of one version. */
  static boolean isWhole(StandingArticle read) {
    return read.status() == StandingArticle.Status.COMPLETE
        && read.paragraphs().stream()
            .map(standing -> standing.paragraph().getText())
            .toList()
            .equals(texts(read.article().getVersion()));
  }
}
