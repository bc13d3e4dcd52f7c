package io.newswire.cli;

import io.newswire.consume.Outputs;
import io.newswire.feed.Feeder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/** Plays a story on a running stream, and holds what comes out against a plain fold. */
final class LivePlayer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(50);

  private final Feeder feeder;
  private final Outputs outputs;
  private final StreamProgress progress;
  private final LiveText text;
  private final ExpectedTopics expected = new ExpectedTopics();
  private final MaterialisedTopics topics = new MaterialisedTopics();

  /**
   * A player of one story.
   *
   * @param outputs all topics that the stream writes to, from their beginning
   */
  LivePlayer(Feeder feeder, Outputs outputs, StreamProgress progress, LiveText text) {
    this.feeder = feeder;
    this.outputs = outputs;
    this.progress = progress;
    this.text = text;
  }

  /**
   * Plays all of it.
   *
   * @param pace at least so long from one version to the next
   * @return whether the topics held what they should after every step
   */
  boolean play(LiveStory story, Duration pace) throws ExecutionException, InterruptedException {
    Instant begun = Instant.now();
    int versions = 0;
    int wrong = 0;
    for (int number = 0; number < story.steps().size(); number++) {
      LiveStep step = story.steps().get(number);
      boolean fed = step instanceof LiveStep.Publish;
      Instant now = Instant.now();
      if (!play(story, number, now, pace)) {
        wrong++;
      }
      versions += fed ? 1 : 0;
      if (fed && number + 1 < story.steps().size()) {
        TimeUnit.MILLISECONDS.sleep(Duration.between(Instant.now(), now.plus(pace)).toMillis());
      }
    }
    Duration took = Duration.between(begun, Instant.now());
    text.printBooks(topics.records(), expected.records(), versions, wrong, took);
    return wrong == 0;
  }

  private boolean play(LiveStory story, int number, Instant now, Duration pace)
      throws ExecutionException, InterruptedException {
    LiveStep step = story.steps().get(number);
    Instant patienceEnds = now.plus(pace).plus(PATIENCE);
    int deadLetters = topics.deadLetters();
    topics.begin();
    text.begin(step);
    if (step instanceof LiveStep.Publish) {
      feeder.feed(story.fedAt(now, number, pace));
      while (!progress.hasTakenAll() && Instant.now().isBefore(patienceEnds)) {
        poll();
      }
      catchUp(patienceEnds);
    }
    ExpectedTopics.Outcome outcome = expected.take(step);
    List<String> differing = differences();
    while (!differing.isEmpty() && Instant.now().isBefore(patienceEnds)) {
      poll();
      differing = differences();
    }
    // The edits are on a topic of their own and may come a moment later.
    catchUp(patienceEnds);
    differing = differences();
    text.print(step, outcome, topics.changes());
    boolean right = differing.isEmpty() && topics.deadLetters() == deadLetters;
    if (!right) {
      text.printDifference(differing.size(), topics.deadLetters() - deadLetters);
    }
    return right;
  }

  private List<String> differences() {
    return topics.records().differences(expected.records());
  }

  /** Waits until all that the stream has put out by now has come. */
  private void catchUp(Instant patienceEnds) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> ends = progress.ends(outputs.partitions());
    while (!outputs.haveCome(ends) && Instant.now().isBefore(patienceEnds)) {
      poll();
    }
  }

  private void poll() {
    outputs.poll(POLL).forEach(topics::came);
  }
}
