package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form in which a status is told. */
class StatusJsonTest {
  @Test
  void aStatusIsWrittenInTheFormThatIsDescribed() throws Exception {
    ObjectNode json = StatusJson.write(SampleStatus.reading("127.0.0.1:8080", 0).plus(away()));

    assertThat(new ObjectMapper().readTree(json.toString()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(StatusJsonTest.class.getResourceAsStream("/golden/status.json")));
  }

  private static Status away() {
    return SampleStatus.reading("", 1).silent("10.0.0.2:8080", "does not answer");
  }

  @Test
  void fieldsOfANewerVersionArePassedOver() {
    Status status = SampleStatus.reading("127.0.0.1:8080", 0);
    ObjectNode json = StatusJson.write(status);
    json.put("colour", "blue");
    ((ObjectNode) json.path("instances").path(0)).put("colour", "blue");

    assertThat(StatusJson.read(json.toString())).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "7",
        "[]",
        "{}",
        "{\"version\":\"1\",\"time\":\"today\"}",
        "{\"version\":\"1\",\"time\":\"2031-05-04T06:30:00Z\",\"instances\":[{}]}"
      })
  void whatIsNoStatusIsRefused(String text) {
    assertThatThrownBy(() -> StatusJson.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no status: ");
  }
}
