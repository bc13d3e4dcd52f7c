package io.newswire.stream;

import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Edit;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What came out on the topics as one line each: {@code + news.quotes WORDS replaces WORDS} for a
 * record, {@code - news.quotes WORDS EDITED by WORDS} for a tombstone, which has the number of an
 * edit in place of words on news.edits.
 */
final class OutputLines {
  private final StreamUnderTest stream;
  private final Predicate<String> ofArticle;
  private final Map<String, String> words = new HashMap<>();

  /**
   * Reads a stream's output.
   *
   * @param ofArticle which keys are looked at
   */
  OutputLines(StreamUnderTest stream, Predicate<String> ofArticle) {
    this.stream = stream;
    this.ofArticle = ofArticle;
  }

  /** The edits that news.edits holds, in the order of their versions. */
  List<String> edits() {
    return byVersion().values().stream().flatMap(List::stream).toList();
  }

  /** The edits of one version that news.edits holds. */
  List<String> edits(long version) {
    return byVersion().getOrDefault(version, List.of());
  }

  private Map<Long, List<String>> byVersion() {
    Map<Long, List<String>> versions = new TreeMap<>();
    stream
        .materialised(Topics.EDITS.name())
        .forEach(
            (key, value) -> {
              if (ofArticle.test(key)) {
                Edit edit = (Edit) value;
                versions
                    .computeIfAbsent(edit.getArticle().getVersion(), v -> new ArrayList<>())
                    .add(EditLine.of(edit));
              }
            });
    return versions;
  }

  /** What a version put out and took back, but for the edits that it told. */
  List<String> changes(long version) {
    Topics.classified().forEach(topic -> learnWords(topic.name()));
    List<String> lines = new ArrayList<>();
    for (Topic<?> topic : Topics.outputs()) {
      for (StreamUnderTest.Out<SpecificRecord> out : stream.records(topic.name())) {
        if (ofArticle.test(out.key())) {
          String line = line(topic.name(), version, out);
          if (line != null) {
            lines.add(line);
          }
        }
      }
    }
    return lines;
  }

  private void learnWords(String topic) {
    for (StreamUnderTest.Out<SpecificRecord> out : stream.records(topic)) {
      if (out.value() != null) {
        ClassifiedParagraph paragraph = (ClassifiedParagraph) out.value().get(0);
        words.put(paragraph.getId(), paragraph.getText());
      }
    }
  }

  private @Nullable String line(
      String topic, long version, StreamUnderTest.Out<SpecificRecord> out) {
    String part = OutputKey.parse(out.key()).part();
    if (out.value() == null) {
      return tombstone(topic, part, version, out.headers());
    } else if (out.value() instanceof Edit) {
      return null;
    }
    ClassifiedParagraph paragraph = (ClassifiedParagraph) out.value().get(0);
    if (paragraph.getArticle().getVersion() != version) {
      return null;
    }
    String line = "+ " + topic + " " + EditLine.words(paragraph.getText());
    return paragraph.getReplaces() == null
        ? line
        : line + " replaces " + named(paragraph.getReplaces());
  }

  private @Nullable String tombstone(String topic, String part, long version, Headers headers) {
    if (!Long.toString(version).equals(header(headers, "newswire.version"))) {
      return null;
    }
    String line = "- " + topic + " " + named(part) + " " + header(headers, "newswire.reason");
    String by = header(headers, "newswire.replaced-by");
    return by == null ? line : line + " by " + named(by);
  }

  private String named(String part) {
    return EditLine.words(Objects.requireNonNullElse(words.get(part), part));
  }

  private static @Nullable String header(Headers headers, String name) {
    return headers.lastHeader(name) == null
        ? null
        : new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
