package io.newswire.export;

import io.newswire.consume.Output;
import io.newswire.topic.Topic;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Values in an Avro object container file with the topic's schema. */
final class AvroFile implements RecordWriter {
  private final DataFileWriter<SpecificRecord> out;

  AvroFile(Path file, Topic<?> topic) throws IOException {
    Schema schema = topic.schema();
    out =
        new DataFileWriter<>(
            new SpecificDatumWriter<>(schema, SpecificData.getForClass(topic.type())));
    // Every reader of Avro has this codec.
    out.setCodec(CodecFactory.deflateCodec(CodecFactory.DEFAULT_DEFLATE_LEVEL));
    out.create(schema, file.toFile());
  }

  @Override
  public void write(Output output) throws IOException {
    out.append(output.value());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
