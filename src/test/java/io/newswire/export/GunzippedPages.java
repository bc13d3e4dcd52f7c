package io.newswire.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Reads Parquet's pages that are gzipped, without Hadoop. */
final class GunzippedPages implements CompressionCodecFactory {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput bytes, int size) throws IOException {
        try (GZIPInputStream in =
            new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
          return BytesInput.from(in.readNBytes(size));
        }
      }

      @Override
      public void decompress(ByteBuffer in, int compressed, ByteBuffer out, int size)
          throws IOException {
        byte[] bytes = new byte[compressed];
        in.get(bytes);
        out.put(decompress(BytesInput.from(bytes), size).toByteBuffer());
      }

      @Override
      public void release() {
        // It holds nothing.
      }
    };
  }

  @Override
  public void release() {
    // It holds nothing.
  }
}
