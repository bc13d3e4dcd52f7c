package io.newswire.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an instance told of itself over HTTP. */
record Scrape(int status, String text) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (newswire_\\w+) (\\w+)$");

  static Scrape of(String url) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build(),
              BodyHandlers.ofString());
      return new Scrape(answer.statusCode(), answer.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of a sample by its name with labels; NaN when there is none. */
  double value(String sample) {
    return samples(sample).getOrDefault(sample, Double.NaN);
  }

  /** All samples whose names with labels begin so. */
  Map<String, Double> samples(String begin) {
    Map<String, Double> samples = new TreeMap<>();
    text.lines()
        .filter(line -> line.startsWith(begin))
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              samples.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            });
    return samples;
  }

  /** Our metrics, as "name type". */
  Set<String> ours() {
    Set<String> names = new TreeSet<>();
    Matcher types = TYPE.matcher(text);
    while (types.find()) {
      names.add(types.group(1) + " " + types.group(2));
    }
    return names;
  }
}
