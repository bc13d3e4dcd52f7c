package io.newswire.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads exported files as others would. */
public final class ReadBack {
  private static final ParquetConfiguration CONFIGURATION = new PlainParquetConfiguration();

  static {
    RecordClasses.trust();
  }

  private ReadBack() {}

  /** The lines of a file of JSON Lines. */
  public static List<JsonNode> jsonl(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(json.readTree(line));
    }
    return lines;
  }

  /** The records of an Avro file. */
  public static List<SpecificRecord> avro(Path file, Topic<?> topic) throws IOException {
    SpecificData model = SpecificData.getForClass(topic.type());
    SpecificDatumReader<SpecificRecord> datums = new SpecificDatumReader<>(model);
    datums.setExpected(model.getSchema(topic.type()));
    List<SpecificRecord> records = new ArrayList<>();
    try (DataFileReader<SpecificRecord> reader = new DataFileReader<>(file.toFile(), datums)) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  /**
   * The records of a Parquet file: by Parquet's parts, since its reader of whole files asks for
   * Hadoop.
   */
  public static List<SpecificRecord> parquet(Path file, Topic<?> topic) throws IOException {
    SpecificData model = SpecificData.getForClass(topic.type());
    List<SpecificRecord> records = new ArrayList<>();
    try (ParquetFileReader reader = opened(file)) {
      MessageType type = reader.getFileMetaData().getSchema();
      Map<String, String> metadata = new HashMap<>();
      metadata.put("avro.read.schema", model.getSchema(topic.type()).toString());
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<SpecificRecord> rows =
            new ColumnIOFactory()
                .getColumnIO(type)
                .getRecordReader(
                    pages,
                    new AvroReadSupport<SpecificRecord>(model)
                        .prepareForRead(
                            CONFIGURATION,
                            reader.getFileMetaData().getKeyValueMetaData(),
                            type,
                            new ReadSupport.ReadContext(type, metadata)));
        for (long row = 0; row < pages.getRowCount(); row++) {
          records.add(rows.read());
        }
      }
    }
    return records;
  }

  static int rowGroups(Path file) throws IOException {
    try (ParquetFileReader reader = opened(file)) {
      return reader.getRowGroups().size();
    }
  }

  private static ParquetFileReader opened(Path file) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(file),
        ParquetReadOptions.builder(CONFIGURATION).withCodecFactory(new GunzippedPages()).build());
  }
}
