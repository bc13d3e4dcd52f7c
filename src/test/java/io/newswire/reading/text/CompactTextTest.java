package io.newswire.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Amina Diallo",
        "Zo\u00EB",
        "\u007F\u0080\u3FFF\u4000",
        "\uD83D",
        "\uFFFF\u0000a"
      })
  void comesBackAndTakesTheBytesItSays(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompactText.write(text, new DataOutputStream(bytes));

    assertThat(bytes.size()).isEqualTo(CompactText.length(text));
    assertThat(CompactText.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(text);
  }

  @Test
  void refusesATextThatIsNotShort() {
    assertThatThrownBy(
            () ->
                CompactText.write(
                    "a".repeat(256), new DataOutputStream(new ByteArrayOutputStream())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
