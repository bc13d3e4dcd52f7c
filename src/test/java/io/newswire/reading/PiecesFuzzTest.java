package io.newswire.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads marks, numbers, cues and names put together in any order. Each byte of an input is one of
 * them, with a space after it or, from 128 on, without; a zero begins a new paragraph. {@link
 * UnicodeFuzzTest} says how it is run.
 */
class PiecesFuzzTest {
  private static final String[] PIECES = ReaderPropertiesTest.PIECES;

  @FuzzTest
  void readsAnyPieces(byte[] bytes) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (byte piece : bytes) {
      if (piece == 0) {
        paragraphs.add(text.toString());
        text.setLength(0);
      } else {
        text.append(PIECES[(piece & 127) % PIECES.length]).append(piece > 0 ? " " : "");
      }
    }
    paragraphs.add(text.toString());
    Invariants.checkArticle(paragraphs);
  }
}
