package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
  @Test
  void itNamesTheProductItsVersionAndWhomToAsk() {
    assertThat(new UserAgent("0.1.0", "https://sorrel.example/bot").header())
        .isEqualTo("newswire/0.1.0 (+https://sorrel.example/bot)");
    assertThat(new UserAgent("0.1.0-rc.1", "desk@sorrel.example").header())
        .isEqualTo("newswire/0.1.0-rc.1 (+desk@sorrel.example)");
    assertThat(new UserAgent("0.1.0", "").header()).isEqualTo("newswire/0.1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "a)b", "a\\b", "line\r\nCookie:x", "häfen"})
  void aContactThatCouldNotStandInAHeaderIsRefused(String contact) {
    assertThatThrownBy(() -> new UserAgent("0.1.0", contact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a contact is a web or mail address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 0", "1/0", "1\n"})
  void aVersionIsOneWord(String version) {
    assertThatThrownBy(() -> new UserAgent(version, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a version such as 0.1.0");
  }
}
