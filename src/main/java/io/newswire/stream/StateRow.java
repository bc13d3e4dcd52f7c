package io.newswire.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads one kind of row of the article store: a byte for the format, then the Avro body.
 * No registry: a changelog is nobody else's to read.
 *
 * @param <T> the row's record, of schemas/state
 */
final class StateRow<T extends SpecificRecord> {
  private static final byte FORMAT = 1;

  private final SpecificDatumWriter<T> writer;
  private final SpecificDatumReader<T> reader;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private @Nullable BinaryEncoder encoder;
  private @Nullable BinaryDecoder decoder;

  StateRow(Class<T> type) {
    SpecificData model = SpecificData.getForClass(type);
    model.setCustomCoders(true);
    this.writer = new SpecificDatumWriter<>(model.getSchema(type), model);
    this.reader = new SpecificDatumReader<>(model.getSchema(type), model.getSchema(type), model);
  }

  byte[] write(T row) {
    try {
      bytes.reset();
      bytes.write(FORMAT);
      encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
      writer.write(row, encoder);
      encoder.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads back what {@link #write} gave.
   *
   * @throws IllegalStateException when a newer release wrote the row
   */
  T read(byte[] row) {
    if (row[0] != FORMAT) {
      throw new IllegalStateException(
          "the article store has a row of format %d; this release reads format %d"
              .formatted(row[0], FORMAT));
    }
    try {
      decoder = DecoderFactory.get().binaryDecoder(row, 1, row.length - 1, decoder);
      return reader.read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
