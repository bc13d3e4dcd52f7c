package io.newswire.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionNoteTest {
  @ParameterizedTest
  @CsvFileSource(resources = "correction-notes.txt", delimiter = '\t', quoteCharacter = '\0')
  void knowsADeclaredCorrection(String text) {
    assertThat(CorrectionNote.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "no-correction-notes.txt", delimiter = '\t', quoteCharacter = '\0')
  void leavesAloneWhatDeclaresNone(String text) {
    assertThat(CorrectionNote.isOne(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ":", "(", "Correction", "Correction:", "Editor's note:", "“"})
  void takesAnyText(String text) {
    assertThat(CorrectionNote.isOne(text)).isFalse();
  }
}
