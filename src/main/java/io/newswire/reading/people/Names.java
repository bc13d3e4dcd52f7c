package io.newswire.reading.people;

import io.newswire.reading.people.Named.Kind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordMap;
import io.newswire.reading.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Reads who some words name. */
public final class Names {
  private static final WordMap<Gender> PRONOUNS =
      new WordMap.Builder<Gender>()
          .putAll("he him his himself", Gender.MALE)
          .putAll("she her hers herself", Gender.FEMALE)
          .putAll("it its itself", Gender.NEUTER)
          .putAll("they them their both", Gender.PLURAL)
          .putAll("i we you who", Gender.UNKNOWN)
          .build();

  private static final WordSet MEN = WordSet.of("man father son husband brother actor boy");
  private static final WordSet WOMEN = WordSet.of("woman mother daughter wife sister actress girl");

  private final Tokens tokens;

  public Names(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Who a noun phrase names: a person if it ends with a name, else by its office or its words. */
  public Named of(int start, int end) {
    Gender pronoun = PRONOUNS.get(tokens, start);
    if (end - start == 1 && pronoun != null) {
      return new Named(start, end, Kind.PRONOUN, tokens.text(start), false, pronoun, null, false);
    }
    int runStart = end;
    while (runStart > start && inName(runStart - 1, start, end)) {
      runStart--;
    }
    while (runStart < end && !tokens.isCapitalised(runStart)) {
      runStart++;
    }
    boolean attached = runStart > start && ofOrFor(runStart - 1, start);
    if (runStart < end && !attached) {
      return run(start, runStart, end, true);
    }
    return described(start, end);
  }

  private boolean ofOrFor(int i, int start) {
    int at = tokens.is(i, "the") ? i - 1 : i;
    return at >= start
        && (tokens.is(at, "of")
            || tokens.is(at, "for")
            || tokens.is(at, "from")
            || tokens.is(at, "at")
            || tokens.is(at, "in")
            || tokens.is(at, "with"));
  }

  private boolean inName(int i, int start, int end) {
    if (tokens.isCapitalised(i)) {
      return true;
    }
    boolean inside = i > start && i < end - 1;
    char c = tokens.first(i);
    return inside
        && ((c == '.' && tokens.isJoined(i))
            || ((c == '-' || c == '\'') && tokens.isJoined(i))
            || (PersonNames.PARTICLE_WORDS.contains(tokens, i) && tokens.isCapitalised(i - 1)));
  }

  /**
   * Who a run of capitalised words names, with the words that stand before it.
   *
   * @param subject whether the run is known to be somebody who speaks or acts
   */
  Named run(int start, int runStart, int end, boolean subject) {
    int name = nameStart(runStart, end);
    if (name >= end) {
      return described(start, end);
    }
    boolean titled = name > runStart || roleBefore(runStart, start);
    if (!titled && institution(runStart, end)) {
      return new Named(
          start,
          end,
          institutionKind(runStart, end),
          tokens.text(runStart, end),
          true,
          Gender.NEUTER,
          null,
          false);
    }
    return person(start, runStart, name, end);
  }

  /** Whether a run of capitalised words names a person, without regard to what stands before it. */
  boolean isPerson(int runStart, int end) {
    int name = nameStart(runStart, end);
    return name < end && (name > runStart || !institution(runStart, end));
  }

  /** Where the name itself begins in a run of capitalised words, after its titles. */
  int nameStart(int runStart, int end) {
    int lastTitle = -1;
    for (int i = runStart; i < end; i++) {
      if (PersonNames.TITLES.contains(tokens, i) && !isFirstName(i)) {
        lastTitle = i;
      }
    }
    if (lastTitle < 0) {
      return runStart;
    }
    return tokens.first(lastTitle + 1) == '.' ? lastTitle + 2 : lastTitle + 1;
  }

  private Named person(int start, int runStart, int name, int end) {
    Gender gender = gender(start, runStart, name);
    String role = role(runStart, name);
    if (role == null && roleBefore(runStart, start)) {
      role = tokens.form(runStart - 1);
    }
    boolean full = end - name > 1 && !(end - name == 2 && tokens.first(name + 1) == '.');
    return new Named(start, end, Kind.PERSON, tokens.text(name, end), full, gender, role, false);
  }

  private boolean roleBefore(int runStart, int start) {
    return runStart > start && PersonNames.ROLES.contains(tokens, runStart - 1);
  }

  private boolean isFirstName(int i) {
    return PersonNames.MALE.contains(tokens, i) || PersonNames.FEMALE.contains(tokens, i);
  }

  /** The sex that a name's titles and its first word tell. */
  Gender gender(int start, int runStart, int name) {
    for (int i = Math.max(start, Math.min(runStart, name) - 2); i < name; i++) {
      if (PersonNames.MALE_TITLES.contains(tokens, i)) {
        return Gender.MALE;
      }
      if (PersonNames.FEMALE_TITLES.contains(tokens, i)) {
        return Gender.FEMALE;
      }
    }
    if (PersonNames.MALE.contains(tokens, name)) {
      return Gender.MALE;
    }
    return PersonNames.FEMALE.contains(tokens, name) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  /** The office in front of a name: "energy minister" of "Norwegian Energy Minister Mona Field". */
  private @Nullable String role(int runStart, int name) {
    int end = officeEnd(runStart, name);
    int start = end;
    while (start > runStart && PersonNames.TITLES.contains(tokens, start - 1)) {
      start--;
    }
    return end > runStart ? words(start, end) : null;
  }

  /** Whether an office stands in front of a name. */
  boolean hasOffice(int runStart, int name) {
    return officeEnd(runStart, name) > runStart;
  }

  /** One past the last word of the office in front of a name; the run's start where none is. */
  private int officeEnd(int runStart, int name) {
    int end = name;
    while (end > runStart && !tokens.isWord(end - 1)) {
      end--;
    }
    boolean office =
        end > runStart
            && PersonNames.TITLES.contains(tokens, end - 1)
            && !PersonNames.ADDRESSES.contains(tokens, end - 1);
    return office ? end : runStart;
  }

  private String words(int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < end && words.length() < 24; i++) {
      words.append(i == start ? "" : " ").append(tokens.form(i));
    }
    return words.toString();
  }

  boolean institution(int start, int end) {
    boolean place = true;
    for (int i = start; i < end; i++) {
      if (PersonNames.INSTITUTIONS.contains(tokens, i)
          || (tokens.isAllCapitals(i) && tokens.end(i) - tokens.start(i) <= 6)) {
        return true;
      }
      place &= PersonNames.PLACES.contains(tokens, i) || !tokens.isWord(i);
    }
    return place;
  }

  private Kind institutionKind(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!PersonNames.PLACES.contains(tokens, i)) {
        return Kind.INSTITUTION;
      }
    }
    return Kind.PLACE;
  }

  /** Words without a name: an office, several people, or an institution. */
  private Named described(int start, int end) {
    Gender gender = Gender.NEUTER;
    for (int i = start; i < end; i++) {
      if (tokens.is(i, "of") || tokens.is(i, "for") || tokens.is(i, "in")) {
        break;
      }
      if (PersonNames.ROLES.contains(tokens, i)) {
        gender = roleGender(i);
      } else if (plural(i)) {
        gender = Gender.PLURAL;
      }
    }
    Kind kind = gender == Gender.NEUTER ? Kind.INSTITUTION : Kind.ROLE;
    return new Named(start, end, kind, tokens.text(start, end), true, gender, null, false);
  }

  private Gender roleGender(int i) {
    if (PersonNames.MALE_TITLES.contains(tokens, i) || MEN.contains(tokens, i)) {
      return Gender.MALE;
    }
    boolean woman = PersonNames.FEMALE_TITLES.contains(tokens, i) || WOMEN.contains(tokens, i);
    return woman ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private boolean plural(int i) {
    if (!tokens.isWord(i) || tokens.end(i) - tokens.start(i) < 4) {
      return false;
    }
    String text = tokens.text();
    char last = text.charAt(tokens.end(i) - 1);
    char before = text.charAt(tokens.end(i) - 2);
    return last == 's' && before != 's' && before != 'u' && before != '\'' && before != '\u2019';
  }
}
