package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.newswire.feed.BadInputException;
import io.newswire.record.Article;
import io.newswire.topic.RecordClasses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XmlTreeTest {
  static {
    RecordClasses.trust();
  }

  private static final Article NOTHING = Article.newBuilder().setUri("").setVersion(0).build();

  private static Element parse(String document) throws BadInputException {
    return XmlTree.parse("in", document);
  }

  private static String text(byte[] bytes, String contentType) throws BadInputException {
    return XmlTree.read(new Input("in", bytes, contentType, null, NOTHING)).text();
  }

  @Test
  void elementsHaveTheirLocalNamesAndAttributes() throws BadInputException {
    Element root =
        parse(
            "<a:One xmlns:a='urn:a' xmlns:b='urn:b' xml:lang='en' b:x='1'><b:p>Two</b:p></a:One>");

    assertThat(root.tagName()).isEqualTo("One");
    assertThat(root.attr("xmlns")).isEqualTo("urn:a");
    assertThat(root.attr("xml:lang")).isEqualTo("en");
    assertThat(root.attr("x")).isEqualTo("1");
    assertThat(root.child(0).tagName()).isEqualTo("p");
    assertThat(root.child(0).isBlock()).isTrue();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("<a>b<![CDATA[<c>&eacute;]]>d</a>", "b<c>&eacute;d"),
        Arguments.of("<a>&lt;&amp;&#233;&#xE9;&quot;&apos;&gt;</a>", "<&éé\"'>"),
        Arguments.of("<a>caf&eacute; &ndash; &hellip;</a>", "café – …"),
        Arguments.of("<a><!-- &no; --><?p &no;?>b</a>", "b"),
        Arguments.of("\n\n <?xml version='1.0' encoding='UTF-16'?>\n<a>b</a>", "b"),
        Arguments.of("<!DOCTYPE a [<!-- ]> ' --><!ENTITY x ']>'><?p ]>?>]><a>b</a>", "b"),
        Arguments.of("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a>b</a>", "b"),
        Arguments.of(
            "<!DOCTYPE a [<!ENTITY copy SYSTEM 'file:///etc/passwd'>]><a>&copy;</a>", "©"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsWhatTheDocumentItselfSays(String document, String text) throws BadInputException {
    assertThat(parse(document).text()).isEqualTo(text);
  }

  @Test
  void anAttributeMayHaveANamedCharacter() throws BadInputException {
    assertThat(parse("<a b='caf&eacute;'/>").attr("b")).isEqualTo("café");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a><b>words | line 1, column
          <a>words</b> | line 1, column
          <a></a><b/> | line 1, column
          words | line 1, column
          <a b=c/> | line 1, column
          <a>1 < 2</a> | line 1, column
          <a>AT&T</a> | line 1, column
          <x:a/> | line 1, column
          <a>&nothing;</a> | refers to &nothing;, which is not expanded (line 1
          <a b='&nothing;'/> | nothing
          <a><!DOCTYPE b []></a> | line 1, column
          `` | not well-formed XML
          """)
  void whatIsNotWellFormedIsRefusedWithItsPlace(String document, String message) {
    assertThatThrownBy(() -> parse(document == null ? "" : document))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("in: ")
        .hasMessageContaining(message);
  }

  @Test
  void aDocumentCutOffIsRefusedWithTheLineWhereItEnds() {
    assertThatThrownBy(() -> parse("<!DOCTYPE a [\n<!ENTITY b 'c'>\n]>\n<a>\n<p>One.</p>\n<p>Tw"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 6, column");
  }

  static Stream<Arguments> expansions(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String laughs =
        "<!ENTITY l0 'lol'>"
            + Stream.iterate(1, i -> i + 1)
                .limit(30)
                .map(i -> "<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                .reduce("", String::concat);
    return Stream.of(
        Arguments.of("billion laughs", "<!DOCTYPE a [" + laughs + "]><a>&l30;</a>"),
        Arguments.of("in an attribute", "<!DOCTYPE a [" + laughs + "]><a b='&l30;'/>"),
        Arguments.of(
            "a quadratic blow-up",
            "<!DOCTYPE a [<!ENTITY b '%s'>]><a>%s</a>"
                .formatted("b".repeat(50_000), "&b;".repeat(50_000))),
        Arguments.of(
            "a file", "<!DOCTYPE a [<!ENTITY b SYSTEM '%s'>]><a>&b;</a>".formatted(secret.toUri())),
        Arguments.of(
            "a public file",
            "<!DOCTYPE a [<!ENTITY b PUBLIC 'c' '%s'>]><a>&b;</a>".formatted(secret.toUri())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expansions")
  void whatADocumentDeclaresIsNeverExpanded(String what, String document) {
    assertThatThrownBy(() -> parse(document))
        .as(what)
        .isInstanceOf(BadInputException.class)
        .hasMessageNotContaining("the secret");
  }

  @Test
  void nothingIsFetched() throws Exception {
    AtomicInteger fetched = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String document =
          """
          <?xml-stylesheet href="%1$s"?>
          <!DOCTYPE a SYSTEM "%1$s" [
            <!ENTITY %% b SYSTEM "%1$s"> %%b;
            <!ENTITY c SYSTEM "%1$s">
          ]>
          <a xmlns:xi="http://www.w3.org/2001/XInclude"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x %1$s">
            <xi:include href="%1$s" parse="text"/>words</a>
          """
              .formatted(address);

      assertThat(parse(document).text()).isEqualTo("words");
      assertThatThrownBy(() -> parse(document.replace("words", "&c;")))
          .isInstanceOf(BadInputException.class);
      assertThat(fetched).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nestingHasALimit() throws BadInputException {
    int most = XmlTree.MAX_DEPTH;
    parse("<a>".repeat(most) + "</a>".repeat(most));

    assertThatThrownBy(() -> parse("<a>".repeat(1_000_000)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nested more than 128 elements deep (line 1, column ");
  }

  @Test
  void theNumberOfElementsHasALimit() {
    assertThatThrownBy(() -> parse("<a>" + "<b/>".repeat(XmlTree.MAX_NODES) + "</a>"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has more than 400,000 elements and attributes");
  }

  @Test
  void manyReferencesToCharactersAreNoExpansion() throws BadInputException {
    assertThat(parse("<a>" + "&#233;&eacute;".repeat(200_000) + "</a>").text()).hasSize(400_000);
  }

  static Stream<Arguments> encodings() {
    Charset latin = StandardCharsets.ISO_8859_1;
    Charset utf8 = StandardCharsets.UTF_8;
    return Stream.of(
        encoding("<a>café</a>", utf8, null),
        encoding("<?xml version='1.0' encoding='iso-8859-1'?><a>café</a>", latin, null),
        encoding("<?xml version='1.0' encoding='iso-8859-1'?><a>café</a>", utf8, null),
        encoding("<?xml version='1.0' encoding=\"utf-8\"?><a>café</a>", latin, null),
        encoding(
            "<?xml version='1.0' encoding='ISO-8859-15'?><a>café</a>", latin, "a/b;charset=utf-8"),
        encoding("<a>café</a>", latin, "text/xml; charset=\"iso-8859-1\""),
        encoding("\uFEFF<a>café</a>", StandardCharsets.UTF_16BE, null),
        encoding("\uFEFF<a>café</a>", StandardCharsets.UTF_16LE, "text/xml; charset=utf-8"),
        encoding("\uFEFF<?xml version='1.0' encoding='iso-8859-1'?><a>café</a>", utf8, null));
  }

  private static Arguments encoding(String document, Charset charset, String contentType) {
    return Arguments.of(document, charset, contentType);
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("encodings")
  void bytesAreBelievedBeforeLabels(String document, Charset charset, String contentType)
      throws BadInputException {
    assertThat(text(document.getBytes(charset), contentType)).isEqualTo("café");
  }
}
