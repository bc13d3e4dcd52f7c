package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import io.newswire.record.state.StoredArticle;
import io.newswire.topic.RecordClasses;
import java.util.List;

/** Parsers of what the stream has stored. */
public final class StreamParsers {
  public static final List<FuzzedParser> ALL =
      List.of(new FuzzedParser('C', "StateRow", StreamParsers::row));

  private StreamParsers() {}

  /** Rows are the stream's own: what is none may end in any exception, but not in an error. */
  private static void row(byte[] input) {
    RecordClasses.trust();
    StateRow<StoredArticle> rows = new StateRow<>(StoredArticle.class);
    StoredArticle read;
    try {
      read = rows.read(input);
    } catch (RuntimeException e) {
      return;
    }
    byte[] written = rows.write(read);
    assertThat(rows.write(rows.read(written))).isEqualTo(written);
  }
}
