package io.newswire.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.cli.ReadingJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Reads article JSONL on standard input and prints one reading a line on standard output. */
public final class ScoringMain {
  private ScoringMain() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Reader reader = new Reader();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode article = json.readTree(line);
      String id = article.get("id").asText();
      JsonNode headline = article.get("headline");
      Story story =
          new Story(headline == null || headline.isNull() ? null : headline.asText(), null);
      ReadingContext context = ReadingContext.start();
      int position = 0;
      for (JsonNode text : article.get("paragraphs")) {
        Reading reading = reader.read(story, context, Paragraph.of("p" + position, text.asText()));
        out.write(json.writeValueAsString(ReadingJson.of(id, position, reading)));
        out.write('\n');
        context = reading.context();
        position++;
      }
    }
    out.flush();
  }
}
