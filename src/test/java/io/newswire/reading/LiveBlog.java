package io.newswire.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented live blogs, whose newest post stands at the top. */
public final class LiveBlog {
  private static final String[] FIRST = {
    "Anna", "Peter", "Maria", "Hassan", "Ivana", "Oleg", "Ruth", "Samuel", "Clara", "Idris"
  };
  private static final String[] START = {
    "Bran", "Okor", "Lind", "Cast", "Mar", "Fen", "Tor", "Hal"
  };
  private static final String[] END = {"dt", "o", "holm", "ell", "sh", "wick", "berg", "den"};

  /** Openings that tell who the post is about. */
  private static final String[] LEADS = {
    "%s %s, the harbour master of %3$s, said the gate had held overnight.",
    "Mayor %s %s ordered the coast road at %3$s closed on Monday.",
    "At least %4$d people were hurt when a roof fell in %3$s, %1$s %2$s of the coast guard said."
  };

  private static final String[] REST = {
    "“Nobody has to leave,” %2$s said.",
    "“The water is still rising,” said %1$s %2$s.",
    "“We have moved %4$d people.",
    "“They will be back within days.”",
    "%2$s added: “Stay away from the quay.”",
    "The Port Authority of %3$s said %4$d boats were damaged.",
    "The road has been flooded before.",
    "Ferries stopped running at noon.",
    "Sign up for our newsletter",
    "Schools in %3$s will stay shut until %4$d families are home."
  };

  /** What a post may end with: no promo, which makes the line under it look like one too. */
  private static final String[] ENDS = {
    "“The water is still rising,” said %1$s %2$s.", "Ferries from %3$s stopped running at noon."
  };

  private static final String[] TITLES = {
    "Harbour gate holds as water rises in %3$s",
    "Coast road shut after rocks fall near %3$s",
    "Hundreds spend the night in schools of %3$s"
  };

  private static final String[] TOWNS = {"Skarn", "Port Sorrel", "Aldmouth", "Tidewell"};

  private final Random random;
  private int people;

  public LiveBlog(Random random) {
    this.random = random;
  }

  /** A blog of so many lines, in posts. */
  public List<String> of(int lines) {
    List<String> blog = new ArrayList<>();
    while (blog.size() < lines) {
      blog.addAll(post());
    }
    return blog.subList(0, lines);
  }

  /** A post: its time, its title, or both, and two to six paragraphs about somebody new. */
  public List<String> post() {
    people++;
    String first = any(FIRST);
    String last = START[people % START.length] + END[people / START.length % END.length];
    List<String> post = new ArrayList<>();
    int heads = random.nextInt(3);
    if (heads != 1) {
      post.add(String.format(Locale.ROOT, "%d:%02d GMT", random.nextInt(24), random.nextInt(60)));
    }
    if (heads != 0) {
      post.add(line(any(TITLES), first, last));
    }
    post.add(line(any(LEADS), first, last));
    for (int i = random.nextInt(4); i > 0; i--) {
      post.add(line(any(REST), first, last));
    }
    post.add(line(any(ENDS), first, last));
    return post;
  }

  private String line(String form, String first, String last) {
    return String.format(Locale.ROOT, form, first, last, any(TOWNS), 2 + random.nextInt(500));
  }

  private String any(String[] some) {
    return some[random.nextInt(some.length)];
  }
}
