package io.newswire.reading.people;

import org.jspecify.annotations.Nullable;

/**
 * One of the people and institutions an article has named lately.
 *
 * @param key surname of a person, else the whole name
 * @param ago paragraphs since it was named last
 * @param introduced paragraphs since it was named last in words that tell by themselves that they
 *     are a name, as a first name or a title does
 * @param person whether it is a person rather than an institution or an unnamed office
 * @param full the full name
 * @param gender what pronoun it takes
 * @param role its office
 */
public record Member(
    String key,
    int ago,
    int introduced,
    boolean person,
    @Nullable Known<String> full,
    @Nullable Known<Gender> gender,
    @Nullable Known<String> role) {

  /** Whoever is not named for so many paragraphs is forgotten. */
  static final int LIMIT = 16;

  static Member of(Named named) {
    boolean person = named.kind() == Named.Kind.PERSON;
    return new Member(
        named.key(),
        0,
        named.recalled() ? Known.LIMIT : 0,
        person,
        person && named.full() ? Known.now(named.name()) : null,
        named.gender() == Gender.UNKNOWN ? null : Known.now(named.gender()),
        Known.now(named.role()));
  }

  /** The fullest name that is remembered. */
  public String name() {
    return full == null ? key : full.what();
  }

  Gender genderOrUnknown() {
    return gender == null ? Gender.UNKNOWN : gender.what();
  }

  @Nullable Member older() {
    if (ago >= LIMIT || introduced >= Known.LIMIT) {
      return null;
    }
    return new Member(
        key,
        ago + 1,
        introduced + 1,
        person,
        Known.older(full),
        Known.older(gender),
        Known.older(role));
  }

  /** This member, told of again. */
  Member with(Member news) {
    return new Member(
        key,
        0,
        Math.min(introduced, news.introduced),
        person,
        news.full != null ? news.full : full,
        news.gender != null ? news.gender : gender,
        news.role != null ? news.role : role);
  }

  /** Whether other words may name the same: the same key, and no other first name or sex. */
  boolean matches(Member other) {
    if (person != other.person || !key.equalsIgnoreCase(other.key)) {
      return false;
    }
    Gender mine = genderOrUnknown();
    Gender theirs = other.genderOrUnknown();
    if (mine != theirs && mine != Gender.UNKNOWN && theirs != Gender.UNKNOWN) {
      return false;
    }
    return full == null
        || other.full == null
        || firstWord(full.what()).equalsIgnoreCase(firstWord(other.full.what()));
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
