package io.newswire.feed.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/**
 * Whatever the bytes: each format gives whole articles or refuses them. The first byte of an input
 * names the format that the rest is read in, besides the one that is detected.
 */
class FormatsFuzzTest {
  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    byte[] document = Arrays.copyOfRange(bytes, 1, bytes.length);
    switch (bytes[0]) {
      case 't' -> FuzzedFormat.read(document, InputFormat.TEXT);
      case 'l' -> FuzzedFormat.read(document, InputFormat.JSONL);
      case 'h' -> FuzzedFormat.read(document, InputFormat.HTML);
      case 'd' -> FuzzedFormat.read(document, InputFormat.JSON_LD);
      case 'n' -> FuzzedFormat.read(document, InputFormat.NINJS);
      case '2' -> FuzzedFormat.read(document, InputFormat.NEWSML_G2);
      case '1' -> FuzzedFormat.read(document, InputFormat.NEWSML_1);
      case 'i' -> FuzzedFormat.read(document, InputFormat.NITF);
      case 'f' -> FuzzedFormat.read(document, InputFormat.FEED);
      default -> FuzzedFormat.read(document);
    }
  }
}
