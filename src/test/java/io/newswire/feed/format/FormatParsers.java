package io.newswire.feed.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.BadInputException;
import io.newswire.hostile.FuzzedParser;
import java.util.Arrays;
import java.util.List;

/** Parsers of what stands in articles of every format. */
public final class FormatParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('p', "CanonicalUrl", FormatParsers::url),
          new FuzzedParser('q', "NewsTime", FormatParsers::time),
          new FuzzedParser('r', "WebTime", FormatParsers::time),
          new FuzzedParser('s', "LanguageTag", FormatParsers::language),
          new FuzzedParser('t', "DeclaredText", FormatParsers::text),
          new FuzzedParser('u', "XmlSource", FormatParsers::xml),
          new FuzzedParser('v', "Utf8", FormatParsers::utf8));

  private FormatParsers() {}

  private static void url(byte[] input) {
    CanonicalUrl.of(new String(input, UTF_8))
        .ifPresent(
            url -> {
              assertThat(url).startsWith("http");
              assertThat(CanonicalUrl.of(url)).contains(url);
            });
  }

  private static void time(byte[] input) {
    String text = new String(input, UTF_8);
    NewsTime.of(text);
    WebTime.of(text);
  }

  private static void language(byte[] input) {
    LanguageTag.of(new String(input, UTF_8))
        .ifPresent(tag -> assertThat(LanguageTag.of(tag)).contains(tag));
  }

  /** The label in the first line, the text behind it. */
  private static void text(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    String label = DeclaredText.parameter(new String(input, 0, end, UTF_8));
    byte[] bytes = Arrays.copyOfRange(input, Math.min(input.length, end + 1), input.length);
    try {
      assertThat(DeclaredText.decode("in", bytes, label)).doesNotContain("\u0000");
    } catch (BadInputException e) {
      assertThat(e).hasMessageStartingWith("in");
    }
  }

  private static void xml(byte[] input) {
    try {
      XmlTree.parse("in", XmlSource.inert(XmlSource.decode("in", input, null)));
    } catch (BadInputException e) {
      assertThat(e).hasMessageStartingWith("in");
    }
  }

  private static void utf8(byte[] input) {
    try {
      Utf8.decode("in", input, 0, input.length);
    } catch (BadInputException e) {
      assertThat(e).hasMessageStartingWith("in");
    }
  }
}
