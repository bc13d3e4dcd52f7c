package io.newswire.hostile;

import java.util.Arrays;

/**
 * A parser that {@link ParsersFuzzTest} tries.
 *
 * @param mark the first byte of its inputs
 * @param parses name of the class that parses, without its package
 * @param check reads an input without the mark; fails for what the parser does not document
 */
public record FuzzedParser(char mark, String parses, Check check) {

  /** Reads an input and checks what must hold of whatever comes of it. */
  public interface Check {
    /**
     * Reads an input.
     *
     * @throws Exception when it ends otherwise than the parser documents
     */
    void accept(byte[] input) throws Exception;
  }

  /** Reads what stands behind the mark. */
  void read(byte[] marked) throws Exception {
    check.accept(Arrays.copyOfRange(marked, 1, marked.length));
  }
}
