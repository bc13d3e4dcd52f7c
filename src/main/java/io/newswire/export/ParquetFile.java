package io.newswire.export;

import io.newswire.consume.Output;
import io.newswire.topic.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Values in a Parquet file. It is put together of Parquet's parts, and not by Parquet's own writer
 * of whole files, which asks for Hadoop.
 */
final class ParquetFile implements RecordWriter {
  /** How much of the records is held in memory, in bytes, before it is written. */
  private static final long ROW_GROUP = 16 << 20;

  /** To ask how much is held takes long, for every record. */
  private static final int ASK_EVERY = 100;

  private static final ParquetProperties PROPERTIES = ParquetProperties.builder().build();
  private static final @Nullable FileEncryptionProperties PLAIN = null;

  private final MessageType type;
  private final AvroWriteSupport<SpecificRecord> records;
  private final Map<String, String> metadata;
  private final ParquetFileWriter file;
  private RowGroup group;

  ParquetFile(Path path, Topic<?> topic) throws IOException {
    Schema schema = topic.schema();
    type = ParquetSchema.of(schema);
    records = new AvroWriteSupport<>(type, schema, SpecificData.getForClass(topic.type()));
    ParquetConfiguration configuration = new PlainParquetConfiguration(ParquetSchema.SETTINGS);
    metadata = records.init(configuration).getExtraMetaData();
    file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            type,
            ParquetFileWriter.Mode.OVERWRITE,
            ROW_GROUP,
            0,
            PLAIN,
            PROPERTIES);
    file.start();
    group = new RowGroup();
  }

  @Override
  public void write(Output output) throws IOException {
    records.write(Objects.requireNonNull(output.value()));
    group.rows++;
    if (group.rows % ASK_EVERY == 0 && group.columns.getBufferedSize() > ROW_GROUP) {
      group.end();
      group = new RowGroup();
    }
  }

  @Override
  public void close() throws IOException {
    try (file) {
      group.end();
      file.end(metadata);
    }
  }

  /** The records that are held: the columns of some rows. */
  private final class RowGroup {
    private final ColumnChunkPageWriteStore pages =
        new ColumnChunkPageWriteStore(
            new GzipPages(),
            type,
            PROPERTIES.getAllocator(),
            PROPERTIES.getColumnIndexTruncateLength());
    private final ColumnWriteStore columns = PROPERTIES.newColumnWriteStore(type, pages, pages);
    private final RecordConsumer fields;
    private long rows;

    RowGroup() {
      MessageColumnIO shredder = new ColumnIOFactory(false).getColumnIO(type);
      fields = shredder.getRecordWriter(columns);
      records.prepareForWrite(fields);
    }

    void end() throws IOException {
      try (pages;
          columns) {
        if (rows > 0) {
          fields.flush();
          file.startBlock(rows);
          columns.flush();
          pages.flushToFileWriter(file);
          file.endBlock();
        }
      }
    }
  }
}
