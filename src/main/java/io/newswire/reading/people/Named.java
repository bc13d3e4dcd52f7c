package io.newswire.reading.people;

import org.jspecify.annotations.Nullable;

/**
 * Who some words of a paragraph name.
 *
 * @param start first token of the words
 * @param end one past their last token
 * @param kind how they name
 * @param name the name itself, without titles; the words themselves where they hold no name
 * @param full whether the name is more than a surname
 * @param gender as titles, pronouns and first names tell it
 * @param role the office that stands with the name, in lower case; null when none does
 * @param recalled whether only the paragraphs before tell that the words are a name
 */
public record Named(
    int start,
    int end,
    Kind kind,
    String name,
    boolean full,
    Gender gender,
    @Nullable String role,
    boolean recalled) {

  /** How words name somebody. */
  public enum Kind {
    PERSON,
    /** By office or description alone: the mayor, a spokesman. */
    ROLE,
    INSTITUTION,
    /** A country or capital that stands for its government. */
    PLACE,
    PRONOUN
  }

  /** The part of the name that the article goes on with. */
  String key() {
    return name.substring(keyStart());
  }

  /** Whether a part of a name is the one that the article goes on with, in any case. */
  boolean hasKey(String key) {
    int start = keyStart();
    return key.length() == name.length() - start
        && key.regionMatches(true, 0, name, start, key.length());
  }

  private int keyStart() {
    return kind == Kind.PERSON ? surnameStart(name) : 0;
  }

  /** The last word of a person's name with the particles before it: van der Berg. */
  static String surname(String name) {
    return name.substring(surnameStart(name));
  }

  private static int surnameStart(String name) {
    int at = name.lastIndexOf(' ');
    while (at > 0) {
      int before = name.lastIndexOf(' ', at - 1);
      boolean mayBe = at - before - 1 <= PersonNames.LONGEST_PARTICLE;
      if (!mayBe || !PersonNames.PARTICLES.contains(name.substring(before + 1, at))) {
        break;
      }
      at = before;
    }
    return at + 1;
  }
}
