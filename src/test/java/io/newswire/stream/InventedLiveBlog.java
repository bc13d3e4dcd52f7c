package io.newswire.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Posts of an invented live blog: as many as are wanted, no two alike. */
final class InventedLiveBlog {
  private static final List<String> FIRST_NAMES =
      List.of("Orla", "Benedict", "Ines", "Tomas", "Freya", "Callum", "Maren", "Viktor", "Lucia");
  private static final List<String> LAST_NAMES =
      List.of(
          "Fenwick", "Okafor", "Brandt", "Sorley", "Haddow", "Vance", "Ekström", "Marlow", "Pruitt",
          "Castell", "Denholm", "Ashby", "Quill", "Rennick", "Tarrant", "Ulven", "Wray", "Yardley");
  private static final List<String> OFFICES =
      List.of(
          "the harbour master",
          "the mayor of Port Sorrel",
          "the chief constable",
          "the energy minister",
          "head of the flood service",
          "a spokesman for the port authority");
  private static final List<String> PLACES =
      List.of("Port Sorrel", "Lower Quay", "Saltmarsh", "Anvil Bridge", "Westerby", "Kettle Bay");
  private static final List<String> THINGS =
      List.of("homes", "boats", "people", "vehicles", "pumps", "households", "volunteers");

  private final Random random;
  private int minutes = 6 * 60;

  /** A blog that is the same for the same seed. */
  InventedLiveBlog(long seed) {
    random = new Random(seed);
  }

  /** Paragraphs of posts, the newest first, so many in all. */
  List<String> paragraphs(int count) {
    List<String> blog = new ArrayList<>();
    while (blog.size() < count) {
      blog.addAll(0, post());
    }
    return new ArrayList<>(blog.subList(0, count));
  }

  /** The next post: its time and title, and some paragraphs. */
  List<String> post() {
    minutes += 1 + random.nextInt(9);
    List<String> post = new ArrayList<>();
    post.add(
        String.format(
            Locale.ROOT,
            "%02d:%02d %s at %s as water rises to %d centimetres",
            minutes / 60 % 24,
            minutes % 60,
            any(List.of("Road closed", "Evacuation begins", "Pumps fail", "Ferry stopped")),
            any(PLACES),
            number()));
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      post.add(paragraph());
    }
    return post;
  }

  /** Any paragraph of a post. */
  String paragraph() {
    String last = any(LAST_NAMES);
    String name = any(FIRST_NAMES) + " " + last;
    return switch (random.nextInt(8)) {
      case 0 ->
          "%s, %s, said: “We have moved %d %s out of %s, and nobody is missing.”"
              .formatted(name, any(OFFICES), number(), any(THINGS), any(PLACES));
      case 1 ->
          "“We will not leave %s before the %dth pump runs,” %s said."
              .formatted(any(PLACES), number(), last);
      case 2 ->
          "At least %d %s were damaged in %s, the flood service said, and about %d are cut off."
              .formatted(number(), any(THINGS), any(PLACES), number());
      case 3 ->
          "The council of %s closed %d roads on Monday after the river broke its bank."
              .formatted(any(PLACES), number());
      case 4 ->
          "He added that %d %s would arrive by night from %s."
              .formatted(number(), any(THINGS), any(PLACES));
      case 5 ->
          "The town of %s was last flooded %d years ago, when the old wall still stood."
              .formatted(any(PLACES), number());
      case 6 ->
          "Read more: what the flood means for the %d %s of %s"
              .formatted(number(), any(THINGS), any(PLACES));
      default ->
          "Power is back in %d of the %s that lost it, according to %s of the grid company."
              .formatted(number(), any(THINGS), name);
    };
  }

  private int number() {
    return 2 + random.nextInt(9_000);
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
