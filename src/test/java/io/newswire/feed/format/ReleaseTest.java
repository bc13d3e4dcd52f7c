package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.feed.BadInputException;
import io.newswire.record.PubStatus;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
  private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "usable,USABLE",
    "Usable,USABLE",
    "stat:usable,USABLE",
    "http://cv.iptc.org/newscodes/pubstatusg2/usable,USABLE",
    "stat:withheld,WITHHELD",
    "hold,WITHHELD",
    "embargoed,WITHHELD",
    "stat:canceled,CANCELED",
    "cancelled,CANCELED",
    "killed,CANCELED",
    "unpublished,CANCELED",
    ",",
    "' ',"
  })
  void aStatusIsAWordOrACode(String word, PubStatus status) throws BadInputException {
    assertThat(Release.of("in", word, null)).isEqualTo(new Release(status, null));
  }

  @ParameterizedTest
  @CsvSource({"usable,USABLE", "embargoed,USABLE", "withheld,WITHHELD", "canceled,CANCELED", ","})
  void anEmbargoHoldsBesidesTheStatus(String word, PubStatus status) throws BadInputException {
    assertThat(Release.of("in", word, NOON)).isEqualTo(new Release(status, NOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"published", "stat:", "draft", "usable?", "not usable"})
  void aStatusThatIsNotKnownIsRefused(String word) {
    assertThatThrownBy(() -> Release.of("in", word, null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in: the status \"" + word + "\" is not known");
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-04T12:00:00Z,12:00:00",
    "2031-05-04T14:00:00+02:00,12:00:00",
    "2031-05-04T14:00:00+0200,12:00:00",
    "2031-05-04T14:00+02,12:00:00",
    "2031-05-04 12:00:00 UTC,12:00:00",
    "20310504T120000Z,12:00:00",
    "20310504T140000+0200,12:00:00",
    "20310504T140000+02:00,12:00:00",
    "2031-05-04T12:00:00.123456789Z,12:00:00.123",
    "' 2031-05-04t12:00:00z\n',12:00:00"
  })
  void anEmbargoEndsAtATimeWithItsOffset(String text, String time) throws BadInputException {
    assertThat(Release.embargo("in", "embargoed", text))
        .isEqualTo(Instant.parse("2031-05-04T" + time + "Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "",
        "2031-05-04",
        "20310504",
        "2031-05-04T12:00:00",
        "20310504T120000",
        "2031-02-30T12:00:00Z",
        "2031-05-04T24:30:00Z",
        "2031-05-04T12:00:00+25:00",
        "1935592200000",
        "Sun, 04 May 2031 12:00:00 GMT"
      })
  void anEmbargoThatCouldBeMeantOtherwiseIsRefused(String text) {
    assertThatThrownBy(() -> Release.embargo("in", "embargoed", text))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "in: embargoed is \"%s\"; it must be a time with its offset, such as 2031-05-04T06:30:00+02:00"
                .formatted(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-04T12:00:00,2031-05-04T12:00:00Z",
    "20310504,2031-05-04T00:00:00Z",
    "' ',",
    ","
  })
  void anExpiryWithoutAnOffsetIsInUtc(String text, Instant time) throws BadInputException {
    assertThat(Release.expiry("in", "expires", text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "2031", "31.12.2031"})
  void anExpiryThatCantBeReadIsRefused(String text) {
    assertThatThrownBy(() -> Release.expiry("in", "expires", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expires is \"" + text + "\"; it must be a time");
  }
}
