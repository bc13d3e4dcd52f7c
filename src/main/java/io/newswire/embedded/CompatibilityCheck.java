package io.newswire.embedded;

import io.newswire.topic.Compatibility;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Holds a new schema against a subject's versions with Avro's own rules of schema resolution. */
final class CompatibilityCheck {
  private CompatibilityCheck() {}

  /**
   * What keeps {@code candidate} from coming after {@code versions}; empty if nothing does.
   *
   * @param versions the subject's versions, the newest last
   */
  static List<String> problems(
      Compatibility compatibility, Schema candidate, List<RegisteredSchema> versions) {
    List<String> problems = new ArrayList<>();
    int first = compatibility.transitive() ? 0 : Math.max(0, versions.size() - 1);
    for (RegisteredSchema version : versions.subList(first, versions.size())) {
      Schema old = new Schema.Parser().parse(version.schema());
      if (compatibility.newReadsOld()) {
        compare(candidate, old).forEach(p -> problems.add(backward(version, p)));
      }
      if (compatibility.oldReadsNew()) {
        compare(old, candidate).forEach(p -> problems.add(forward(version, p)));
      }
    }
    return List.copyOf(problems);
  }

  private static List<Incompatibility> compare(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }

  private static String backward(RegisteredSchema old, Incompatibility problem) {
    return "the new schema can't read data of version " + old.version() + ": " + said(problem);
  }

  private static String forward(RegisteredSchema old, Incompatibility problem) {
    return "version " + old.version() + " can't read data of the new schema: " + said(problem);
  }

  private static String said(Incompatibility problem) {
    return problem.getType() + " at " + problem.getLocation() + " (" + problem.getMessage() + ")";
  }
}
