package io.newswire.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever the bytes: a parser gives what can be written and read back, or refuses as it says. The
 * first byte of an input names the parser; Jazzer can run one fuzz test a process, and so this is
 * one.
 */
class ParsersFuzzTest {
  private static final FuzzedParser[] BY_MARK = new FuzzedParser[128];

  static {
    Parsers.ALL.forEach(parser -> BY_MARK[parser.mark()] = parser);
  }

  @FuzzTest
  void readsAnyBytes(byte[] bytes) throws Exception {
    if (bytes.length > 0 && bytes[0] >= 0 && BY_MARK[bytes[0]] != null) {
      BY_MARK[bytes[0]].read(bytes);
    }
  }
}
