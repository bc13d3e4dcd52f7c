package io.newswire.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is tried by every way in that takes articles. */
final class HostileInputs {
  private static final int MIB = 1 << 20;
  private static final int DEEP = 100_000;

  /** What stands around an article's text in each format in XML. */
  private static final Map<String, String> IN_XML =
      Map.of(
          "NITF", "<nitf><body><body.content><p>%s</p></body.content></body></nitf>",
          "NewsML-G2",
              "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a\""
                  + " version=\"1\"><contentSet><inlineData>%s</inlineData></contentSet></newsItem>",
          "NewsML 1",
              "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>%s</DataContent>"
                  + "</ContentItem></NewsComponent></NewsItem></NewsML>",
          "RSS",
              "<rss version=\"2.0\"><channel><item><guid>urn:a</guid><title>Boat</title>"
                  + "<description>%s</description></item></channel></rss>",
          "Atom",
              "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:a</id>"
                  + "<title>Boat</title><content>%s</content></entry></feed>",
          "XHTML", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>%s</p></body></html>");

  private HostileInputs() {}

  /** All of them. */
  static List<HostileInput> all(Path secret) {
    List<HostileInput> all = new ArrayList<>();
    all.addAll(bombs());
    all.addAll(xml(secret));
    all.addAll(json());
    all.addAll(lines());
    all.addAll(encodings());
    all.addAll(characters());
    all.addAll(html());
    all.addAll(markup());
    return all;
  }

  private static List<HostileInput> bombs() {
    String kind = "zip and gzip bombs";
    return List.of(
        new HostileInput(kind, "64 MiB of zeros in gzip", () -> gzip(64, new byte[MIB])),
        new HostileInput(kind, "64 MiB of text in gzip", () -> gzip(64, line("a ", MIB))),
        new HostileInput(kind, "gzip in gzip", () -> gzip(1, gzip(64, new byte[MIB]))),
        new HostileInput(kind, "64 members of gzip", () -> repeated(gzip(1, new byte[MIB]), 64)),
        new HostileInput(kind, "gzip cut short", () -> Arrays.copyOf(gzip(1, utf8("Boat.")), 20)),
        new HostileInput(kind, "gzip and noise", () -> joined(gzip(1, utf8("A.")), utf8("noise"))),
        new HostileInput(kind, "nothing but gzip's magic", () -> new byte[] {0x1f, (byte) 0x8b}),
        new HostileInput(kind, "zip of 64 MiB", () -> zip("a.txt", new byte[64 * MIB])),
        new HostileInput(kind, "zip in zip", () -> zip("a.zip", zip("b.txt", new byte[MIB]))),
        new HostileInput(kind, "zip that climbs", () -> zip("../../a.txt", utf8("A boat."))));
  }

  private static List<HostileInput> xml(Path secret) {
    List<HostileInput> all = new ArrayList<>();
    String file = secret.toUri().toString();
    String laughs = laughs();
    IN_XML.forEach(
        (format, around) -> {
          String root = around.substring(1, around.indexOf(around.contains(" ") ? ' ' : '>'));
          root = root.contains(">") ? root.substring(0, root.indexOf('>')) : root;
          String doctype = "<!DOCTYPE " + root + " ";
          add(all, format + ": a billion laughs", doctype + laughs + around.formatted("&z;"));
          add(
              all,
              format + ": a file as an entity",
              doctype + "[<!ENTITY x SYSTEM \"" + file + "\">]>" + around.formatted("&x;"));
          add(
              all,
              format + ": a file as a DTD",
              doctype + "SYSTEM \"" + file + "\">" + around.formatted("The boat is in."));
          add(
              all,
              format + ": a parameter entity",
              doctype + "[<!ENTITY % x SYSTEM \"" + file + "\"> %x;]>" + around.formatted("Boat."));
          add(
              all,
              format + ": XInclude",
              around.formatted(
                  "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                      + file
                      + "\"/>"));
          add(all, format + ": deep", around.formatted("<p>".repeat(DEEP)));
          add(
              all,
              format + ": deep and closed",
              around.formatted("<p>".repeat(DEEP) + "</p>".repeat(DEEP)));
          add(all, format + ": 100,000 attributes", around.formatted(attributes("<p ", ">a</p>")));
          add(
              all,
              format + ": characters that are none",
              around.formatted("a&#0;&#xD800;&#xFFFF;"));
        });
    return all.stream().map(in -> new HostileInput("XML bombs", in.name(), in.bytes())).toList();
  }

  private static void add(List<HostileInput> all, String name, String text) {
    all.add(new HostileInput("", name, () -> utf8(text)));
  }

  /** Each entity is ten of the one before: the last would be a billion of the first. */
  private static String laughs() {
    StringBuilder dtd = new StringBuilder("[<!ENTITY a \"lol\">");
    for (char name = 'b'; name <= 'j'; name++) {
      dtd.append("<!ENTITY ").append(name == 'j' ? 'z' : name).append(" \"");
      dtd.append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
    }
    return dtd.append("]>").toString();
  }

  private static List<HostileInput> json() {
    List<HostileInput> all = new ArrayList<>();
    String article = "{\"id\":\"urn:a\",\"paragraphs\":[%s]}";
    add(all, "arrays, open", "[".repeat(DEEP));
    add(all, "arrays", "[".repeat(DEEP) + "]".repeat(DEEP));
    add(all, "objects, open", "{\"a\":".repeat(DEEP));
    add(all, "objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
    add(all, "in a paragraph", article.formatted("[".repeat(DEEP) + "]".repeat(DEEP)));
    add(all, "@graph in @graph", "{\"@graph\":[".repeat(DEEP) + "]}".repeat(DEEP));
    add(all, "in a page", page("[".repeat(DEEP)));
    add(all, "articles in each other in a page", page("{\"mainEntity\":".repeat(DEEP)));
    add(all, "ninjs in ninjs", "{\"associations\":{\"a\":".repeat(DEEP) + "}}".repeat(DEEP));
    add(all, "a number of 1,000,000 digits", "{\"id\":\"a\",\"version\":" + "9".repeat(MIB) + "}");
    add(all, "1,000,000 fields", "{" + "\"a\":1,".repeat(MIB) + "\"id\":\"a\"}");
    add(all, "the same field twice", "{\"id\":\"a\",\"id\":\"b\",\"paragraphs\":[\"A boat.\"]}");
    add(all, "halves of pairs", article.formatted("\"a \\ud83d b \\ude00 c\""));
    add(all, "a NUL", article.formatted("\"a \\u0000 b\""));
    add(all, "20,001 paragraphs", article.formatted("\"a\",".repeat(20_000) + "\"a\""));
    add(all, "a long key", "{\"" + "k".repeat(MIB) + "\":1,\"id\":\"a\",\"paragraphs\":[\"A.\"]}");
    return all.stream().map(in -> new HostileInput("deep JSON", in.name(), in.bytes())).toList();
  }

  private static String page(String json) {
    return "<html><script type=\"application/ld+json\">"
        + json
        + "</script><article><h1>Harbour</h1><p>The boat is in the harbour.</p></article></html>";
  }

  private static List<HostileInput> lines() {
    String kind = "lines of 9 MiB";
    int length = 9 * MIB;
    List<HostileInput> all = new ArrayList<>();
    for (String piece : List.of("a", "a ", "\"", "1,", ". ", "(", "é", "\u200B", "-", "said ")) {
      all.add(new HostileInput(kind, "of \"" + piece + "\"", () -> line(piece, length)));
    }
    all.add(
        new HostileInput(
            kind,
            "in JSON",
            () ->
                joined(
                    utf8("{\"id\":\"a\",\"paragraphs\":[\""), line("a ", length), utf8("\"]}"))));
    all.add(
        new HostileInput(
            kind, "in a page", () -> joined(utf8("<html><p>"), line("a ", length), utf8("</p>"))));
    all.add(new HostileInput(kind, "short ones", () -> line("a\n", length)));
    return all;
  }

  private static List<HostileInput> encodings() {
    String kind = "broken and odd encodings";
    String text = "The boat is in the harbour of Sörrel.\n\nNo ferry leaves.";
    Charset utf32 = Charset.forName("UTF-32LE");
    Charset utf32b = Charset.forName("UTF-32BE");
    byte[] mark32 = {-1, -2, 0, 0};
    byte[] mark32b = {0, 0, -2, -1};
    return List.of(
        raw(kind, "overlong", 'a', 0xC0, 0xAF, 'b'),
        raw(kind, "cut in a character", 'a', 0xE2, 0x82),
        raw(kind, "a byte that continues nothing", 'a', 0x80, 'b'),
        raw(kind, "half of a pair in UTF-8", 'a', 0xED, 0xA0, 0xBD, 'b'),
        raw(kind, "pairs in UTF-8", 'a', 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
        raw(kind, "beyond Unicode", 'a', 0xF4, 0x90, 0x80, 0x80),
        raw(kind, "bytes of no encoding", 0xFE, 0xFF, 0xFE, 0xFF, 0xFF, 0xFE),
        raw(kind, "half a pair in UTF-16", 0xFF, 0xFE, 0x3D, 0xD8, 'a', 0),
        raw(kind, "an odd byte of UTF-16", 0xFF, 0xFE, 'a', 0, 'b'),
        raw(kind, "NUL bytes", 'a', 0, 0, 'b', '\n', 0),
        raw(kind, "nothing but a mark", 0xEF, 0xBB, 0xBF),
        raw(kind, "all bytes", bytesFrom(0, 256)),
        new HostileInput(kind, "UTF-16LE", () -> joined(mark(-1, -2), text.getBytes(UTF_16LE))),
        new HostileInput(kind, "UTF-16BE", () -> joined(mark(-2, -1), text.getBytes(UTF_16BE))),
        new HostileInput(kind, "UTF-32LE", () -> joined(mark32, text.getBytes(utf32))),
        new HostileInput(kind, "UTF-32BE", () -> joined(mark32b, text.getBytes(utf32b))),
        new HostileInput(kind, "UTF-16 without a mark", () -> text.getBytes(UTF_16LE)),
        new HostileInput(kind, "Latin-1", () -> text.getBytes(ISO_8859_1)),
        declared(kind, "utf-7", "+ADw-script+AD4-alert(1)"),
        declared(kind, "utf-16", text),
        declared(kind, "iso-2022-jp", "\u001B$B\u001B(B\u001B$"),
        declared(kind, "x-none", text),
        declared(kind, "../../etc/passwd", text));
  }

  private static HostileInput declared(String kind, String charset, String text) {
    return new HostileInput(
        kind,
        "a page that says it is " + charset,
        () -> utf8("<html><meta charset=\"" + charset + "\"><body><p>" + text + "</p></body>"));
  }

  private static List<HostileInput> characters() {
    String kind = "characters that deceive";
    List<HostileInput> all = new ArrayList<>();
    for (String text :
        List.of(
            "The boat \u202Enrut si\u202C in the harbour.",
            "\u2066\u2067\u2068 isolates without an end",
            "Zero\u200Bwidth\u200Cmarks\u200D and\u2060joiners\uFEFF.",
            "\u0430\u0440\u0440le and \u0440\u0430\u0443\u0440\u0430l are Cyrillic.",
            "Soft\u00ADhyphens and \uFE0Fvariation\uFE0E selectors.",
            "Z\u0301\u0302\u0303a\u0300".repeat(2_000),
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(2_000),
            "\uDB40\uDC41\uDB40\uDC42 tags and \uE000 private use.",
            "\uFFF9 annotation \uFFFA and \uFFFB more \uFFFC.",
            "\u2028line and \u2029paragraph separators",
            "One \u200F\u200Fsaid \u201Cno\u200E\u201D to 1\u06F2\u0663 boats.",
            "\uFDFA\uFDFA\uFDFA expand eighteenfold",
            "5\u20E3 and \u2167 and \u00BD and 1\uFE0F\u20E3 boats",
            "\u0001\u0002 and \u001B[31mred\u001B[0m and \u0007",
            "\u202A\u202B\u202D".repeat(5_000) + "deep")) {
      all.add(new HostileInput(kind, text.substring(0, 8), () -> utf8(text)));
    }
    return all;
  }

  private static List<HostileInput> html() {
    String kind = "pages without end";
    List<HostileInput> all = new ArrayList<>();
    for (String piece :
        List.of(
            "<div>",
            "<b>",
            "<p>",
            "<table><tr><td>",
            "<a href=x>",
            "<i><b><u>",
            "<ul><li>",
            "<blockquote>",
            "<svg>",
            "<math>",
            "<template>",
            "<select><option>",
            "<form>",
            "<article>",
            "</p>",
            "</b>",
            "<",
            "&",
            "&amp;",
            "<!--",
            "<![CDATA[",
            "<a b=",
            "\">",
            "<li><p>A boat.",
            "<h1>",
            "<font>",
            "<nobr>",
            "<button>",
            "<frameset>",
            "<object>")) {
      String opened = "<html><body><p>The boat is in the harbour.</p>";
      all.add(
          new HostileInput(
              kind, "100,000 of " + piece, () -> utf8(opened + piece.repeat(DEEP) + "end")));
    }
    all.add(new HostileInput(kind, "100,000 attributes", () -> utf8(attributes("<p ", ">a</p>"))));
    for (String raw : List.of("script", "style", "textarea", "title", "noscript", "plaintext")) {
      all.add(
          new HostileInput(
              kind,
              raw + " that is never closed",
              () -> utf8("<html><p>A boat.</p><" + raw + ">")));
    }
    return all;
  }

  /** What a page that shows it without care would run, load or take for its own. */
  static List<HostileInput> markup() {
    List<HostileInput> all = new ArrayList<>();
    for (String text :
        List.of(
            "<script>window.hit=1</script>",
            "</title><script>window.hit=1</script>",
            "<img src=x onerror=window.hit=1>",
            "<svg onload=window.hit=1>",
            "<svg><style><img src=x onerror=window.hit=1></style></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>",
            "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
            "<a href=\"javascript:window.hit=1\">read more</a>",
            "<a href=\"java\tscript:window.hit=1\">read more</a>",
            "<a href=\"data:text/html,<script>window.hit=1</script>\">read more</a>",
            "<form action=javascript:window.hit=1><input type=submit autofocus>",
            "<details open ontoggle=window.hit=1>",
            "<base href=//sorrel.example/>",
            "<meta http-equiv=refresh content='0;url=//sorrel.example/'>",
            "<link rel=stylesheet href=//sorrel.example/a.css>",
            "<object data=//sorrel.example/a.svg></object>",
            "<style>@import '//sorrel.example/a.css';</style>",
            "\" onmouseover=\"window.hit=1",
            "' autofocus onfocus='window.hit=1",
            "<!--<img src=\"--><img src=x onerror=window.hit=1>",
            "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
            "<template><script>window.hit=1</script></template>",
            "&lt;script&gt;window.hit=1&lt;/script&gt;",
            "\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e",
            "${7*7} {{7*7}} <%= 7*7 %> #{7*7}",
            "<?php echo 1; ?> <%@ page %>",
            "%3Cscript%3Ewindow.hit=1%3C/script%3E",
            "\r\nSet-Cookie: hit=1\r\n\r\n<script>window.hit=1</script>",
            "data: {\"hit\":1}\n\nevent: hit\ndata: 1\n\n",
            "${jndi:ldap://127.0.0.1/a}")) {
      String name = text.substring(0, 12).strip();
      all.add(new HostileInput("markup that would run", name, () -> utf8(text)));
    }
    return all;
  }

  private static String attributes(String before, String after) {
    StringBuilder tag = new StringBuilder(before);
    for (int i = 0; i < DEEP; i++) {
      tag.append('a').append(i).append("=\"1\" ");
    }
    return tag + after;
  }

  private static HostileInput raw(String kind, String name, int... bytes) {
    byte[] raw = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      raw[i] = (byte) bytes[i];
    }
    Supplier<byte[]> made = raw::clone;
    return new HostileInput(kind, name, made);
  }

  private static int[] bytesFrom(int first, int end) {
    int[] bytes = new int[end - first];
    Arrays.setAll(bytes, i -> first + i);
    return bytes;
  }

  private static byte[] mark(int... bytes) {
    return raw("", "", bytes).bytes().get();
  }

  private static byte[] line(String piece, int length) {
    return repeated(utf8(piece), length / utf8(piece).length);
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] all = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, all, i * piece.length, piece.length);
    }
    return all;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(int times, byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
