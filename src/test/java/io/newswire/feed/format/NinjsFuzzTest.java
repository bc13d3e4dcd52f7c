package io.newswire.feed.format;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: ninjs gives whole articles or refuses them. */
class NinjsFuzzTest {
  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    FuzzedFormat.read(bytes, InputFormat.NINJS);
  }
}
