package io.newswire.reliability;

import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Edit;
import io.newswire.stream.RandomStory;
import io.newswire.topic.OutputHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What has come out under one key of one topic. */
final class KeyHistory {
  private volatile @Nullable String standing;
  private @Nullable String said;
  private long version = -1;

  /** What stands now, as far as it tells of the newest version alone; null for nothing. */
  @Nullable String standing() {
    return standing;
  }

  /**
   * Takes the next record.
   *
   * @param value null for a tombstone
   * @return why it should not have come; null where it should
   */
  @Nullable String add(@Nullable SpecificRecord value, Headers headers) {
    String before = said;
    String now = value == null ? null : all(value);
    long newer = value == null ? version(headers) : version(value);
    long older = version;
    standing = value == null ? null : comparable(value);
    said = now;
    version = Math.max(older, newer);
    if (newer < older) {
      return "version %d after %d".formatted(newer, older);
    }
    if (now == null) {
      return before == null ? "a tombstone where nothing stood" : null;
    }
    if (value instanceof Edit) {
      return before == null ? null : "an edit told twice";
    }
    return now.equals(before) ? "the same again" : null;
  }

  private static String comparable(SpecificRecord value) {
    return value instanceof Edit edit ? edit.getKind().toString() : RandomStory.comparable(value);
  }

  /** What would have to differ in the next record. */
  private static String all(SpecificRecord value) {
    return value instanceof Edit
        ? comparable(value)
        : comparable(value) + ((ClassifiedParagraph) value.get(0)).getReplaces();
  }

  private static long version(SpecificRecord value) {
    return value instanceof Edit edit
        ? edit.getArticle().getVersion()
        : ((ClassifiedParagraph) value.get(0)).getArticle().getVersion();
  }

  private static long version(Headers tombstone) {
    byte[] text = tombstone.lastHeader(OutputHeaders.VERSION).value();
    return Long.parseLong(new String(text, StandardCharsets.UTF_8));
  }
}
