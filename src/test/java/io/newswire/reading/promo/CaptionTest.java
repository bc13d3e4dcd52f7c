package io.newswire.reading.promo;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ferry is seen aground off Skarn, Veldania, March 3, 2021.",
        "FILE PHOTO: The dam above Orra before the flood. VELDAPRESS/Jon Holm",
        "Harriet Cole (L) greets Tomas Lindgren at the harbour.",
        "Rescuers carry a boat through Holm on Tuesday. (Veldapress/Jon Holm)",
        "Photo taken on May 4 shows the burnt mill in Holm.",
        "Undated photo of the old mill.",
        "A boat at Skarn. Picture: Jon Holm",
        "(Reporting by Jon Holm and Petra Vance; editing by Amara Boateng)",
        "Petra Vance contributed reporting from Holm.",
        "EDS: new headline and lead",
        "(This story corrects the spelling of the name in the second paragraph.)",
        "This article was first published in March.",
        "Source: Veldapress | 2021-03-03 | Editor: Holm"
      })
  void aCaptionACreditOrANoteOfTheEditorsIsTold(String text) {
    assertThat(Caption.is(Tokens.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry ran aground off Skarn on March 3, 2021.",
        "She was seen as the front-runner in the 2019 vote.",
        "The picture of the flood was not yet complete, officials said.",
        "The report by the ministry was published on Tuesday.",
        "The and/or clause was struck out.",
        "He left (right after the vote) for Holm.",
        ""
      })
  void aSentenceOfTheReportIsNone(String text) {
    assertThat(Caption.is(Tokens.of(text))).isFalse();
  }
}
