package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.util.Arrays;

/** Tells the formats apart by what the bytes begin with. */
final class Detection {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Detection() {}

  /**
   * The format of an input.
   *
   * @throws BadInputException when it is none that has articles in it
   */
  static InputFormat of(Input input) throws BadInputException {
    byte[] bytes = input.bytes();
    int first = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == 3 ? 3 : 0;
    while (first < bytes.length && bytes[first] >= 0 && bytes[first] <= ' ') {
      first++;
    }
    return first < bytes.length && bytes[first] == '{' ? InputFormat.JSONL : InputFormat.TEXT;
  }
}
