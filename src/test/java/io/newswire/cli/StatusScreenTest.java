package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.monitor.Interval;
import io.newswire.monitor.Status;
import io.newswire.monitor.StatusJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The screen of a status. Each file has one status, or two to compare, as {@code GET /status} tells
 * them. {@code -Dnewswire.golden=write} writes the golden files anew: look at them.
 */
class StatusScreenTest {
  private static final Path STATUSES = Path.of("src/test/resources/status");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/status");

  @ParameterizedTest
  @ValueSource(strings = {"alone", "ready", "quiet", "slow", "trouble", "starting"})
  void aStatusIsShownOnOneScreenOfEightyColumns(String name) throws IOException {
    String shown = shown(name, false);

    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(GOLDEN.resolve(name + ".txt"), shown);
    }
    assertThat(shown).isEqualToNormalizingNewlines(Files.readString(GOLDEN.resolve(name + ".txt")));
    assertThat(shown.lines()).hasSizeLessThan(31);
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "trouble"})
  void coloursChangeNothingButTheColours(String name) throws IOException {
    String coloured = shown(name, true);

    assertThat(coloured).contains("\u001b[1mLAG");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(shown(name, false));
  }

  @Test
  void whatIsWrongIsRed() throws IOException {
    assertThat(shown("trouble", true))
        .contains("\u001b[31;1mNOT READY", "\u001b[31;1mDO NOT BALANCE", "\u001b[31;1m19: ");
    assertThat(shown("ready", true)).contains("\u001b[32;1mREADY").doesNotContain("\u001b[31;1m");
  }

  @Test
  void theReadmeShowsAScreenAsItIs() throws IOException {
    assertThat(Path.of("README.md")).content().contains(shown("alone", false));
  }

  private static String shown(String name, boolean colors) throws IOException {
    List<Status> statuses =
        Files.readAllLines(STATUSES.resolve(name + ".jsonl")).stream()
            .map(StatusJson::read)
            .toList();
    Status last = statuses.get(statuses.size() - 1);
    StringWriter shown = new StringWriter();
    PrintWriter out = new PrintWriter(shown);
    new StatusScreen(Layout.terminal(colors))
        .print(last, statuses.size() == 1 ? null : new Interval(statuses.get(0), last), out);
    out.flush();
    return shown.toString();
  }
}
