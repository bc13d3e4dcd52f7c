package io.newswire.reading.people;

import io.newswire.reading.text.CompactText;
import org.jspecify.annotations.Nullable;

/**
 * One of the people and institutions an article has named lately. Times count paragraphs by the
 * clock of the {@link Cast} that the member is in.
 *
 * @param key surname of a person, else the whole name; the surname of the full name where that is
 *     known
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
    int introduced,
    boolean person,
    @Nullable String full,
    int fullTold,
    Gender gender,
    int genderTold,
    @Nullable String role,
    int roleTold) {

  /**
   * Whatever is not told again for so many paragraphs is forgotten. It is counted from words that
   * tell it by themselves, never from those that are understood by what is remembered: so nothing
   * further up has a say, and two readings that differ only there agree.
   */
  static final int LIMIT = 18;

  /**
   * The same for whoever is no person. Their names are long, and words like "it said" ask for the
   * nearest.
   */
  static final int LIMIT_OF_OTHERS = 4;

  /** Bytes of a member in the byte form of a context, besides its name and its role. */
  private static final int FRAME = 4;

  /** A member whose key is found in its full name. */
  public static Member named(
      String name,
      int introduced,
      boolean person,
      boolean full,
      int fullTold,
      Gender gender,
      int genderTold,
      @Nullable String role,
      int roleTold) {
    return new Member(
        full ? Named.surname(name) : name,
        introduced,
        person,
        full ? name : null,
        fullTold,
        gender,
        genderTold,
        role,
        roleTold);
  }

  static Member of(Named named, int now) {
    return new Member(
        named.key(),
        introduced(named, now),
        named.kind() == Named.Kind.PERSON,
        full(named),
        now,
        named.gender(),
        now,
        named.role(),
        now);
  }

  private static int introduced(Named named, int now) {
    return named.recalled() ? now - LIMIT : now;
  }

  private static @Nullable String full(Named named) {
    return named.kind() == Named.Kind.PERSON && named.full() ? named.name() : null;
  }

  /** The fullest name that is remembered. */
  public String name() {
    return full == null ? key : full;
  }

  /** Bytes that it takes in the byte form of a context. */
  int bytes() {
    return FRAME + CompactText.length(name()) + (role == null ? 0 : CompactText.length(role));
  }

  /** What is still remembered at a time; null when it is nothing. */
  @Nullable Member at(int now) {
    if (forgotten(now)) {
      return null;
    }
    return fades(now) ? faded(now) : this;
  }

  /** Whether something of it is no longer remembered at a time. */
  boolean fades(int now) {
    return forgotten(now)
        || (full != null && now - fullTold > LIMIT)
        || (gender != Gender.UNKNOWN && now - genderTold > LIMIT)
        || (role != null && now - roleTold > LIMIT);
  }

  private boolean forgotten(int now) {
    return now - introduced > (person ? LIMIT : LIMIT_OF_OTHERS);
  }

  private Member faded(int now) {
    return new Member(
        key,
        introduced,
        person,
        now - fullTold > LIMIT ? null : full,
        fullTold,
        now - genderTold > LIMIT ? Gender.UNKNOWN : gender,
        genderTold,
        now - roleTold > LIMIT ? null : role,
        roleTold);
  }

  /** This member, named again. */
  Member with(Named again, int now) {
    String name = full(again);
    boolean sex = again.gender() != Gender.UNKNOWN;
    boolean same =
        introduced >= introduced(again, now)
            && (name == null || (fullTold == now && name.equals(full)))
            && (!sex || (genderTold == now && gender == again.gender()))
            && (again.role() == null || (roleTold == now && again.role().equals(role)));
    return same
        ? this
        : new Member(
            name != null ? again.key() : key,
            Math.max(introduced, introduced(again, now)),
            person,
            name != null ? name : full,
            name != null ? now : fullTold,
            sex ? again.gender() : gender,
            sex ? now : genderTold,
            again.role() != null ? again.role() : role,
            again.role() != null ? now : roleTold);
  }

  /** Whether words may name the same: the same key, and no other first name or sex. */
  boolean matches(Named other) {
    if (person != (other.kind() == Named.Kind.PERSON) || !other.hasKey(key)) {
      return false;
    }
    if (gender != other.gender() && gender != Gender.UNKNOWN && other.gender() != Gender.UNKNOWN) {
      return false;
    }
    String name = full(other);
    return full == null || name == null || firstWord(full).equalsIgnoreCase(firstWord(name));
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** This member by another clock; what is not known was never told. */
  Member shifted(int by) {
    return new Member(
        key,
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
