package io.newswire.reading.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.reading.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Trains the weights that rank the cues of a quotation, and writes them as a resource: {@code
 * CueTrainer LABELLED.jsonl.gz WEIGHTS.txt}. The same input gives the same bytes.
 *
 * <p>Each line of the input is an article: {@code paragraphs}, {@code marked_segments} with {@code
 * paragraph}, {@code start} and {@code end} (code points) and {@code attribution}, and {@code
 * quotes} with {@code attribution}, {@code speaker} and {@code cue}.
 */
public final class CueTrainer {
  private static final int FEATURES = 64;
  private static final int KINDS = CueKind.values().length;
  private static final int LEAST_SEEN = 15;
  private static final int ROUNDS = 2000;
  private static final double PENALTY = 5e-5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<String> STOP =
      Set.of(
          ("a an the of for in on at to and or by from with its his her their our my who which that"
                  + " this these those as is was were be been are said says s")
              .split(" "));

  /** The weights that each candidate's features add up, and which candidates are right. */
  private record Choice(List<List<Integer>> candidates, List<Boolean> right) {}

  private CueTrainer() {}

  public static void main(String[] args) throws IOException {
    List<Choice> choices = choices(Path.of(args[0]));
    int[] seen = new int[KINDS * FEATURES];
    for (Choice choice : choices) {
      for (List<Integer> candidate : choice.candidates()) {
        for (int weight : candidate) {
          seen[weight]++;
        }
      }
    }
    double[] weights = train(choices, seen);
    StringBuilder out = new StringBuilder("# Written by CueTrainer; see MODEL-CARD.md.\n");
    for (CueKind kind : CueKind.values()) {
      for (CueFeature feature : CueFeature.values()) {
        double weight = weights[row(kind) + Long.numberOfTrailingZeros(feature.bit())];
        if (Math.abs(weight) >= 0.02) {
          out.append(kind).append(' ').append(feature).append(' ');
          out.append(Math.round(weight * 1000) / 1000.0).append('\n');
        }
      }
    }
    Files.writeString(Path.of(args[1]), out);
  }

  private static List<Choice> choices(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Choice> choices = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        article(json.readTree(line), choices);
      }
    }
    return choices;
  }

  private static void article(JsonNode article, List<Choice> choices) {
    Map<String, JsonNode> quotes = new HashMap<>();
    for (JsonNode quote : article.get("quotes")) {
      quotes.putIfAbsent(quote.get("attribution").asText(), quote);
    }
    Map<Integer, List<JsonNode>> segments = new HashMap<>();
    for (JsonNode segment : article.get("marked_segments")) {
      JsonNode quote = quotes.get(segment.get("attribution").asText());
      if (quote != null && !quote.get("type").asText().equals("indirect")) {
        segments
            .computeIfAbsent(segment.get("paragraph").asInt(), at -> new ArrayList<>())
            .add(segment);
      }
    }
    for (int i = 0; i < article.get("paragraphs").size(); i++) {
      String text = article.get("paragraphs").get(i).asText();
      List<JsonNode> here = segments.getOrDefault(i, List.of());
      if (!here.isEmpty()) {
        paragraph(text, here, quotes, choices);
      }
    }
  }

  private static void paragraph(
      String text, List<JsonNode> segments, Map<String, JsonNode> quotes, List<Choice> choices) {
    Tokens tokens = Tokens.of(text);
    List<QuotedSpan> spans = QuotationMarks.find(text, 0, false);
    Frame frame = Frame.of(tokens, spans);
    Sayings sayings = new Sayings(frame);
    for (JsonNode segment : segments) {
      int start = text.offsetByCodePoints(0, segment.get("start").asInt());
      for (int i = 0; i < spans.size(); i++) {
        if (Math.abs(spans.get(i).start() - start) <= 1) {
          JsonNode quote = quotes.get(segment.get("attribution").asText());
          Choice choice = choice(frame, sayings, i, quote);
          if (choice != null) {
            choices.add(choice);
          }
        }
      }
    }
  }

  private static Choice choice(Frame frame, Sayings sayings, int span, JsonNode quote) {
    int place = frame.placeOf(span);
    List<CueCandidate> candidates = sayings.candidates(place);
    Set<String> cue = words(quote.path("cue").asText(""));
    Set<String> speaker = words(quote.path("speaker").asText(""));
    int count = candidates.size();
    boolean[] cues = new boolean[count];
    boolean[] both = new boolean[count];
    boolean anyCue = false;
    boolean anyBoth = false;
    for (int i = 0; i < count - 1; i++) {
      CueCandidate candidate = candidates.get(i);
      cues[i] =
          candidate.cueEnd() > candidate.cue()
              && shares(cue, words(frame.text(candidate.cue(), candidate.cueEnd())));
      both[i] =
          cues[i]
              && !candidate.subject().isEmpty()
              && shares(
                  speaker,
                  words(frame.text(candidate.subject().start(), candidate.subject().end())));
      anyCue |= cues[i];
      anyBoth |= both[i];
    }
    boolean[] right = anyBoth ? both : cues;
    if (!anyBoth && !anyCue) {
      if (inSentence(frame, sayings, place, cue)) {
        return null;
      }
      right[count - 1] = true;
    }
    List<List<Integer>> active = new ArrayList<>();
    List<Boolean> good = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      active.add(active(candidates.get(i)));
      good.add(right[i]);
    }
    return new Choice(active, good);
  }

  private static boolean inSentence(Frame frame, Sayings sayings, int place, Set<String> cue) {
    FrameSentences sentences = sayings.sentences();
    for (int i = sentences.start(place); i < sentences.end(place); i++) {
      if (frame.isWord(i) && shares(cue, words(frame.text(i, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> active(CueCandidate candidate) {
    List<Integer> active = new ArrayList<>();
    for (long rest = candidate.shown(); rest != 0; rest &= rest - 1) {
      active.add(row(candidate.kind()) + Long.numberOfTrailingZeros(rest));
    }
    return active;
  }

  private static int row(CueKind kind) {
    return List.of(CueKind.values()).indexOf(kind) * FEATURES;
  }

  private static Set<String> words(String text) {
    Set<String> all = new HashSet<>();
    Set<String> content = new HashSet<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      all.add(words.group());
      if (!STOP.contains(words.group())) {
        content.add(words.group());
      }
    }
    return content.isEmpty() ? all : content;
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /**
   * Batch gradient descent with momentum, from zero: a softmax over the candidates of a quotation,
   * of which any right one will do.
   */
  private static double[] train(List<Choice> choices, int[] seen) {
    double[] weights = new double[KINDS * FEATURES];
    double[] speed = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (Choice choice : choices) {
        double[] odds = odds(choice, weights);
        double all = 0;
        double good = 0;
        for (int i = 0; i < odds.length; i++) {
          all += odds[i];
          good += choice.right().get(i) ? odds[i] : 0;
        }
        for (int i = 0; i < odds.length; i++) {
          double error = odds[i] / all - (choice.right().get(i) ? odds[i] / good : 0);
          for (int weight : choice.candidates().get(i)) {
            gradient[weight] += error;
          }
        }
      }
      for (int k = 0; k < weights.length; k++) {
        if (seen[k] >= LEAST_SEEN) {
          double slope = gradient[k] / choices.size() + PENALTY * weights[k];
          speed[k] = 0.9 * speed[k] - 0.3 * slope;
          weights[k] += speed[k];
        }
      }
    }
    return weights;
  }

  private static double[] odds(Choice choice, double[] weights) {
    double[] odds = new double[choice.candidates().size()];
    for (int i = 0; i < odds.length; i++) {
      double sum = 0;
      for (int weight : choice.candidates().get(i)) {
        sum += weights[weight];
      }
      odds[i] = StrictMath.exp(Math.min(50, sum));
    }
    return odds;
  }
}
