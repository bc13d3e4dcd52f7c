package io.newswire.cli;

import io.newswire.deadletter.DeadLetter;
import io.newswire.deadletter.WholeDeadLetter;
import io.newswire.topic.DeadLetterHeaders;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.apache.kafka.common.header.Header;

/** Dead letters as people read them. */
final class DeadLetterText {
  private static final String MARGIN = "    ";
  private static final int COLUMNS = 96;
  private static final int FIRST_BYTES = 64;

  private final PrintWriter out;
  private final boolean colors;

  DeadLetterText(Console console) {
    out = console.out();
    colors = console.terminal();
  }

  /** One of a list: where it stands and why it died, where it came from, and its words. */
  void print(DeadLetter letter) {
    String place = letter.place().toString();
    StyledText head = new StyledText(place + "  " + letter.reason());
    head.paint(0, place.length(), Style.HEADER);
    lines("", head);
    lines(MARGIN, new StyledText(origin(letter)));
    if (letter.text() != null) {
      lines(MARGIN, new StyledText(letter.text()));
    }
  }

  /** The same, whole: its headers, and its first bytes where it has no words. */
  void print(WholeDeadLetter letter) {
    print(letter.letter());
    for (Header header : letter.headers()) {
      if (!header.key().equals(DeadLetterHeaders.STACK_TRACE)) {
        String value =
            header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        lines(MARGIN, new StyledText(header.key() + ": " + value));
      }
    }
    byte[] value = letter.value();
    if (letter.text() == null && value != null) {
      int shown = Math.min(value.length, FIRST_BYTES);
      lines(
          MARGIN,
          new StyledText(
              "value: %s%s"
                  .formatted(
                      HexFormat.ofDelimiter(" ").formatHex(value, 0, shown),
                      shown < value.length ? " …" : "")));
    }
  }

  private static String origin(DeadLetter letter) {
    StringJoiner told = new StringJoiner(", ");
    if (letter.origin() != null) {
      told.add("from " + letter.origin());
    }
    told.add(letter.time().truncatedTo(ChronoUnit.SECONDS).toString());
    told.add(letter.key() == null ? "no key" : "key " + letter.key());
    told.add(String.format(Locale.ROOT, "%,d bytes", letter.bytes()));
    if (letter.redrives() > 0) {
      told.add("had been redriven %d times".formatted(letter.redrives()));
    }
    if (letter.redriven()) {
      told.add("redriven since");
    }
    return told.toString();
  }

  private void lines(String margin, StyledText text) {
    List<String> lines = text.lines(COLUMNS - margin.length(), colors);
    lines.forEach(line -> out.println(margin + line));
  }
}
