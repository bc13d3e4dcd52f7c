package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.topic.RecordClasses;
import java.util.ArrayList;
import java.util.List;

/** What was read out of an input. */
public record Collected(List<Submission> articles, List<String> refusals) implements Articles {
  static {
    RecordClasses.trust();
  }

  public Collected() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Reads bytes as an input of which nothing else is known. */
  public static Collected of(String where, byte[] bytes, Article defaults) {
    Collected collected = new Collected();
    new ArticleReader(collected).read(Input.of(where, bytes, defaults));
    return collected;
  }

  @Override
  public void take(Submission article) {
    articles.add(article);
  }

  @Override
  public void refuse(BadInputException refusal) {
    refusals.add(refusal.getMessage());
  }
}
