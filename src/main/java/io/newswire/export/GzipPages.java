package io.newswire.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses Parquet's pages with the JDK's gzip, which every reader has; Parquet's is Hadoop's.
 */
final class GzipPages implements BytesInputCompressor {
  @Override
  public BytesInput compress(BytesInput page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      page.writeAllTo(out);
    }
    return BytesInput.from(bytes.toByteArray());
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.GZIP;
  }

  @Override
  public void release() {
    // It holds nothing.
  }
}
