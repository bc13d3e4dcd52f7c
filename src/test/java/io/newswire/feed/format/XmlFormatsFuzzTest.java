package io.newswire.feed.format;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: the formats of the IPTC in XML give whole articles or refuse them. */
class XmlFormatsFuzzTest {
  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    FuzzedFormat.read(bytes, InputFormat.NEWSML_G2, InputFormat.NEWSML_1, InputFormat.NITF);
  }
}
