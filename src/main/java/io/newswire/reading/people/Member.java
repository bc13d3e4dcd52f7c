package io.newswire.reading.people;

import org.jspecify.annotations.Nullable;

/**
 * One of the people and institutions an article has named lately. Times count paragraphs by the
 * clock of the {@link Cast} that the member is in.
 *
 * @param key surname of a person, else the whole name
 * @param named when it was named last
 * @param introduced when it was named last in words that tell by themselves that they are a name,
 *     as a first name or a title does
 * @param person whether it is a person rather than an institution or an unnamed office
 * @param full the full name; null when it is not known
 * @param fullTold when the full name was told last
 * @param gender what pronoun it takes
 * @param genderTold when that was told last
 * @param role its office; null when it is not known
 * @param roleTold when the office was told last
 */
public record Member(
    String key,
    int named,
    int introduced,
    boolean person,
    @Nullable String full,
    int fullTold,
    Gender gender,
    int genderTold,
    @Nullable String role,
    int roleTold) {

  /** Whoever is not named for so many paragraphs is forgotten. */
  static final int LIMIT = 16;

  static Member of(Named named, int now) {
    boolean person = named.kind() == Named.Kind.PERSON;
    return new Member(
        named.key(),
        now,
        named.recalled() ? now - Known.LIMIT : now,
        person,
        person && named.full() ? named.name() : null,
        now,
        named.gender(),
        now,
        named.role(),
        now);
  }

  /** The fullest name that is remembered. */
  public String name() {
    return full == null ? key : full;
  }

  /** What is still remembered at a time; null when it is nothing. */
  @Nullable Member at(int now) {
    if (now - named > LIMIT || now - introduced > Known.LIMIT) {
      return null;
    }
    boolean fades = full != null && now - fullTold > Known.LIMIT;
    fades |= gender != Gender.UNKNOWN && now - genderTold > Known.LIMIT;
    fades |= role != null && now - roleTold > Known.LIMIT;
    return fades ? faded(now) : this;
  }

  private Member faded(int now) {
    return new Member(
        key,
        named,
        introduced,
        person,
        now - fullTold > Known.LIMIT ? null : full,
        fullTold,
        now - genderTold > Known.LIMIT ? Gender.UNKNOWN : gender,
        genderTold,
        now - roleTold > Known.LIMIT ? null : role,
        roleTold);
  }

  /** This member, told of again. */
  Member with(Member news) {
    boolean sex = news.gender != Gender.UNKNOWN;
    return new Member(
        key,
        news.named,
        Math.max(introduced, news.introduced),
        person,
        news.full != null ? news.full : full,
        news.full != null ? news.fullTold : fullTold,
        sex ? news.gender : gender,
        sex ? news.genderTold : genderTold,
        news.role != null ? news.role : role,
        news.role != null ? news.roleTold : roleTold);
  }

  /** Whether other words may name the same: the same key, and no other first name or sex. */
  boolean matches(Member other) {
    if (person != other.person || !key.equalsIgnoreCase(other.key)) {
      return false;
    }
    if (gender != other.gender && gender != Gender.UNKNOWN && other.gender != Gender.UNKNOWN) {
      return false;
    }
    return full == null
        || other.full == null
        || firstWord(full).equalsIgnoreCase(firstWord(other.full));
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** This member by another clock; what is not known was never told. */
  Member shifted(int by) {
    return new Member(
        key,
        named + by,
        introduced + by,
        person,
        full,
        full == null ? 0 : fullTold + by,
        gender,
        gender == Gender.UNKNOWN ? 0 : genderTold + by,
        role,
        role == null ? 0 : roleTold + by);
  }
}
