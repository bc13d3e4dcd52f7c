package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * A topic's schema as a release had it. {@code schemas/released/RELEASE} has the schemas as they
 * are registered, nested types inlined, named by their topics.
 */
record Released(String release, Topic<?> topic, Schema schema) {
  private static final Path RELEASES = Path.of("schemas/released");

  static Stream<Topic<?>> topics() {
    return Stream.concat(
        Stream.of(Topics.PARAGRAPHS, Topics.VERSIONS, Topics.REREADS), Topics.outputs().stream());
  }

  static Schema today(Topic<?> topic) {
    return SpecificData.get().getSchema(topic.type());
  }

  /** All that was ever released of a topic, oldest first. */
  static List<Released> of(Topic<?> topic) {
    try (Stream<Path> releases = Files.list(RELEASES)) {
      List<Released> schemas =
          releases
              .sorted(Comparator.comparing(Released::version))
              .map(release -> release.resolve(topic.name() + ".avsc"))
              .filter(Files::exists)
              .map(file -> new Released(version(file.getParent()).toString(), topic, parse(file)))
              .toList();
      assertThat(schemas).as("released schemas of " + topic.name()).isNotEmpty();
      return schemas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModuleDescriptor.Version version(Path release) {
    return ModuleDescriptor.Version.parse(release.getFileName().toString());
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return topic.name() + " of " + release;
  }
}
