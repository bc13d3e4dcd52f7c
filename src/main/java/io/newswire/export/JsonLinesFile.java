package io.newswire.export;

import io.newswire.consume.Output;
import io.newswire.consume.OutputJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON object a line, as {@link OutputJson} writes it, with key and headers. */
final class JsonLinesFile implements RecordWriter {
  private final BufferedWriter out;

  JsonLinesFile(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  @Override
  public void write(Output output) throws IOException {
    out.write(OutputJson.line(output));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
