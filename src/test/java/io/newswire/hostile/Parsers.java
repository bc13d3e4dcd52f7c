package io.newswire.hostile;

import io.newswire.cli.CliParsers;
import io.newswire.consume.ConsumeParsers;
import io.newswire.deadletter.DeadLetterParsers;
import io.newswire.embedded.EmbeddedParsers;
import io.newswire.feed.fetch.FetchParsers;
import io.newswire.feed.format.FormatParsers;
import io.newswire.monitor.MonitorParsers;
import io.newswire.reading.ReadingParsers;
import io.newswire.serve.ServeParsers;
import io.newswire.serve.access.AccessParsers;
import io.newswire.serve.article.ArticleParsers;
import io.newswire.serve.live.LiveParsers;
import io.newswire.stream.StreamParsers;
import io.newswire.topic.TopicParsers;
import java.util.List;
import java.util.stream.Stream;

/** All parsers but those of whole articles, by the packages that have them. */
final class Parsers {
  static final List<FuzzedParser> ALL =
      Stream.of(
              CliParsers.ALL,
              ConsumeParsers.ALL,
              DeadLetterParsers.ALL,
              EmbeddedParsers.ALL,
              FetchParsers.ALL,
              FormatParsers.ALL,
              MonitorParsers.ALL,
              ReadingParsers.ALL,
              ServeParsers.ALL,
              AccessParsers.ALL,
              ArticleParsers.ALL,
              LiveParsers.ALL,
              StreamParsers.ALL,
              TopicParsers.ALL)
          .flatMap(List::stream)
          .toList();

  private Parsers() {}
}
