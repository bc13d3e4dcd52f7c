package io.newswire.speed;

import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles to measure with: the invented one that the program carries, of 34 paragraphs, again and
 * again with other figures. A longer one has its paragraphs several times, with other figures each
 * time.
 */
final class SampleArticles {
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]*");

  /** So many articles differ in their words; those after them have the same under another uri. */
  private static final int DISTINCT = 200;

  private final List<String> sample;
  private final List<List<String>> texts = new ArrayList<>();
  private final int articles;

  /** So many articles of so many paragraphs. */
  SampleArticles(int articles, int paragraphs) {
    this.articles = articles;
    sample = sample();
    Random random = new Random(1);
    for (int i = 0; i < Math.min(articles, DISTINCT); i++) {
      texts.add(texts(paragraphs, random));
    }
  }

  /** How many paragraphs the sample has. */
  static int paragraphs() {
    return sample().size();
  }

  /** How many records a version of all of them has. */
  long records() {
    return (long) articles * texts.get(0).size();
  }

  /** One version of all of them, article by article. */
  Stream<Paragraph> version(long version) {
    return IntStream.range(0, articles).boxed().flatMap(i -> version(i, version));
  }

  private Stream<Paragraph> version(int number, long version) {
    List<String> words = texts.get(number % texts.size());
    Article article =
        Article.newBuilder()
            .setUri("https://sorrel-post.example/news/%08d".formatted(number))
            .setVersion(version)
            .setHeadline("Veldania floods: 4,000 homes under water")
            .setSource("The Sorrel Post")
            .setLanguage("en")
            .build();
    return IntStream.range(0, words.size())
        .mapToObj(
            at -> new Paragraph(article, words.size(), at, words.get(at), Form.UNKNOWN, List.of()));
  }

  private List<String> texts(int paragraphs, Random random) {
    List<String> words = new ArrayList<>(paragraphs);
    for (int i = 0; i < paragraphs; i++) {
      words.add(
          DIGITS
              .matcher(sample.get(i % sample.size()))
              .replaceAll(digits -> other(digits.group(), random)));
    }
    return words;
  }

  private static String other(String digits, Random random) {
    return 1 + random.nextInt(9) + digits.substring(1);
  }

  private static List<String> sample() {
    try (InputStream in =
        Objects.requireNonNull(
            SampleArticles.class.getResourceAsStream("/io/newswire/cli/sample-article.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
