package io.newswire.feed.format;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: a feed gives whole articles or refuses them. */
class SyndicationFeedFuzzTest {
  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    FuzzedFormat.read(bytes, InputFormat.FEED);
  }
}
