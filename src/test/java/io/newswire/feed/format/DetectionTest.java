package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.feed.BadInputException;
import io.newswire.record.Article;
import io.newswire.topic.RecordClasses;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON is written with ' for ". */
class DetectionTest {
  static {
    RecordClasses.trust();
  }

  private static final Article NOTHING = Article.newBuilder().setUri("").setVersion(0).build();

  private static InputFormat format(byte[] bytes, String contentType) throws BadInputException {
    return Detection.of(new Input("in", bytes, contentType, null, NOTHING));
  }

  private static InputFormat format(String text) throws BadInputException {
    return format(text.getBytes(StandardCharsets.UTF_8), null);
  }

  @ParameterizedTest(name = "{1} {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Words.                                                    | TEXT
          [Update] The harbour is shut.                             | TEXT
          [1, 2]                                                    | TEXT
          < 3 ferries sail                                          | TEXT
          <3 ferries                                                | TEXT
          <Harbour> is shut.                                        | TEXT
          <harbour@example.org> wrote that it is shut.              | TEXT
          <!-- a note -->                                           | TEXT
          {'id':'a','paragraphs':['One.']}                          | JSONL
          {'id':'a','pubStatus':'canceled'}                         | JSONL
          {'id':'a'                                                 | JSONL
          {no json                                                  | JSONL
          {}                                                        | JSONL
          {'id':'a','headline':'b'}                                 | JSONL
          {'@context':'https://schema.org','@type':'NewsArticle'}   | JSON_LD
          {'@graph':[]}                                             | JSON_LD
          [{'@type':'NewsArticle'}]                                 | JSON_LD
          {'uri':'a','versioncreated':'b'}                          | NINJS
          {'uri':'a','pubStatus':'usable'}                          | NINJS
          {'uri':'a','type':'text'}                                 | NINJS
          {'guid':'a','body_html':'<p>One.'}                        | NINJS
          {'guid':'a','headline':'b'}                               | NINJS
          {'bodies':[{'value':'One.'}]}                             | NINJS
          [{'uri':'a','bodies':[]}]                                 | NINJS
          {'items':[{'uri':'a','bodies':[]}]}                       | NINJS
          {'total':1,'item':[{'id':5,'uri':'a','body_text':'b'}]}   | NINJS
          {'id':'x','data':{'meta':{},'item':{'uri':'a','pubstatus':'b'}}} | NINJS
          {'data':{'items':[{'item':{'uri':'a','bodies':[]}}]}}     | NINJS
          {'uri':'a','bodies':[                                     | NINJS
          <p>One.</p>                                               | HTML
          <P class='a'>One.                                         | HTML
          <div><p>One.</p></div>                                    | HTML
          <br/>One.                                                 | HTML
          <!DOCTYPE html><p>One.                                    | HTML
          <!doctype HTML PUBLIC '-//W3C//DTD XHTML 1.0'><html/>     | HTML
          <HTML><body>One.                                          | HTML
          <?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/> | HTML
          <!-- a note --><p>One.</p>                                | HTML
          <!-- a note -->One.<p>Two.</p>                            | HTML
          <newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'/> | NEWSML_G2
          <n:newsItem guid='a' xmlns:n='http://iptc.org/std/nar/2006-10-01/'/> | NEWSML_G2
          <packageItem/>                                            | NEWSML_G2
          <conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/"/> | NEWSML_G2
          <NewsML Version='1.2'><a/></NewsML>                       | NEWSML_1
          <!DOCTYPE NewsML SYSTEM 'a' [<!ENTITY b '>'>]><NewsML/>   | NEWSML_1
          <nitf/>                                                   | NITF
          <?xml version='1.0'?><?a b?><!-- c --><!DOCTYPE nitf SYSTEM 'd'><nitf> | NITF
          <rss version='2.0'><channel/></rss>                       | FEED
          <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/> | FEED
          <feed xmlns='http://www.w3.org/2005/Atom'/>               | FEED
          <a:feed xmlns:a='http://www.w3.org/2005/Atom'/>           | FEED
          <feed version='0.3' xmlns='http://purl.org/atom/ns#'/>    | FEED
          """)
  void theFormatShowsInTheBytes(String text, InputFormat format) throws BadInputException {
    String input = text.startsWith("<") ? text : text.replace('\'', '"');

    assertThat(format(input)).isEqualTo(format);
    assertThat(format("\uFEFF \r\n\t" + input)).as("after a mark and space").isEqualTo(format);
    assertThat(format(("\uFEFF" + input).getBytes(StandardCharsets.UTF_16LE), null))
        .as("in UTF-16LE")
        .isEqualTo(format);
    assertThat(format(("\uFEFF" + input).getBytes(StandardCharsets.UTF_16BE), null))
        .as("in UTF-16BE")
        .isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <opml version='2.0'><head/></opml>         | <opml>
          <urlset xmlns='urn:sitemap'><url/></urlset> | <urlset> in urn:sitemap
          <?xml version='1.0'?><harbour>             | <harbour>
          <newsItem xmlns='urn:other'/>              | <newsItem> in urn:other
          <feed xmlns='urn:other'></feed>            | <feed> in urn:other
          <svg width='1'><path/></svg>               | an SVG picture
          [{'name':'a'}]                             | JSON without an article in it: the fields are name
          """)
  void xmlAndJsonOfOtherKindsAreRefusedByName(String text, String message) {
    String input = text.startsWith("<") ? text : text.replace('\'', '"');

    assertThatThrownBy(() -> format(input))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in: ")
        .hasMessageContaining(message);
  }

  @Test
  void anObjectOverSeveralLinesThatIsNoArticleIsNoLineOfJson() {
    assertThatThrownBy(() -> format("{\n \"$schema\": \"a\",\n \"type\": \"object\"\n}\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the fields are $schema, type;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          One.<p>Two.</p>  | text/html; charset=utf-8             | HTML
          One.<p>Two.</p>  | text/plain                           | TEXT
          One < two.       | text/html                            | TEXT
          <x-a>One.        | text/html                            | HTML
          <p>One.</p>      | text/plain                           | HTML
          {}               | application/ld+json                  | JSON_LD
          {}               | application/vnd.iptc.ninjs+json      | NINJS
          {}               | application/json                     | JSONL
          <nitf/>          | text/html                            | NITF
          <rss/>           | application/xml                      | FEED
          """)
  void theMediaTypeIsAskedWhereTheBytesLeaveItOpen(
      String text, String contentType, InputFormat format) throws BadInputException {
    assertThat(format(text.getBytes(StandardCharsets.UTF_8), contentType)).isEqualTo(format);
  }

  static Stream<Arguments> binaries() {
    return Stream.of(
        Arguments.of("PK\u0003\u0004\u0014\0", "zip"),
        Arguments.of("\u001F\u008B\b\0", "gzip"),
        Arguments.of("BZh91AY&SY", "bzip2"),
        Arguments.of("\u00FD7zXZ\0", "xz"),
        Arguments.of("(\u00B5/\u00FD", "Zstandard"),
        Arguments.of("7z\u00BC\u00AF'\u001C", "7z"),
        Arguments.of("Rar!\u001A\u0007\u0001", "rar"),
        Arguments.of("a.txt".concat("\0".repeat(252)).concat("ustar\0"), "tar"),
        Arguments.of("%PDF-1.7", "PDF"),
        Arguments.of("{\\rtf1", "RTF"),
        Arguments.of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "Office"),
        Arguments.of("\u0089PNG\r\n\u001A\n", "PNG"),
        Arguments.of("\u00FF\u00D8\u00FF\u00E0", "JPEG"),
        Arguments.of("GIF89a", "GIF"),
        Arguments.of("II*\0", "TIFF"),
        Arguments.of("RIFF\0\0\0\u0001WEBP", "WebP"),
        Arguments.of("\0\0\0\u0018ftypisom", "MP4"),
        Arguments.of("\0\0\0\u0018ftypheic", "HEIC"),
        Arguments.of("ID3\u0003", "MP3"),
        Arguments.of("OggS\0", "Ogg"),
        Arguments.of("\u001AE\u00DF\u00A3", "Matroska"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("binaries")
  void filesThatAreNoTextAreRefusedByWhatTheyAre(String bytes, String name) {
    assertThatThrownBy(() -> format(bytes.getBytes(StandardCharsets.ISO_8859_1), "text/plain"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in: binary, and only text can be read: ")
        .hasMessageContaining(name)
        .hasMessageContaining("; ");
  }
}
