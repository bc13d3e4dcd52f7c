package io.newswire.topic;

import io.newswire.record.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of which many in a row tell of one article: it is encoded once. Records have no
 * setters, so the same article has the same bytes. For one thread.
 */
final class ArticleOnceWriter<T> extends SpecificDatumWriter<T> {
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
  private @Nullable Object last;
  private byte[] bytes = new byte[0];

  ArticleOnceWriter(Schema schema, SpecificData model) {
    super(schema, model);
  }

  @Override
  protected void writeRecord(Schema schema, Object datum, Encoder out) throws IOException {
    if (!(datum instanceof Article)) {
      super.writeRecord(schema, datum, out);
      return;
    }
    if (datum != last) {
      last = null;
      bytes = encoded(schema, datum);
      last = datum;
    }
    out.writeFixed(bytes);
  }

  private byte[] encoded(Schema schema, Object article) throws IOException {
    buffer.reset();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(buffer, null);
    super.writeRecord(schema, article, encoder);
    encoder.flush();
    return buffer.toByteArray();
  }
}
