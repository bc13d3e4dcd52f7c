package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** How far down an insertion is felt: what a live article costs. The texts have fixed seeds. */
class RereadingTest {
  private static final Story STORY = new Story("Storm on the coast", null);
  private static final int MOST_REREADINGS = 19;

  private final Reader reader = new Reader();

  /** Old paragraphs that were read again, as they were read before and are now. */
  private record Reread(List<Reading> before, List<Reading> now) {}

  @RepeatedTest(40)
  void aParagraphOverALiveBlogCostsTwentyReadingsAndChangesNoOther(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    LiveBlog blog = new LiveBlog(random);
    List<String> post = blog.post();
    List<String> top = List.of(post.get(post.size() - 1));

    Reread reread = insert(top, blog.of(1_000));

    assertThat(top.size() + reread.now().size()).isLessThanOrEqualTo(1 + MOST_REREADINGS);
    assertNothingChanged(reread);
  }

  @RepeatedTest(40)
  void aPostOverALiveBlogIsFeltByNineteenParagraphsAndChangesNoOther(RepetitionInfo run) {
    LiveBlog blog = new LiveBlog(new Random(run.getCurrentRepetition()));

    Reread reread = insert(blog.post(), blog.of(1_000));

    assertThat(reread.now()).hasSizeLessThanOrEqualTo(MOST_REREADINGS);
    assertNothingChanged(reread);
  }

  @RepeatedTest(40)
  void aParagraphOverAnArticleWithoutPostsIsFeltByNineteenParagraphs(RepetitionInfo run) {
    LiveBlog blog = new LiveBlog(new Random(run.getCurrentRepetition()));
    List<String> sentences = blog.of(400).stream().filter(line -> line.contains(".")).toList();

    Reread reread = insert(List.of("Ottoline Grey left the talks."), sentences);

    assertThat(reread.now()).hasSizeLessThanOrEqualTo(MOST_REREADINGS);
  }

  @RepeatedTest(20)
  void namesThatComeAndGoNeverMakeTheContextLong(RepetitionInfo run) {
    LiveBlog blog = new LiveBlog(new Random(run.getCurrentRepetition()));

    readings(ReadingContext.start(), paragraphs("old", blog.of(300)))
        .forEach(reading -> Invariants.check(reading.context()));
  }

  private static void assertNothingChanged(Reread reread) {
    for (int i = 0; i < reread.now().size(); i++) {
      Reading now = reread.now().get(i);
      Reading before = reread.before().get(i);
      assertThat(now).usingRecursiveComparison().ignoringFields("context").isEqualTo(before);
    }
  }

  /** Reads on under an insertion at the top until the contexts agree. */
  private Reread insert(List<String> top, List<String> rest) {
    List<Paragraph> old = paragraphs("old", rest);
    List<Reading> known = readings(ReadingContext.start(), old);
    ReadingContext context = ReadingContext.start();
    for (Reading reading : readings(context, paragraphs("new", top))) {
      context = reading.context();
    }
    ReadingContext was = ReadingContext.start();
    List<Reading> now = new ArrayList<>();
    while (!Arrays.equals(context.toBytes(), was.toBytes())) {
      Reading reading = reader.read(STORY, context, old.get(now.size()));
      context = reading.context();
      was = known.get(now.size()).context();
      now.add(reading);
    }
    return new Reread(known.subList(0, now.size()), now);
  }

  private List<Reading> readings(ReadingContext before, List<Paragraph> paragraphs) {
    List<Reading> readings = new ArrayList<>();
    ReadingContext context = before;
    for (Paragraph paragraph : paragraphs) {
      Reading reading = reader.read(STORY, context, paragraph);
      readings.add(reading);
      context = reading.context();
    }
    return readings;
  }

  private static List<Paragraph> paragraphs(String name, List<String> texts) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String text : texts) {
      paragraphs.add(Paragraph.of(name + paragraphs.size(), text));
    }
    return paragraphs;
  }
}
