package io.newswire.export;

import io.newswire.topic.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What records are written as. */
public enum ExportFormat {
  /** A JSON object a line, with key and headers. */
  JSONL {
    @Override
    RecordWriter open(Path file, Topic<?> topic) throws IOException {
      return new JsonLinesFile(file);
    }
  },
  /** Avro object container files: the values. */
  AVRO {
    @Override
    RecordWriter open(Path file, Topic<?> topic) throws IOException {
      return new AvroFile(file, topic);
    }
  },
  /** Parquet: the values. */
  PARQUET {
    @Override
    RecordWriter open(Path file, Topic<?> topic) throws IOException {
      return new ParquetFile(file, topic);
    }
  };

  /** Begins a file; one that is there is written anew. */
  abstract RecordWriter open(Path file, Topic<?> topic) throws IOException;

  /** The name of a topic's file, {@code news.quotes.jsonl}. */
  public String fileName(Topic<?> topic) {
    return topic.name() + "." + name().toLowerCase(Locale.ROOT);
  }
}
